import { stringify, type Options } from 'csv-stringify/sync'

export type CsvCell = string | number | boolean | null

export interface CsvOptions {
  /** Prefixes text that a spreadsheet would run as a formula with an apostrophe. Numbers are unchanged. */
  readonly guardsFormulas?: boolean
  /**
   * Also separates the digits of text that begins with 0, such as a telephone number, because a spreadsheet would remove
   * the 0.
   */
  readonly isForSpreadsheet?: boolean
}

const FIRST_DIGITS = 5

// GOV.UK Forms also adds a space after the fifth digit. A short code is too short for a space.
const keepZero = (text: string): string => {
  if (!/^0\d+$/.test(text)) return text
  return text.length > FIRST_DIGITS
    ? `${text.slice(0, FIRST_DIGITS)} ${text.slice(FIRST_DIGITS)}`
    : `'${text}`
}

const BYTE_ORDER_MARK = '\uFEFF'

/** What a file begins with so that Excel reads it as UTF-8. */
export const startOfFile = ({ isForSpreadsheet = false }: CsvOptions): string =>
  isForSpreadsheet ? BYTE_ORDER_MARK : ''

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
  { isForSpreadsheet = false, guardsFormulas = isForSpreadsheet }: CsvOptions = {},
): string =>
  stringify(rows as CsvCell[][], {
    ...FORMAT,
    cast: { ...FORMAT.cast, ...(isForSpreadsheet ? { string: keepZero } : {}) },
    escape_formulas: guardsFormulas,
  })
