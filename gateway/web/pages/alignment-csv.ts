import type { Csv } from '../../client/csv.ts'
import type { Operations } from '../../client/operation-types.ts'

type Alignment = NonNullable<Operations['AlignmentMatrix']['data']['alignment']>
type Value = string | number | null

const COLUMNS = [
  'row_id',
  'row',
  'column_id',
  'column',
  'as_of',
  'practices',
  'registered_patients',
  'share_of_row',
  'share_of_column',
  'row_status',
  'areas',
  'row_fit',
  'reason',
] as const

type CsvRow = Readonly<Record<(typeof COLUMNS)[number], Value>>

/** One row for each cell of an alignment, and one for each part of a row that is in no column. */
export const toAlignmentCsv = ({ rows }: Alignment, asOf: string): Csv => {
  const csvRows = rows.flatMap(({ footprint, cells, status, fit, unplaced }): CsvRow[] => {
    const ofRow = {
      row_id: footprint?.id ?? null,
      row: footprint?.name ?? null,
      as_of: asOf,
      row_status: status,
      row_fit: fit,
    }
    return [
      ...cells.map((cell) => ({
        ...ofRow,
        column_id: cell.footprint?.id ?? null,
        column: cell.footprint?.name ?? null,
        practices: cell.practiceCount,
        registered_patients: cell.registeredPatients,
        share_of_row: cell.shareOfRow,
        share_of_column: cell.shareOfColumn,
        areas: cell.areaCount,
        reason: null,
      })),
      ...unplaced.map((part) => ({
        ...ofRow,
        column_id: null,
        column: null,
        practices: part.practiceCount,
        registered_patients: part.registeredPatients,
        share_of_row: part.shareOfRow,
        share_of_column: null,
        areas: part.areaCount,
        reason: part.reason,
      })),
    ]
  })
  return { columns: COLUMNS, rows: csvRows.map((row) => COLUMNS.map((column) => row[column])) }
}
