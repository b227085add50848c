import { csvText, type CsvCell, type CsvOptions } from '../../schema/csv-text.ts'

/** A table with stable column names. New columns are added at the end. */
export interface Csv {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly CsvCell[])[]
}

export const csvOf = ({ columns, rows }: Csv, options?: CsvOptions): string =>
  csvText([columns, ...rows], options)
