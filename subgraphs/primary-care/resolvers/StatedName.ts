import type { Complete } from '../../shared/complete.ts'
import { citations } from '../../shared/value-types.ts'
import type { StatedNameModel } from '../models.ts'
import type { StatedNameResolvers } from '../resolver-types.ts'

export const StatedName: Complete<StatedNameResolvers, StatedNameModel> = { citations }
