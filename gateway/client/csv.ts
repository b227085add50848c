import { csvLine, type CsvCell } from '../../schema/csv-text.ts'

/** Rows under stable names of columns: columns are only ever added, at the end. */
export interface Csv {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly CsvCell[])[]
}

export const csvText = ({ columns, rows }: Csv): string => [columns, ...rows].map(csvLine).join('')
