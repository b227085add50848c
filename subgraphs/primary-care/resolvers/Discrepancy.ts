import type { Complete } from '../../shared/complete.ts'
import type { DiscrepancyModel } from '../models.ts'
import type { DiscrepancyResolvers } from '../resolver-types.ts'

export const Discrepancy: Complete<DiscrepancyResolvers, DiscrepancyModel> = {
  statements: ({ id }, _, { loaders }) => loaders.statementsByDiscrepancy.load(id),
}
