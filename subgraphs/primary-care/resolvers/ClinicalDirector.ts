import type { Complete } from '../../shared/complete.ts'
import { citations, evidence } from '../../shared/value-types.ts'
import { directorFact } from '../facts.ts'
import type { ClinicalDirectorModel } from '../models.ts'
import type { ClinicalDirectorResolvers } from '../resolver-types.ts'

export const ClinicalDirector: Complete<ClinicalDirectorResolvers, ClinicalDirectorModel> = {
  primaryCareNetwork: ({ networkId, asOf }, _, { loaders }) =>
    loaders.networkByKey.load({ id: networkId, asOf }),
  citations,
  evidence: evidence(directorFact),
}
