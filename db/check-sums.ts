import { groupBy } from './grouping.ts'

export interface SumLine {
  readonly name: string
  /** The row into which this row is summed. */
  readonly partOf: string | null
  readonly isSubtotal: boolean
  readonly amount: number | null
}

export interface SumCheck {
  readonly name: string
  readonly printed: number
  readonly summed: number
  readonly difference: number
}

export const TOTAL = 'TOTAL'

const check = (name: string, printed: number, amounts: readonly number[]): SumCheck => {
  const summed = amounts.reduce((sum, amount) => sum + amount, 0)
  return { name, printed, summed, difference: printed - summed }
}

/** Checks a column: every subtotal and the total against the rows that are summed into it. A blank is skipped. */
export const checkColumn = (lines: readonly SumLine[], total: number | null): SumCheck[] => {
  const parts = groupBy(lines, (line) => line.partOf)
  const printed = [
    ...lines.filter((line) => line.isSubtotal).map(({ name, amount }) => ({ name, value: amount })),
    { name: TOTAL, value: total },
  ]
  return printed.flatMap(({ name, value }) => {
    const amounts = (parts.get(name) ?? []).flatMap(({ amount }) => amount ?? [])
    return value === null || amounts.length === 0 ? [] : [check(name, value, amounts)]
  })
}

export interface NamedAmount {
  readonly name: string
  readonly amount: number | null
}

/** Checks rows: each amount against the amounts of the same name that are its parts. */
export const checkRows = (whole: readonly NamedAmount[], parts: readonly NamedAmount[]): SumCheck[] => {
  const byName = groupBy(parts, (part) => part.name)
  return whole.flatMap(({ name, amount }) => {
    const amounts = (byName.get(name) ?? []).flatMap((part) => part.amount ?? [])
    return amount === null || amounts.length === 0 ? [] : [check(`row: ${name}`, amount, amounts)]
  })
}
