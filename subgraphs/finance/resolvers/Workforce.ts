import type { Complete } from '../../shared/complete.ts'
import { evidence } from '../../shared/value-types.ts'
import type { WorkforceModel } from '../models.ts'
import type { WorkforceResolvers } from '../resolver-types.ts'

export const Workforce: Complete<WorkforceResolvers, WorkforceModel> = {
  evidence: evidence(({ asOf, projected }) => ({ asOf, citationReferences: projected.citationReferences })),
}
