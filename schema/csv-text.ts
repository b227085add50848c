import { stringify, type Options } from 'csv-stringify/sync'

export type CsvCell = string | number | boolean | null

export interface CsvOptions {
  /** Prefixes text that a spreadsheet would run as a formula with an apostrophe. Numbers are unchanged. */
  readonly guardsFormulas?: boolean
}

const FORMAT: Options = {
  record_delimiter: '\r\n',
  // The library quotes the record delimiter only.
  quoted_match: /[\r\n]/,
  cast: {
    boolean: (value) => String(value),
    number: (value) => ({ value: String(value), escape_formulas: false }),
  },
}

/** Rows as CSV text (RFC 4180). */
export const csvText = (
  rows: readonly (readonly CsvCell[])[],
  { guardsFormulas = false }: CsvOptions = {},
): string => stringify(rows as CsvCell[][], { ...FORMAT, escape_formulas: guardsFormulas })
