import type { Complete } from '../../shared/complete.ts'
import { contacts, evidence } from '../../shared/value-types.ts'
import { footprintFact } from '../facts.ts'
import type { CommissionerModel } from '../models.ts'
import type { CommissionerResolvers } from '../resolver-types.ts'
import { listStatedCounts } from '../stated-counts.ts'
import { onDay, registeredPatients, registeredPatientsOverTime } from '../footprint-keys.ts'

export const Commissioner: Complete<CommissionerResolvers, CommissionerModel> = {
  __resolveReference: (reference, { loaders }) => loaders.commissionerByKey.load(reference),
  system: (commissioner, _, { loaders }) => {
    const key = onDay(commissioner.systemId, commissioner)
    return key && loaders.systemByKey.load(key)
  },
  primaryCareNetworks: (commissioner, _, { loaders }) => loaders.networksWithin.load(commissioner),
  practiceCount: (commissioner, _, { loaders }) => loaders.practiceCount.load(commissioner),
  registeredPatients,
  registeredPatientsOverTime,
  registeredPatientsStated: (commissioner, _, { loaders }) =>
    loaders.statedFigures.load({ subjectId: commissioner.id, measure: 'population', asOf: null }),
  statedCounts: (commissioner, _, context) => listStatedCounts(commissioner, context),
  contacts,
  successors: (commissioner, _, { loaders }) => loaders.successions.load(commissioner),
  evidence: evidence(footprintFact),
}
