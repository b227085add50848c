import type { FigureModel } from '../shared/models.ts'
import { citeLines, type CitedLine } from './cite-lines.ts'
import type { BudgetComparisonModel } from './models.ts'
import { formatPounds } from './pounds.ts'

/** A budget line and the payments under the comparable headings. */
export interface ComparableLine {
  readonly lineId: string
  readonly line: string
  readonly year: string
  readonly budgeted: FigureModel
  readonly headings: readonly string[]
  readonly confidence: BudgetComparisonModel['confidence']
  readonly why: string
  readonly paid: number
  readonly practices: number
  readonly paymentCitations: readonly CitedLine[]
}

const toPence = (pounds: number): number => Math.round(pounds * 100)

/** Compares a budget line with its payments. */
export const compare = (comparable: ComparableLine): BudgetComparisonModel => {
  const { lineId, line, year, budgeted, headings, confidence, why, paid, practices } = comparable
  return {
    line,
    budgeted,
    headings: [...headings],
    paid: {
      id: `${lineId}:paid`,
      value: paid,
      unit: 'GBP',
      period: year,
      derivation: `the sum of ${headings.join(' + ')} over ${practices} practices = ${formatPounds(paid)}`,
      citationReferences: citeLines(comparable.paymentCitations),
    },
    difference: (toPence(paid) - toPence(budgeted.value)) / 100,
    confidence,
    why,
  }
}
