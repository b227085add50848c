import { groupBy } from '../../db/grouping.ts'
import type { FootprintKind } from '../shared/models.ts'
import type { AlignmentModel, AlignmentRowModel } from './models.ts'

/** A practice in a row, and the column that it lies in; null columns: it lies in none. */
export interface AlignmentPair {
  readonly rowId: string
  readonly rowName: string
  readonly practiceId: string | null
  readonly columnId: string | null
  readonly columnName: string | null
}

const KIND_WORDS: Record<FootprintKind, readonly [string, string]> = {
  SYSTEM: ['system', 'systems'],
  PLACE: ['place', 'places'],
  DISTRICT: ['district', 'districts'],
  COMMISSIONER: ['commissioner', 'commissioners'],
  PRIMARY_CARE_NETWORK: ['primary care network', 'primary care networks'],
  NEIGHBOURHOOD: ['neighbourhood', 'neighbourhoods'],
  LOCALITY_TEAM: ['locality team', 'locality teams'],
  INTEGRATED_NEIGHBOURHOOD_TEAM: ['integrated neighbourhood team', 'integrated neighbourhood teams'],
}

const practicesInWords = (count: number): string => (count === 1 ? '1 practice' : `${count} practices`)

const inWords = (
  row: Omit<AlignmentRowModel, 'sentence'>,
  name: string,
  columns: FootprintKind,
  names: string[],
): string => {
  const [one, many] = KIND_WORDS[columns]
  if (row.practiceCount === 0) return `${name} has no practices on this day.`
  const unmatched = row.unmatchedPracticeIds.length
  const cells = row.cells.map((cell, index) => `${names[index]} (${practicesInWords(cell.practiceCount)})`)
  if (row.status === 'NESTED') return `${name} lies wholly in one ${one}: ${names[0]}.`
  if (row.status === 'SPLIT')
    return `${name} is split across ${row.cells.length} ${many}: ${cells.join(', ')}.`
  if (row.cells.length === 0)
    return `No source places the ${practicesInWords(row.practiceCount)} of ${name} in a ${one}.`
  return `${practicesInWords(unmatched)} of ${name} ${unmatched === 1 ? 'lies' : 'lie'} in no ${one}; the others lie in ${cells.join(', ')}.`
}

/** Groups practices by row and column: what is nested, what is split, what lies nowhere. Pairs come ordered by name. */
export const align = (
  pairs: readonly AlignmentPair[],
  rowKind: FootprintKind,
  columnKind: FootprintKind,
  columnSizes: ReadonlyMap<string, number>,
  asOf: string,
): AlignmentModel => {
  const rows = [...groupBy(pairs, (pair) => pair.rowId).values()].map((group): AlignmentRowModel => {
    const practices = new Set(group.flatMap((pair) => pair.practiceId ?? []))
    const unmatchedPracticeIds = group.flatMap((pair) =>
      pair.practiceId && !pair.columnId ? [pair.practiceId] : [],
    )
    const byColumn = groupBy(
      group.filter((pair) => pair.columnId !== null),
      (pair) => pair.columnId ?? '',
    )
    const cells = [...byColumn].map(([columnId, of]) => ({
      asOf,
      footprintKey: { kind: columnKind, id: columnId, asOf },
      practiceCount: of.length,
      shareOfRow: of.length / practices.size,
      shareOfColumn: of.length / (columnSizes.get(columnId) ?? of.length),
      practiceIds: of.flatMap((pair) => pair.practiceId ?? []),
    }))
    const status =
      practices.size === 0 || unmatchedPracticeIds.length > 0
        ? 'UNMATCHED'
        : cells.length > 1
          ? 'SPLIT'
          : 'NESTED'
    const row = {
      asOf,
      footprintKey: { kind: rowKind, id: group[0]?.rowId ?? '', asOf },
      status,
      practiceCount: practices.size,
      cells,
      unmatchedPracticeIds,
    } as const
    const names = [...byColumn.values()].map((of) => of[0]?.columnName ?? '')
    return { ...row, sentence: inWords(row, group[0]?.rowName ?? '', columnKind, names) }
  })
  const count = (status: AlignmentRowModel['status']): number =>
    rows.filter((row) => row.status === status).length
  const practices = (chosen: readonly AlignmentRowModel[]): number =>
    chosen.reduce((total, row) => total + row.practiceCount, 0)
  const all = practices(rows)
  return {
    rows,
    summary: {
      nested: count('NESTED'),
      split: count('SPLIT'),
      unmatched: count('UNMATCHED'),
      alignedShare: all === 0 ? 0 : practices(rows.filter((row) => row.status === 'NESTED')) / all,
    },
  }
}
