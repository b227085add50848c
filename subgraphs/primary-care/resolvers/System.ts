import type { Complete } from '../../shared/complete.ts'
import { findStrategyTitle, listPatientQuestions, listStrategyStatements } from '../data-sources/strategy.ts'
import type { SystemModel } from '../models.ts'
import { listStatedCounts } from '../stated-counts.ts'
import type { SystemResolvers } from '../resolver-types.ts'
import { keyOf, registeredPatients, registeredPatientsOverTime } from './footprint-keys.ts'

export const System: Complete<SystemResolvers, SystemModel> = {
  __resolveReference: (reference, { loaders }) => loaders.systemByKey.load(reference),
  registeredPatients,
  registeredPatientsOverTime,
  places: (system, _, { loaders }) => loaders.overlaps.load({ ...keyOf('SYSTEM', system), with: 'PLACE' }),
  commissioners: (system, _, { loaders }) => loaders.commissionersBySystem.load(system),
  primaryCareNetworks: (system, _, { loaders }) => loaders.networksWithin.load(system),
  neighbourhoods: (system, _, { loaders }) => loaders.neighbourhoodsWithin.load(system),
  practiceCount: (system, _, { loaders }) => loaders.practiceCount.load(system),
  statedCounts: (system, _, context) => listStatedCounts(system, context),
  partners: (system, _, { loaders }) => loaders.partnersBySystem.load(system),
  networkContract: async (_, __, { db }) => ((await findStrategyTitle(db)) === null ? null : {}),
  strategy: async (_, __, { db }) => {
    const [title, statements] = await Promise.all([findStrategyTitle(db), listStrategyStatements(db)])
    return title === null ? null : { title, statements }
  },
  patientQuestions: (_, __, { db }) => listPatientQuestions(db),
}
