import type { Complete } from '../../shared/complete.ts'
import { checkBudget } from '../budget-checks.ts'
import type { BudgetModel } from '../models.ts'
import type { BudgetResolvers } from '../resolver-types.ts'

export const Budget: Complete<BudgetResolvers, BudgetModel> = {
  checks: async (budget, _, { loaders }) => {
    return checkBudget(budget, await loaders.partsByBudget.load(budget.id))
  },
  comparisons: ({ id }, _, { loaders }) => loaders.comparisonsByBudget.load(id),
}
