import type { Complete } from '../../shared/complete.ts'
import { listPlacements, listUncovered } from '../data-sources/scenario.ts'
import type { ScenarioModel } from '../models.ts'
import type { ScenarioResolvers } from '../resolver-types.ts'
import { SCENARIO_COLUMNS, alignScenario } from '../scenario-alignment.ts'
import { listBrokenRules } from '../scenario-rules.ts'

export const Scenario: Complete<ScenarioResolvers, ScenarioModel> = {
  alignment: async (scenario, _, { db }) => {
    const practices = scenario.networks.flatMap((network) => [
      ...network.practiceIdsBefore,
      ...network.practiceIdsAfter,
    ])
    const placements = await listPlacements(db, [...new Set(practices)], SCENARIO_COLUMNS, scenario.asOf)
    return SCENARIO_COLUMNS.map((columns) => alignScenario(scenario, placements, columns))
  },
  brokenRules: async (scenario, _, { db }) => {
    const systems = new Set(scenario.networks.flatMap(({ systemId }) => systemId ?? []))
    return listBrokenRules(scenario, await listUncovered(db, [...systems], scenario.asOf))
  },
}
