import type { Complete } from '../../shared/complete.ts'
import type { PracticeModel, ScenarioNetworkModel } from '../models.ts'
import { loadPractices } from '../practices-by-id.ts'
import type { ScenarioNetworkResolvers } from '../resolver-types.ts'
import { network } from '../scenario-network.ts'

const byName = (a: PracticeModel, b: PracticeModel): number =>
  a.name.localeCompare(b.name, 'en-GB') || (a.id < b.id ? -1 : 1)

export const ScenarioNetwork: Complete<ScenarioNetworkResolvers, ScenarioNetworkModel> = {
  network,
  practiceCountBefore: ({ practiceIdsBefore }) => practiceIdsBefore.length,
  practiceCountAfter: ({ practiceIdsAfter }) => practiceIdsAfter.length,
  practicesAfter: async ({ practiceIdsAfter, asOf }, _, context) =>
    (await loadPractices(practiceIdsAfter, asOf, context)).sort(byName),
}
