import type { DayKey } from '../shared/models.ts'
import type { SubgraphContext } from './context.ts'
import type { BudgetKind } from './resolver-types.ts'

interface BudgetArguments {
  readonly year?: string | null
  readonly kind?: BudgetKind | null
}

export const budgets = ({ id }: DayKey, { year, kind }: BudgetArguments, { loaders }: SubgraphContext) =>
  loaders.budgetsByFootprint.load({ footprintId: id, year: year ?? null, kind: kind ?? null })
