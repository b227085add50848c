import { csvLine } from '../../../schema/csv-text.ts'
import type { Cell } from './rows.ts'

const BYTE_ORDER_MARK = '\uFEFF'
// A spreadsheet runs a cell that begins so; behind an apostrophe it is text. Numbers are no text, whatever their sign.
const RUN_BY_SPREADSHEETS = /^[=+\-@\t\r]/

const guarded = (cell: Cell): Cell =>
  typeof cell === 'string' && RUN_BY_SPREADSHEETS.test(cell) ? `'${cell}` : cell

export interface RowFormat {
  readonly type: string
  readonly start: string
  readonly row: (cells: readonly Cell[], index: number) => string
  readonly end: string
}

export const csvFormat = (columns: readonly string[], isForExcel: boolean): RowFormat => ({
  type: 'text/csv; charset=utf-8; header=present',
  start: `${isForExcel ? BYTE_ORDER_MARK : ''}${csvLine(columns)}`,
  row: (cells) => csvLine(isForExcel ? cells.map(guarded) : cells),
  end: '',
})

export const jsonFormat = (columns: readonly string[]): RowFormat => ({
  type: 'application/json; charset=utf-8',
  start: '[',
  row: (cells, index) =>
    `${index === 0 ? '\n' : ',\n'}${JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? null])))}`,
  end: '\n]\n',
})
