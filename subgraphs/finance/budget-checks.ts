import { TOTAL, checkColumn, checkRows, type NamedAmount, type SumCheck } from '../../db/check-sums.ts'
import type { BudgetModel } from './models.ts'

export type BudgetPart = NamedAmount

/** Checks the sums of a column, and those of a row if other budgets are parts of this one. */
export const checkBudget = ({ lines, total }: BudgetModel, parts: readonly BudgetPart[]): SumCheck[] => {
  const amounts = lines.map(({ name, partOf, isSubtotal, amount }) => ({
    name,
    partOf,
    isSubtotal,
    amount: amount?.value ?? null,
  }))
  const printed = total?.value ?? null
  return [
    ...checkColumn(amounts, printed),
    ...checkRows([...amounts, { name: TOTAL, amount: printed }], parts),
  ]
}
