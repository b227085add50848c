import { withoutControls } from '../../schema/control-characters.ts'
import { csvOf, type Csv } from '../client/csv.ts'
import { CommandError } from './exit-codes.ts'

export const FORMATS = ['table', 'csv', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** The requested format; otherwise a table on a terminal, and CSV in a pipe. */
export const chooseFormat = (requested: string | undefined, isTerminal: boolean): Format => {
  if (requested === undefined) return isTerminal ? 'table' : 'csv'
  const format = FORMATS.find((name) => name === requested)
  if (format === undefined) {
    throw new CommandError('usage', `Unknown format "${requested}".`, `Use one of ${FORMATS.join(', ')}.`)
  }
  return format
}

const WIDEST_CELL = 60

const cellText = (value: Csv['rows'][number][number]): string => {
  const text = value === null ? '' : String(value).replaceAll(/\s+/g, ' ')
  return text.length > WIDEST_CELL ? `${text.slice(0, WIDEST_CELL - 1)}…` : text
}

const BOLD = '\u001B[1m'
const PLAIN = '\u001B[0m'

/** The table as text. Numbers are right-aligned, and long cells are cut. CSV and JSON contain all of them. */
export const tableText = ({ columns, rows }: Csv, isColoured = false): string => {
  const cells = rows.map((row) => row.map(cellText))
  const widths = columns.map((name, index) =>
    Math.max(name.length, ...cells.map((row) => (row[index] ?? '').length)),
  )
  const isNumeric = columns.map((_, index) => rows.every((row) => typeof row[index] === 'number'))
  const line = (row: readonly string[]): string =>
    row
      .map((text, index) =>
        isNumeric[index] ? text.padStart(widths[index] ?? 0) : text.padEnd(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd()
  const head = line(columns)
  return [isColoured ? `${BOLD}${head}${PLAIN}` : head, ...cells.map(line), ''].join('\n')
}

const jsonText = ({ columns, rows }: Csv): string =>
  `${JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null]))),
    null,
    2,
  )}\n`

const withoutControlsIn = ({ columns, rows }: Csv): Csv => ({
  columns,
  rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? withoutControls(cell) : cell))),
})

/** The table as text. Terminals and spreadsheets execute nothing in it, even in text that anyone could report. */
export const inFormat = (table: Csv, format: Format, isColoured = false): string => {
  const safe = withoutControlsIn(table)
  if (format === 'csv') return csvOf(safe, { guardsFormulas: true })
  return format === 'json' ? jsonText(safe) : tableText(safe, isColoured)
}

export interface OutputOptions {
  readonly format?: string
}

/** Writes data to standard output. Messages go to standard error. */
export const printTable = (table: Csv, { format }: OutputOptions): void => {
  const { stdout } = process
  // `hasColors` takes NO_COLOR into account.
  process.stdout.write(
    inFormat(table, chooseFormat(format, stdout.isTTY), stdout.isTTY && stdout.hasColors()),
  )
}

export const printMessage = (words: string): void => void process.stderr.write(`${withoutControls(words)}\n`)
