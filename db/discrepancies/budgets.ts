import {
  TOTAL,
  checkColumn,
  checkRows,
  type NamedAmount,
  type SumCheck,
  type SumLine,
} from '../check-sums.ts'
import type { PackageRow } from './package-rows.ts'
import { formatNumber, slugOf, type Discrepancy, type StatedValue } from './discrepancy.ts'
import { namesIn, type Rule } from './evidence.ts'

interface Line extends SumLine {
  readonly stated: StatedValue
}

const pounds = (value: number): string => `${value < 0 ? '-' : ''}£${formatNumber(Math.abs(value))}`

const statedIn = (row: PackageRow, printed: string | null, value: number | null): StatedValue => ({
  text: printed ?? (value === null ? 'blank' : formatNumber(value)),
  value,
  source: row.text('source'),
  locator: row.text('locator'),
})

const inWords = (check: string): string =>
  check.startsWith('row: ') ? `the row “${check.slice('row: '.length)}” across its columns` : `“${check}”`

/** Compares printed totals and subtotals with their rows, down and across. The values stay as printed. */
export const findBudgetSums: Rule = ({ rows }) => {
  const linesOf = (budget: string): Line[] =>
    rows
      .listOwn('budget-lines')
      .filter((row) => row.text('budget') === budget)
      .map((row) => ({
        name: row.text('name'),
        partOf: row.optionalText('part_of'),
        isSubtotal: row.flag('is_subtotal'),
        amount: row.number('amount'),
        stated: statedIn(row, row.optionalText('printed'), row.number('amount')),
      }))
  const names = new Map([...namesIn(rows, 'systems'), ...namesIn(rows, 'commissioners')])
  const budgets = rows.listOwn('budgets').map((row) => ({
    id: row.text('id'),
    subject: row.text('about'),
    year: row.text('year'),
    partOf: row.optionalText('part_of'),
    title: row.text('title'),
    aboutName: names.get(row.text('about')) ?? row.text('about'),
    total: {
      amount: row.number('total'),
      stated: statedIn(row, row.optionalText('total_printed'), row.number('total')),
    },
    lines: linesOf(row.text('id')),
  }))
  const report = (
    budget: (typeof budgets)[number],
    { name, printed, summed, difference }: SumCheck,
    whole: StatedValue,
    parts: readonly StatedValue[],
  ): Discrepancy[] =>
    difference === 0
      ? []
      : [
          {
            id: `sum-${budget.id}-${slugOf(name)}`,
            kind: 'TOTAL_DOES_NOT_ADD_UP',
            weight: Math.abs(difference) <= 2 ? 'LOW' : 'HIGH',
            subject: budget.id,
            relatedSubjects: [budget.subject],
            summary: `In “${budget.title}” of ${budget.year}, ${budget.aboutName}, ${inWords(name)} is printed as ${pounds(printed)}; its parts add up to ${pounds(summed)}, ${pounds(Math.abs(difference))} ${difference < 0 ? 'more' : 'less'}.`,
            resolution: `The graph returns ${pounds(printed)}, as printed; the check on the budget shows the difference.`,
            statements: [
              whole,
              {
                text: `${formatNumber(summed)}: calculated sum of ${parts.length} parts`,
                value: summed,
                source: whole.source,
                locator: parts[0]?.locator ?? whole.locator,
                note: 'the first of the parts that are summed',
              },
              // Only the printed sum and the calculated one disagree; the parts are shown with them.
              ...parts.map((part) => ({ ...part, isOperand: true as const })),
            ],
          },
        ]
  return budgets.flatMap((budget) => {
    const statedFor = (name: string): StatedValue =>
      name === TOTAL
        ? budget.total.stated
        : (budget.lines.find((line) => line.name === name)?.stated ?? budget.total.stated)
    const down = checkColumn(budget.lines, budget.total.amount).flatMap((check) =>
      report(
        budget,
        check,
        statedFor(check.name),
        budget.lines
          .filter((line) => line.partOf === check.name && line.amount !== null)
          .map((line) => line.stated),
      ),
    )
    const parts = budgets.filter((other) => other.partOf === budget.id)
    const amounts = parts.flatMap((part): NamedAmount[] => [
      ...part.lines,
      { name: TOTAL, amount: part.total.amount },
    ])
    const across = checkRows(
      [...budget.lines, { name: TOTAL, amount: budget.total.amount }],
      amounts,
    ).flatMap((check) => {
      const name = check.name.replace('row: ', '')
      return report(
        budget,
        check,
        statedFor(name),
        parts.flatMap((part) =>
          name === TOTAL
            ? part.total.stated
            : part.lines.filter((line) => line.name === name).map((line) => line.stated),
        ),
      )
    })
    return [...down, ...across]
  })
}
