import type { Complete } from '../../shared/complete.ts'
import type { DayKey } from '../../shared/models.ts'
import { citations } from '../../shared/value-types.ts'
import type { SubgraphContext } from '../context.ts'
import { listPlacements, listUncovered } from '../data-sources/scenario.ts'
import type {
  BrokenRuleModel,
  PracticeModel,
  PrimaryCareNetworkModel,
  ScenarioAlignmentModel,
  ScenarioAlignmentRowModel,
  ScenarioModel,
  ScenarioMoveModel,
  ScenarioNetworkModel,
} from '../models.ts'
import type {
  BrokenRuleResolvers,
  ScenarioAlignmentResolvers,
  ScenarioAlignmentRowResolvers,
  ScenarioMoveResolvers,
  ScenarioNetworkResolvers,
  ScenarioResolvers,
} from '../resolver-types.ts'
import { alignScenario, SCENARIO_COLUMNS } from '../scenario-alignment.ts'
import { listBrokenRules } from '../scenario-rules.ts'

const findNetwork = (
  key: DayKey | null,
  { loaders }: SubgraphContext,
): Promise<PrimaryCareNetworkModel | null> | null => (key === null ? null : loaders.networkByKey.load(key))

const network = (
  { networkKey }: { readonly networkKey: DayKey | null },
  _: unknown,
  context: SubgraphContext,
) => findNetwork(networkKey, context)

const loadPractices = async (
  ids: readonly string[],
  asOf: string,
  { loaders }: SubgraphContext,
): Promise<PracticeModel[]> => {
  const practices = await Promise.all(ids.map((id) => loaders.practiceByKey.load({ id, asOf })))
  return practices
    .filter((practice) => practice !== null)
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB') || (a.id < b.id ? -1 : 1))
}

export const Scenario: Complete<ScenarioResolvers, ScenarioModel> = {
  alignment: async (scenario, _, { db }) => {
    const practices = scenario.networks.flatMap((touched) => [
      ...touched.practiceIdsBefore,
      ...touched.practiceIdsAfter,
    ])
    const placements = await listPlacements(db, [...new Set(practices)], SCENARIO_COLUMNS, scenario.asOf)
    return SCENARIO_COLUMNS.map((columns) => alignScenario(scenario, placements, columns))
  },
  brokenRules: async (scenario, _, { db }) => {
    const systems = new Set(scenario.networks.flatMap(({ systemId }) => systemId ?? []))
    return listBrokenRules(scenario, await listUncovered(db, [...systems], scenario.asOf))
  },
}

export const ScenarioMove: Complete<ScenarioMoveResolvers, ScenarioMoveModel> = {
  practice: ({ practiceKey }, _, { loaders }) => loaders.practiceByKey.load(practiceKey),
  from: ({ fromKey }, _, context) => findNetwork(fromKey, context),
  to: ({ toKey }, _, context) => findNetwork(toKey, context),
}

export const ScenarioNetwork: Complete<ScenarioNetworkResolvers, ScenarioNetworkModel> = {
  network,
  practiceCountBefore: ({ practiceIdsBefore }) => practiceIdsBefore.length,
  practiceCountAfter: ({ practiceIdsAfter }) => practiceIdsAfter.length,
  practicesAfter: ({ practiceIdsAfter, asOf }, _, context) => loadPractices(practiceIdsAfter, asOf, context),
}

export const ScenarioAlignment: Complete<ScenarioAlignmentResolvers, ScenarioAlignmentModel> = {}

export const ScenarioAlignmentRow: Complete<ScenarioAlignmentRowResolvers, ScenarioAlignmentRowModel> = {
  network,
}

export const BrokenRule: Complete<BrokenRuleResolvers, BrokenRuleModel> = {
  network,
  practice: ({ practiceKey }, _, { loaders }) =>
    practiceKey === null ? null : loaders.practiceByKey.load(practiceKey),
  citations,
}
