import { groupBy } from '../grouping.ts'
import { joinWords, slugOf, type Discrepancy } from './discrepancy.ts'
import { citedBy, type Evidence, type Rule } from './evidence.ts'
import type { PackageRow } from './package-rows.ts'

interface Comparable {
  readonly resource: string
  /** The columns that identify the subject of a row. */
  readonly same: readonly string[]
  readonly subject: string | null
}

const COMPARABLE: readonly Comparable[] = [
  { resource: 'figures', same: ['subject', 'measure', 'of', 'period', 'unit'], subject: 'subject' },
  { resource: 'indicators', same: ['footprint', 'measure', 'group', 'period', 'unit'], subject: 'footprint' },
  { resource: 'national-statements', same: ['measure', 'of', 'period', 'unit'], subject: null },
]

// A bound or a rounded number does not contradict an exact one.
const INEXACT =
  /\b(over|above|more than|at least|under|below|less than|up to|about|around|approximately|circa)\b/i

// Other rules compare counts with rows, and sizes of networks with list sizes.
const MEASURES_OF_OTHER_RULES = ['count', 'smallest-network', 'largest-network']

const isExact = (row: PackageRow): boolean =>
  row.number('value') !== null && !INEXACT.test(row.optional('printed') ?? '')

const describe = (row: PackageRow, { same }: Comparable): string =>
  same
    .slice(1, -1)
    .flatMap((column) => row.optional(column) ?? [])
    .join(', ')
    .replaceAll('-', ' ')

const find = ({ rows, sources, system }: Evidence, comparable: Comparable): Discrepancy[] => {
  const exact = rows
    .ownRows(comparable.resource)
    .filter((row) => isExact(row) && !MEASURES_OF_OTHER_RULES.includes(row.text('measure')))
  const groups = groupBy(exact, (row) =>
    JSON.stringify(comparable.same.map((column) => row.optional(column))),
  )
  return [...groups.values()].flatMap((same): Discrepancy[] => {
    const [first] = same
    if (!first || new Set(same.map((row) => row.number('value'))).size < 2) return []
    const what = describe(first, comparable)
    return [
      {
        id: `values-${slugOf(comparable.same.flatMap((column) => first.optional(column) ?? []).join(' '))}`,
        kind: 'VALUES_DIFFER',
        weight: 'MEDIUM',
        about: comparable.subject === null ? system : first.text(comparable.subject),
        touches: [system],
        summary: `Sources state different values of ${what}: ${joinWords(same.map((row) => `${row.optional('printed') ?? ''} in ${sources.nameOf(row.text('source'))}`))}.`,
        resolution: 'The graph returns every value with its source and prefers none of them.',
        statements: same.map((row) => ({
          text: row.optional('printed') ?? '',
          value: row.number('value'),
          ...citedBy(row),
        })),
      },
    ]
  })
}

/** Different values of the same measure, subject and period. */
export const findValues: Rule = (evidence) => COMPARABLE.flatMap((comparable) => find(evidence, comparable))
