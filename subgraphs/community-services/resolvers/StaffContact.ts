import type { Complete } from '../../shared/complete.ts'
import { citations } from '../../shared/value-types.ts'
import type { StaffContactModel } from '../models.ts'
import type { StaffContactResolvers } from '../resolver-types.ts'

export const StaffContact: Complete<StaffContactResolvers, StaffContactModel> = { citations }
