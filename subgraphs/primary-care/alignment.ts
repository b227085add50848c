import { groupBy } from '../../db/grouping.ts'
import type { FootprintKind } from '../shared/models.ts'
import type { AlignmentModel, AlignmentRowModel, AlignmentUnit } from './models.ts'

/** A practice, or an LSOA, of a row, and the column that it is in; null columns: it is in none. */
export interface AlignmentPair {
  readonly rowId: string
  readonly rowName: string
  readonly unitId: string | null
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
  LOCALITY: ['locality', 'localities'],
  WARD: ['ward', 'wards'],
  LSOA: ['LSOA', 'LSOAs'],
  MSOA: ['MSOA', 'MSOAs'],
}

const UNIT_WORDS: Record<AlignmentUnit, readonly [string, string]> = {
  PRACTICE: ['practice', 'practices'],
  LSOA: ['LSOA', 'LSOAs'],
}

const countInWords = (count: number, unit: AlignmentUnit): string =>
  `${count} ${UNIT_WORDS[unit][count === 1 ? 0 : 1]}`

const inWords = (
  row: Omit<AlignmentRowModel, 'sentence'>,
  name: string,
  columns: FootprintKind,
  names: string[],
): string => {
  const [one, many] = KIND_WORDS[columns]
  if (row.unitCount === 0) return `${name} has no ${UNIT_WORDS[row.unit][1]} on this day.`
  const unmatched = row.unmatchedIds.length
  const cells = row.cells.map(
    (cell, index) => `${names[index]} (${countInWords(cell.unitIds.length, row.unit)})`,
  )
  if (row.status === 'NESTED') return `${name} lies wholly in one ${one}: ${names[0]}.`
  if (row.status === 'SPLIT')
    return `${name} is split across ${row.cells.length} ${many}: ${cells.join(', ')}.`
  if (row.cells.length === 0)
    return `No source places the ${countInWords(row.unitCount, row.unit)} of ${name} in a ${one}.`
  return `${countInWords(unmatched, row.unit)} of ${name} ${unmatched === 1 ? 'lies' : 'lie'} in no ${one}; the others lie in ${cells.join(', ')}.`
}

/** Groups practices or LSOAs by row and column: what is nested, split or unmatched. Pairs come ordered by name. */
export const align = (
  pairs: readonly AlignmentPair[],
  rowKind: FootprintKind,
  columnKind: FootprintKind,
  columnSizes: ReadonlyMap<string, number>,
  asOf: string,
  unit: AlignmentUnit = 'PRACTICE',
): AlignmentModel => {
  const rows = [...groupBy(pairs, (pair) => pair.rowId).values()].map((group): AlignmentRowModel => {
    const units = new Set(group.flatMap((pair) => pair.unitId ?? []))
    const unmatchedIds = group.flatMap((pair) => (pair.unitId && !pair.columnId ? [pair.unitId] : []))
    const byColumn = groupBy(
      group.filter((pair) => pair.columnId !== null),
      (pair) => pair.columnId ?? '',
    )
    const cells = [...byColumn].map(([columnId, of]) => ({
      asOf,
      footprintKey: { kind: columnKind, id: columnId, asOf },
      unit,
      shareOfRow: of.length / units.size,
      shareOfColumn: of.length / (columnSizes.get(columnId) ?? of.length),
      unitIds: of.flatMap((pair) => pair.unitId ?? []),
    }))
    const status =
      units.size === 0 || unmatchedIds.length > 0 ? 'UNMATCHED' : cells.length > 1 ? 'SPLIT' : 'NESTED'
    const row = {
      asOf,
      footprintKey: { kind: rowKind, id: group[0]?.rowId ?? '', asOf },
      status,
      unit,
      unitCount: units.size,
      cells,
      unmatchedIds,
    } as const
    const names = [...byColumn.values()].map((of) => of[0]?.columnName ?? '')
    return { ...row, sentence: inWords(row, group[0]?.rowName ?? '', columnKind, names) }
  })
  const count = (status: AlignmentRowModel['status']): number =>
    rows.filter((row) => row.status === status).length
  const countUnits = (chosen: readonly AlignmentRowModel[]): number =>
    chosen.reduce((total, row) => total + row.unitCount, 0)
  const all = countUnits(rows)
  return {
    unit,
    rows,
    summary: {
      nested: count('NESTED'),
      split: count('SPLIT'),
      unmatched: count('UNMATCHED'),
      alignedShare: all === 0 ? 0 : countUnits(rows.filter((row) => row.status === 'NESTED')) / all,
    },
  }
}
