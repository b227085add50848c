import type { Complete } from '../../shared/complete.ts'
import { registeredRate } from '../entitlement.ts'
import type { ScenarioModel } from '../models.ts'
import { loadPrices } from '../prices.ts'
import type { ScenarioResolvers } from '../resolver-types.ts'
import { loadScenarioTotals } from '../scenario-totals.ts'

export const Scenario: Complete<ScenarioResolvers, ScenarioModel> = {
  __resolveReference: (reference) => reference as ScenarioModel,
  totalBefore: async (scenario, _, context) => (await loadScenarioTotals(scenario, context))?.before ?? null,
  totalAfter: async (scenario, _, context) => (await loadScenarioTotals(scenario, context))?.after ?? null,
  rounding: async (scenario, _, context) => (await loadScenarioTotals(scenario, context))?.rounding ?? null,
  withoutRate: async ({ year }, _, context) => {
    const { streams, rates } = await loadPrices(null, context)
    return streams.filter((stream) => registeredRate(stream, rates, year) === null)
  },
}
