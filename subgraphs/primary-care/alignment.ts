import { groupBy } from '../../db/grouping.ts'
import type { FootprintKind } from '../shared/models.ts'
import type {
  AlignmentCellModel,
  AlignmentModel,
  AlignmentRowModel,
  AlignmentUnit,
  UnplacedReason,
} from './models.ts'

/** A practice or an LSOA of a row, with its column, or the reason why it is in none. */
export interface AlignmentPair {
  readonly rowId: string
  readonly rowName: string
  readonly unitId: string | null
  readonly columnId: string | null
  readonly columnName: string | null
  readonly reason: UnplacedReason | null
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

const UNPLACED_WORDS: Record<
  UnplacedReason,
  (units: string, of: string, column: string, are: 'is' | 'are') => string
> = {
  OUTSIDE: (units, of, column, are) => `${units} of ${of} ${are} outside every ${column}.`,
  NO_SUCH_TIER: (units, of, column, are) =>
    `${units} of ${of} ${are} in an area without a ${column}, because one council provides all services there.`,
  UNKNOWN: (units, of, column) => `No loaded source states the ${column} of ${units} of ${of}.`,
}

type Counted = Pick<AlignmentRowModel, 'unit' | 'unitCount' | 'unplaced'> & {
  readonly cells: readonly Pick<AlignmentCellModel, 'unitIds'>[]
}

/** The summary of a row: its columns, then the parts in no column, by reason. */
const inWords = (row: Counted, name: string, columns: FootprintKind, names: readonly string[]): string => {
  const [one, many] = KIND_WORDS[columns]
  if (row.unitCount === 0) return `${name} has no ${UNIT_WORDS[row.unit][1]} on this day.`
  const outside = row.unplaced.map(({ reason, unitIds }) =>
    UNPLACED_WORDS[reason](
      countInWords(unitIds.length, row.unit),
      name,
      one,
      unitIds.length === 1 ? 'is' : 'are',
    ),
  )
  const cells = row.cells.map(
    ({ unitIds }, index) => `${names[index]} (${countInWords(unitIds.length, row.unit)})`,
  )
  const inside =
    row.cells.length === 0
      ? []
      : row.cells.length > 1
        ? [`${name} is split across ${row.cells.length} ${many}: ${cells.join(', ')}.`]
        : row.unplaced.length === 0
          ? [`${name} is wholly in one ${one}: ${names[0]}.`]
          : [`${name} is partly in one ${one}: ${cells[0]}.`]
  return [...inside, ...outside].join(' ')
}

const fitOf = (cellCount: number, reasons: readonly UnplacedReason[]): AlignmentRowModel['fit'] => {
  if (cellCount > 1) return 'SPLIT'
  if (reasons.length === 0) return cellCount === 1 ? 'NESTED' : 'UNKNOWN'
  if (reasons.includes('UNKNOWN')) return 'UNKNOWN'
  if (cellCount === 1) return 'SPLIT'
  return reasons.length === 1 && reasons[0] ? reasons[0] : 'OUTSIDE'
}

const REASONS: readonly UnplacedReason[] = ['OUTSIDE', 'NO_SUCH_TIER', 'UNKNOWN']

/** The arguments of an alignment that its rows repeat. */
export interface AlignedAs {
  readonly rows: FootprintKind
  readonly columns: FootprintKind
  readonly within: AlignmentRowModel['within']
  readonly measure: AlignmentRowModel['measure']
  readonly asOf: string
  readonly unit: AlignmentUnit
}

/** Groups practices or LSOAs by row and column, into nested, split and unmatched. The pairs are ordered by name. */
export const alignRows = (
  pairs: readonly AlignmentPair[],
  { rows: rowKind, columns: columnKind, within, measure, asOf, unit }: AlignedAs,
  columnSizes: ReadonlyMap<string, number>,
): AlignmentRowModel[] =>
  [...groupBy(pairs, (pair) => pair.rowId).values()].map((group): AlignmentRowModel => {
    const rowKey = { kind: rowKind, id: group[0]?.rowId ?? '', asOf }
    const rowUnitIds = [...new Set(group.flatMap((pair) => pair.unitId ?? []))]
    const unitCount = rowUnitIds.length
    const aligned = { asOf, rowKey, columnKind, within, measure, unit, unitCount, rowUnitIds }
    const outside = group.flatMap(({ unitId, columnId, reason }) =>
      unitId !== null && columnId === null ? [{ unitId, reason: reason ?? 'UNKNOWN' }] : [],
    )
    const byColumn = groupBy(
      group.filter((pair) => pair.columnId !== null),
      (pair) => pair.columnId ?? '',
    )
    const cells = [...byColumn].map(([columnId, of]) => ({
      ...aligned,
      columnId,
      columnUnitCount: columnSizes.get(columnId) ?? of.length,
      unitIds: of.flatMap((pair) => pair.unitId ?? []),
    }))
    const reasons = REASONS.filter((reason) => outside.some((part) => part.reason === reason))
    const unplaced = reasons.map((reason) => ({
      ...aligned,
      reason,
      isOnly: reasons.length === 1,
      unitIds: outside.filter((part) => part.reason === reason).map(({ unitId }) => unitId),
    }))
    const status = unitCount === 0 || outside.length > 0 ? 'UNMATCHED' : cells.length > 1 ? 'SPLIT' : 'NESTED'
    const row = { ...aligned, status, fit: fitOf(cells.length, reasons), cells, unplaced } as const
    const names = [...byColumn.values()].map((of) => of[0]?.columnName ?? '')
    return { ...row, sentence: inWords(row, group[0]?.rowName ?? '', columnKind, names) }
  })

const countUnits = (rows: readonly AlignmentRowModel[]): number =>
  rows.reduce((total, row) => total + row.unitCount, 0)

/** The rows with their summaries. */
export const summarise = (
  rows: AlignmentRowModel[],
  { unit, areRowsLoaded, areColumnsLoaded }: Omit<AlignmentModel, 'rows' | 'summary'>,
): AlignmentModel => {
  const ofStatus = (status: AlignmentRowModel['status']) => rows.filter((row) => row.status === status)
  const ofFit = (fit: AlignmentRowModel['fit']): number => rows.filter((row) => row.fit === fit).length
  const all = countUnits(rows)
  return {
    unit,
    areRowsLoaded,
    areColumnsLoaded,
    rows,
    summary: {
      nested: ofStatus('NESTED').length,
      split: ofStatus('SPLIT').length,
      unmatched: ofStatus('UNMATCHED').length,
      fits: {
        nested: ofFit('NESTED'),
        split: ofFit('SPLIT'),
        outside: ofFit('OUTSIDE'),
        noSuchTier: ofFit('NO_SUCH_TIER'),
        unknown: ofFit('UNKNOWN'),
      },
      alignedShare: all === 0 ? 0 : countUnits(ofStatus('NESTED')) / all,
    },
  }
}
