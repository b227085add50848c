import type { Complete } from '../../shared/complete.ts'
import type { DayKey } from '../../shared/models.ts'
import { budgets } from '../budgets-of-footprint.ts'
import type { CommissionerResolvers } from '../resolver-types.ts'

export const Commissioner: Complete<CommissionerResolvers, DayKey> = {
  __resolveReference: (reference) => reference,
  budgets,
}
