import { formatNumber, joinWords, toStatement, type Discrepancy, type StatedValue } from './discrepancy.ts'
import { citedBy, type Evidence, type Rule } from './evidence.ts'
import { sumSizes } from './list-sizes.ts'
import type { PackageRow } from './package-rows.ts'

// Budgets are rounded to pounds, so a rate that was used reproduces its budget within this share.
const TOLERANCE = 0.001

const SERIOUS = 0.01

const round = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals

const isOff = (value: number, expected: number): boolean => Math.abs(value / expected - 1) >= TOLERANCE

interface RatedLine {
  readonly row: PackageRow
  readonly budget: string
  readonly about: string
  readonly year: string
  readonly amount: number
}

const listRates = ({ rows }: Evidence): PackageRow[] =>
  rows.list('funding-rates').filter((row) => row.text('basis') === 'REGISTERED' && row.number('rate'))

/** The amounts that the budgets of the package print for a stream. */
const linesOf = ({ rows }: Evidence, stream: string): RatedLine[] => {
  const budgets = new Map(rows.list('budgets').map((row) => [row.text('id'), row] as const))
  return rows.list('budget-lines').flatMap((row): RatedLine[] => {
    const budget = budgets.get(row.text('budget'))
    const amount = row.number('amount')
    return row.optionalText('stream') !== stream || amount === null || !budget
      ? []
      : [{ row, budget: budget.text('id'), about: budget.text('about'), year: budget.text('year'), amount }]
  })
}

const yearsOf = (row: PackageRow): number =>
  Number(row.text('last_year').slice(0, 4)) - Number(row.text('first_year').slice(0, 4))

/**
 * The rate for each registered patient that applies to the most years. Its budget line implies the number of patients
 * of a budget.
 */
const findBase = (evidence: Evidence): PackageRow | undefined =>
  listRates(evidence).reduce<PackageRow | undefined>(
    (best, row) => (best && yearsOf(best) >= yearsOf(row) ? best : row),
    undefined,
  )

/** The number of patients that the base line of each budget implies. */
const basePatients = (evidence: Evidence, base: PackageRow): Map<string, number> =>
  new Map(
    linesOf(evidence, base.text('stream')).map(({ budget, amount }) => [
      budget,
      Math.round(amount / (base.number('rate') ?? 1)),
    ]),
  )

const amountIn = ({ row, amount }: RatedLine): string => row.optionalText('printed') ?? formatNumber(amount)

/** A rate for each patient that does not reproduce the printed budget of its stream. */
export const findRates: Rule = (evidence) => {
  const base = findBase(evidence)
  if (!base) return []
  const patients = basePatients(evidence, base)
  return listRates(evidence).flatMap((rateRow): Discrepancy[] => {
    if (rateRow === base) return []
    const stream = rateRow.text('stream')
    const rate = rateRow.number('rate') ?? 0
    const first = rateRow.text('first_year')
    const [next] = listRates(evidence)
      .filter((row) => row.text('stream') === stream && row.text('first_year') > first)
      .map((row) => row.text('first_year'))
      .sort()
    const lines = linesOf(evidence, stream).filter(
      ({ year }) => year >= first && (next === undefined || year < next),
    )
    const off = lines.flatMap((line) => {
      const basis = patients.get(line.budget)
      if (!basis) return []
      const implied = line.amount / basis
      return isOff(implied, rate) ? [{ ...line, basis, implied }] : []
    })
    return [false, true].flatMap((isLater): Discrepancy[] => {
      const found = off.filter(({ year }) => year > first === isLater)
      const [one] = found
      if (!one) return []
      const gap = Math.max(...found.map(({ implied }) => Math.abs(implied / rate - 1)))
      return [
        {
          id: `rate-${stream}-${isLater ? 'later-years' : 'first-year'}`,
          kind: 'PERCENTAGE_DOES_NOT_FOLLOW',
          weight: gap > SERIOUS ? 'HIGH' : 'MEDIUM',
          subject: stream,
          relatedSubjects: [evidence.system, ...found.map(({ budget }) => budget)],
          summary: isLater
            ? `The printed rate “${rateRow.text('printed')}” does not give the budgets printed for later years, which are for ${found.map(({ implied, year }) => `£${implied.toFixed(3)} (${year})`).join(', ')} per patient.`
            : `£${rate} per patient for ${formatNumber(one.basis)} patients would be £${formatNumber(Math.round(rate * one.basis))} in ${one.year}; the budget states £${formatNumber(one.amount)}.`,
          resolution: isLater
            ? 'The graph uses the rate for its own year alone; for later years it lists the stream without a rate.'
            : `The graph calculates entitlements of ${one.year} with the printed rate and returns the budget of the system as printed.`,
          statements: [
            { text: rateRow.text('printed'), value: rate, ...citedBy(rateRow) },
            ...found.map((line): StatedValue => ({
              text: `${amountIn(line)}: £${line.implied.toFixed(3)} per patient, using the number of patients that the line “${base.text('printed')}” implies`,
              value: round(line.implied, 3),
              ...citedBy(line.row),
            })),
          ],
        },
      ]
    })
  })
}

