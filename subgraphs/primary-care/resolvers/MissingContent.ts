import type { Complete } from '../../shared/complete.ts'
import { citation } from '../citation.ts'
import type { MissingContentModel } from '../models.ts'
import type { MissingContentResolvers } from '../resolver-types.ts'

export const MissingContent: Complete<MissingContentResolvers, MissingContentModel> = { citation }
