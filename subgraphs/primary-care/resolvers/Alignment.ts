import type { Complete } from '../../shared/complete.ts'
import type { AlignmentModel } from '../models.ts'
import type { AlignmentResolvers } from '../resolver-types.ts'

export const Alignment: Complete<AlignmentResolvers, AlignmentModel> = {}
