import { csvText, startOfFile } from '../../../schema/csv-text.ts'
import type { Cell } from './rows.ts'

/** The text of a download: `start`, then `rows` for each page, then `end`. */
export interface RowFormat {
  readonly type: string
  readonly start: string
  /** `offset` is the number of rows before these. */
  readonly rows: (rows: readonly (readonly Cell[])[], offset: number) => string
  readonly end: string
}

/** `isForExcel` adds the byte-order mark, escapes formulas, and keeps zeros at the start of text. */
export const csvFormat = (columns: readonly string[], isForExcel: boolean): RowFormat => ({
  type: 'text/csv; charset=utf-8; header=present',
  start: startOfFile({ isForSpreadsheet: isForExcel }) + csvText([columns]),
  rows: (rows) => csvText(rows, { isForSpreadsheet: isForExcel }),
  end: '',
})

export const jsonFormat = (columns: readonly string[]): RowFormat => ({
  type: 'application/json; charset=utf-8',
  start: '[',
  rows: (rows, offset) =>
    rows
      .map((cells, index) => {
        const row = Object.fromEntries(columns.map((name, column) => [name, cells[column] ?? null]))
        return `${offset + index === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`
      })
      .join(''),
  end: '\n]\n',
})
