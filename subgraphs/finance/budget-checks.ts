import { groupBy } from '../../db/grouping.ts'
import type { BudgetModel } from './models.ts'

export interface BudgetCheck {
  readonly name: string
  readonly printed: number
  readonly summed: number
  readonly difference: number
}

const check = (name: string, printed: number, amounts: readonly number[]): BudgetCheck => {
  const summed = amounts.reduce((sum, amount) => sum + amount, 0)
  return { name, printed, summed, difference: printed - summed }
}

const TOTAL = 'TOTAL'

/** Down the column: every subtotal, and the total, against the lines that are summed into it. A blank adds nothing. */
export const checkDown = ({ lines, total }: BudgetModel): BudgetCheck[] => {
  const parts = groupBy(lines, (line) => line.partOf)
  const printed = [
    ...lines
      .filter((line) => line.isSubtotal)
      .map((line) => ({ name: line.name, value: line.amount?.value ?? null })),
    { name: TOTAL, value: total?.value ?? null },
  ]
  return printed.flatMap(({ name, value }) => {
    const amounts = (parts.get(name) ?? []).flatMap((line) => line.amount?.value ?? [])
    return value === null || amounts.length === 0 ? [] : [check(name, value, amounts)]
  })
}

export interface BudgetPart {
  readonly name: string
  readonly amount: number | null
}

/** Across the row: each line of the system's budget against the same line of every commissioner's. */
export const checkAcross = ({ lines, total }: BudgetModel, parts: readonly BudgetPart[]): BudgetCheck[] => {
  if (parts.length === 0) return []
  const byName = groupBy(parts, (part) => part.name)
  const rows = [
    ...lines.map((line) => ({ name: line.name, value: line.amount?.value ?? null })),
    { name: TOTAL, value: total?.value ?? null },
  ]
  return rows.flatMap(({ name, value }) => {
    const amounts = (byName.get(name) ?? []).flatMap((part) => part.amount ?? [])
    return value === null || amounts.length === 0 ? [] : [check(`row: ${name}`, value, amounts)]
  })
}
