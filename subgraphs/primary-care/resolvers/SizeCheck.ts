import type { Complete } from '../../shared/complete.ts'
import { citations } from '../../shared/value-types.ts'
import type { SizeCheckModel } from '../models.ts'
import type { SizeCheckResolvers } from '../resolver-types.ts'

export const SizeCheck: Complete<SizeCheckResolvers, SizeCheckModel> = { citations }
