import type { Complete } from '../../shared/complete.ts'
import { citations } from '../../shared/value-types.ts'
import type { LegalBodyModel } from '../models.ts'
import type { LegalBodyResolvers } from '../resolver-types.ts'

export const LegalBody: Complete<LegalBodyResolvers, LegalBodyModel> = { citations }
