import {
  TOTAL,
  checkColumn,
  checkRows,
  type NamedAmount,
  type SumCheck,
  type SumLine,
} from '../arithmetic.ts'
import type { PackageRow } from './package-rows.ts'
import { formatNumber, type Disagreement, type Evidence, type Saying } from './disagreement.ts'

interface Line extends SumLine {
  readonly saying: Saying
}

const pounds = (value: number): string => `${value < 0 ? '-' : ''}£${formatNumber(Math.abs(value))}`

const sayingOf = (row: PackageRow, printed: string | null, value: number | null): Saying => ({
  text: printed ?? (value === null ? 'blank' : formatNumber(value)),
  value,
  source: row.text('source'),
  locator: row.text('locator'),
})

const inWords = (check: string): string =>
  check.startsWith('row: ') ? `the row “${check.slice('row: '.length)}” across its columns` : `“${check}”`

/** Printed totals and subtotals against their rows, down and across: kept as printed, with the gap told. */
export const findBudgetSums = ({ seeds }: Evidence): Disagreement[] => {
  const linesOf = (budget: string): Line[] =>
    seeds
      .rows('budget-lines')
      .filter(({ row }) => row.text('budget') === budget)
      .map(({ row }) => ({
        name: row.text('name'),
        partOf: row.optional('part_of'),
        isSubtotal: row.flag('is_subtotal'),
        amount: row.number('amount'),
        saying: sayingOf(row, row.optional('printed'), row.number('amount')),
      }))
  const names = new Map(
    ['systems', 'commissioners'].flatMap((file) =>
      seeds.rows(file).map(({ row }) => [row.text('id'), row.text('name')] as const),
    ),
  )
  const budgets = seeds.rows('budgets').map(({ row }) => ({
    id: row.text('id'),
    about: row.text('about'),
    year: row.text('year'),
    partOf: row.optional('part_of'),
    title: row.text('title'),
    aboutName: names.get(row.text('about')) ?? row.text('about'),
    total: {
      amount: row.number('total'),
      saying: sayingOf(row, row.optional('total_printed'), row.number('total')),
    },
    lines: linesOf(row.text('id')),
  }))
  const report = (
    budget: (typeof budgets)[number],
    { name, printed, summed, difference }: SumCheck,
    whole: Saying,
    parts: readonly Saying[],
  ): Disagreement[] =>
    difference === 0
      ? []
      : [
          {
            id: `sum-${budget.id}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
            kind: 'TOTAL_DOES_NOT_ADD_UP',
            weight: Math.abs(difference) <= 2 ? 'LOW' : 'HIGH',
            about: budget.id,
            touches: [budget.about],
            summary: `In “${budget.title}” of ${budget.year}, ${budget.aboutName}, ${inWords(name)} is printed as ${pounds(printed)} and its parts come to ${pounds(summed)}: ${pounds(Math.abs(difference))} ${difference < 0 ? 'less' : 'more'} than they sum to.`,
            resolution: `The graph answers with ${pounds(printed)} as printed; the check on the budget shows the gap.`,
            statements: [
              whole,
              {
                text: `${formatNumber(summed)}: our sum of ${parts.length} parts`,
                value: summed,
                source: whole.source,
                locator: parts[0]?.locator ?? whole.locator,
                note: 'the first of the parts that are summed',
              },
              // The parts are there to be read; what disagrees is the printed sum and ours.
              ...parts.map((part) => ({ ...part, isOperand: true as const })),
            ],
          },
        ]
  return budgets.flatMap((budget) => {
    const sayings = (name: string): Saying =>
      name === TOTAL
        ? budget.total.saying
        : (budget.lines.find((line) => line.name === name)?.saying ?? budget.total.saying)
    const down = checkColumn(budget.lines, budget.total.amount).flatMap((check) =>
      report(
        budget,
        check,
        sayings(check.name),
        budget.lines
          .filter((line) => line.partOf === check.name && line.amount !== null)
          .map((line) => line.saying),
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
        sayings(name),
        parts.flatMap((part) =>
          name === TOTAL
            ? part.total.saying
            : part.lines.filter((line) => line.name === name).map((line) => line.saying),
        ),
      )
    })
    return [...down, ...across]
  })
}

/** A rate per patient that does not give the budget printed for its stream, measured against the patients of the core line. */
export const findRates = ({ seeds }: Evidence): Disagreement[] => {
  const rates = seeds.rows('funding-rates').map(({ row }) => row)
  const lines = seeds.rows('budget-lines').map(({ row }) => row)
  const yearOf = new Map(seeds.rows('budgets').map(({ row }) => [row.text('id'), row.text('year')]))
  const core = rates.find((row) => row.text('stream') === 'core-pcn-funding')
  if (!core) return []
  const coreRate = core.number('rate') ?? 1
  const patients = new Map(
    lines
      .filter((row) => row.optional('stream') === 'core-pcn-funding')
      .map((row) => [row.text('budget'), Math.round((row.number('amount') ?? 0) / coreRate)]),
  )
  return rates.flatMap((rateRow): Disagreement[] => {
    if (rateRow.text('basis') !== 'REGISTERED' || rateRow === core) return []
    const stream = rateRow.text('stream')
    const rate = rateRow.number('rate') ?? 0
    const off = lines.flatMap((row) => {
      const amount = row.number('amount')
      const basis = patients.get(row.text('budget'))
      if (row.optional('stream') !== stream || amount === null || !basis) return []
      const implied = amount / basis
      return Math.abs(implied / rate - 1) < 0.001
        ? []
        : [{ row, amount, implied, basis, year: yearOf.get(row.text('budget')) ?? '' }]
    })
    if (off.length === 0) return []
    return [false, true].flatMap((later): Disagreement[] => {
      const years = off.filter(({ year }) => year > rateRow.text('first_year') === later)
      const [first] = years
      if (!first) return []
      const gap = Math.max(...years.map(({ implied }) => Math.abs(implied / rate - 1)))
      return [
        {
          id: `rate-${stream}-${later ? 'later-years' : 'first-year'}`,
          kind: 'PERCENTAGE_DOES_NOT_FOLLOW',
          weight: gap > 0.01 ? 'HIGH' : 'MEDIUM',
          about: stream,
          touches: ['llr', ...years.map(({ row }) => row.text('budget'))],
          summary: later
            ? `The printed rate “${rateRow.text('printed')}” does not give the budgets printed for later years, which come to ${years.map(({ implied, year }) => `£${implied.toFixed(3)} (${year})`).join(', ')}.`
            : `£${rate} per patient for ${formatNumber(first.basis)} patients would be £${formatNumber(Math.round(rate * first.basis))} in ${first.year}; the budget prints £${formatNumber(first.amount)}.`,
          resolution: later
            ? 'The graph answers with the rate for its own year alone; for later years the stream is listed without a rate.'
            : `The graph answers entitlements of ${first.year} with the printed rate and the system's budget as printed.`,
          statements: [
            {
              text: rateRow.text('printed'),
              value: rate,
              source: rateRow.text('source'),
              locator: rateRow.text('locator'),
            },
            ...years.map(({ row, amount, implied }) => ({
              text: `${row.optional('printed') ?? formatNumber(amount)}: £${implied.toFixed(3)} per patient of the core line`,
              value: Math.round(implied * 1_000) / 1_000,
              source: row.text('source'),
              locator: row.text('locator'),
            })),
          ],
        },
      ]
    })
  })
}
