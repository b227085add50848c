import type { SubgraphContext } from './context.ts'
import { registeredRate, totalFunding, totalScenario } from './entitlement.ts'
import type { ScenarioModel } from './models.ts'
import { loadPrices } from './prices.ts'

/** The prices of a year; null if no rate applies, so that nothing can be calculated. */
const loadPricesOfYear = async (year: string, context: SubgraphContext) => {
  const prices = await loadPrices(null, context)
  return prices.streams.some((stream) => registeredRate(stream, prices.rates, year) !== null) ? prices : null
}

export const loadTotalFunding = async (
  patients: number,
  year: string,
  context: SubgraphContext,
): Promise<number | null> => {
  const prices = await loadPricesOfYear(year, context)
  return prices && totalFunding(prices.streams, prices.rates, patients, year)
}

export const loadScenarioTotals = async ({ networks, year }: ScenarioModel, context: SubgraphContext) => {
  const prices = await loadPricesOfYear(year, context)
  return prices && totalScenario(prices.streams, prices.rates, networks, year)
}