interface ImpliedPatients extends StatedValue {
  readonly budget: string
  readonly about: string
  readonly year: string
  readonly value: number
}

/** The number of patients that each line with a rate implies. */
const listImplied = (evidence: Evidence): ImpliedPatients[] =>
  listRates(evidence).flatMap((rateRow) => {
    const rate = rateRow.number('rate') ?? 1
    return linesOf(evidence, rateRow.text('stream'))
      .filter(({ year }) => year >= rateRow.text('first_year') && year <= rateRow.text('last_year'))
      .map((line): ImpliedPatients => {
        const value = Math.round(line.amount / rate)
        return {
          budget: line.budget,
          about: line.about,
          year: line.year,
          text: `${amountIn(line)} at £${rate}: ${formatNumber(value)} patients`,
          value,
          ...citedBy(line.row),
        }
      })
  })

const patientsIn = (values: readonly { readonly value: number }[]): string =>
  joinWords(values.map(({ value }) => formatNumber(value)))

/** Lines of one budget that imply different numbers of patients. */
export const findImpliedPatients: Rule = (evidence) => {
  const implied = listImplied(evidence)
  return [...new Set(implied.map(({ budget }) => budget))].flatMap((budget): Discrepancy[] => {
    const lines = implied.filter((line) => line.budget === budget)
    const [first] = lines
    if (!first || !lines.some(({ value }) => isOff(value, first.value))) return []
    return [
      {
        id: `implied-patients-${budget}`,
        kind: 'VALUES_DIFFER',
        weight: 'MEDIUM',
        subject: budget,
        relatedSubjects: [first.about],
        summary: `By their printed rates, the lines of the budget of ${first.year} are for different numbers of patients: ${patientsIn(lines)}.`,
        resolution:
          'The graph returns every line and every rate as printed, and calculates no number of patients from them.',
        statements: lines.map(toStatement),
      },
    ]
  })
}

/** Compares the patients that the base line of the first budget implies with the list sizes. */
export const findBudgetedPatients: Rule = (evidence) => {
  const base = findBase(evidence)
  const sums = sumSizes(evidence, () => true)
  if (!base || sums.length === 0) return []
  const lines = listImplied(evidence).filter(
    ({ about, year, source, locator }) =>
      about === evidence.system &&
      year === base.text('first_year') &&
      linesOf(evidence, base.text('stream')).some(
        ({ row }) => row.text('source') === source && row.text('locator') === locator,
      ),
  )
  return lines.flatMap((line): Discrepancy[] =>
    sums.every(({ value }) => value === line.value)
      ? []
      : [
          {
            id: `budgeted-patients-${line.budget}`,
            kind: 'VALUES_DIFFER',
            weight: 'MEDIUM',
            subject: line.budget,
            relatedSubjects: [evidence.system],
            summary: `The line “${base.text('printed')}” of ${line.year} implies ${formatNumber(line.value)} patients; the list sizes add up to ${joinWords(sums.map(({ value, source }) => `${formatNumber(value)} in ${evidence.sources.nameOf(source)}`))}.`,
            resolution:
              'The graph calculates entitlements from list sizes and returns the budget as printed.',
            statements: [toStatement(line), ...sums.map(toStatement)],
          },
        ],
  )
}
