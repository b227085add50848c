import { groupBy } from '../grouping.ts'
import { differ, joinWords, slugOf, type Discrepancy } from './discrepancy.ts'
import { citedBy, type Evidence, type Rule } from './evidence.ts'
import type { PackageRow } from './package-rows.ts'

interface Comparable {
  readonly resource: string
  /** The columns that identify the subject of a row. */
  readonly keyColumns: readonly string[]
  /** The columns that the summary names after the measure. */
  readonly describedColumns: readonly string[]
  readonly subject: string | null
}

const COMPARABLE: readonly Comparable[] = [
  {
    resource: 'figures',
    keyColumns: ['subject', 'measure', 'of', 'period', 'unit'],
    describedColumns: ['of', 'period'],
    subject: 'subject',
  },
  {
    resource: 'indicators',
    keyColumns: ['footprint', 'measure', 'group', 'period', 'unit'],
    describedColumns: ['group', 'period'],
    subject: 'footprint',
  },
  {
    resource: 'national-statements',
    keyColumns: ['measure', 'of', 'period', 'unit'],
    describedColumns: ['of', 'period'],
    subject: null,
  },
]

// A bound or a rounded number does not contradict an exact one.
const INEXACT =
  /\b(over|above|more than|at least|under|below|less than|up to|about|around|approximately|circa)\b/i

// Other rules compare counts with rows, and sizes of networks with list sizes.
const MEASURES_OF_OTHER_RULES = ['count', 'smallest-network', 'largest-network']

const isExact = (row: PackageRow): boolean =>
  row.number('value') !== null && !INEXACT.test(row.optionalText('printed') ?? '')

const describeSubject = (row: PackageRow, { describedColumns: described }: Comparable): string =>
  [
    row.text('measure').replaceAll('-', ' '),
    ...described.flatMap((column) => row.optionalText(column) ?? []),
  ].join(', ')

const findDifferingValues = ({ rows, sources, system }: Evidence, comparable: Comparable): Discrepancy[] => {
  const exact = rows
    .listOwn(comparable.resource)
    .filter((row) => isExact(row) && !MEASURES_OF_OTHER_RULES.includes(row.text('measure')))
  const groups = groupBy(exact, (row) =>
    JSON.stringify(comparable.keyColumns.map((column) => row.optionalText(column))),
  )
  return [...groups.values()].flatMap((rowsOfKey): Discrepancy[] => {
    const [first] = rowsOfKey
    if (!first || !differ(rowsOfKey.map((row) => ({ value: row.number('value') })))) return []
    const subject = describeSubject(first, comparable)
    return [
      {
        id: `values-${slugOf(comparable.keyColumns.flatMap((column) => first.optionalText(column) ?? []).join(' '))}`,
        kind: 'VALUES_DIFFER',
        weight: 'MEDIUM',
        subject: comparable.subject === null ? system : first.text(comparable.subject),
        relatedSubjects: [system],
        summary: `Sources state different values of ${subject}: ${joinWords(rowsOfKey.map((row) => `${row.optionalText('printed') ?? ''} in ${sources.nameOf(row.text('source'))}`))}.`,
        resolution: 'The graph returns every value with its source and prefers none of them.',
        statements: rowsOfKey.map((row) => ({
          text: row.optionalText('printed') ?? '',
          value: row.number('value'),
          ...citedBy(row),
        })),
      },
    ]
  })
}

/** Different values of the same measure, subject and period. */
export const findValueDiscrepancies: Rule = (evidence) =>
  COMPARABLE.flatMap((comparable) => findDifferingValues(evidence, comparable))
