import type { FaultList } from '../input-faults.ts'
import type { TextRecord } from './csv-stream.ts'
import { parseDay, type DayForm } from './dates.ts'
import { Unreadable } from './unreadable.ts'

export interface ColumnPosition {
  readonly index: number
  /** The heading of the column in the file. */
  readonly heading: string
}

// All faults of a file are counted. After this number, the file is probably of another kind, and reading stops.
const MAX_FAULTS = 10_000

const LOST = '\uFFFD'

const WHOLE_NUMBER = /^\d{1,9}$/
const DECIMAL = /^-?\d{1,15}(\.\d{1,10})?$/
// GIR 0AA and the former area NPT are in every directory.
const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?|[A-Z]{3})\d[A-Z]{2}$/

/** The current row, by the format's column names. An invalid cell adds a fault. */
export class Row {
  readonly #file: string
  readonly #positions: ReadonlyMap<string, ColumnPosition>
  readonly #faults: FaultList
  line = 0
  #cells: readonly string[] = []
  #isSound = true
  #faultCount = 0

  constructor(file: string, positions: ReadonlyMap<string, ColumnPosition>, faults: FaultList) {
    this.#file = file
    this.#positions = positions
    this.#faults = faults
  }

  setRecord({ line, cells }: TextRecord): this {
    this.line = line
    this.#cells = cells
    this.#isSound = true
    return this
  }

  /** Whether all cells that were read are valid. */
  get isSound(): boolean {
    return this.#isSound
  }

  has(column: string): boolean {
    return this.#positions.has(column)
  }

  refuse(problem: string, column?: string, value?: string): void {
    this.#isSound = false
    const heading = column === undefined ? undefined : (this.#positions.get(column)?.heading ?? column)
    this.#faults.add({ file: this.#file, line: this.line, column: heading, value, problem })
    this.#faultCount += 1
    if (this.#faultCount > MAX_FAULTS)
      throw new Unreadable(`has more than ${MAX_FAULTS} faults; the rest is not read`, { line: this.line })
  }

  /** The cell at a position, for formats with unknown columns. */
  cellAt(index: number): string {
    return (this.#cells[index] ?? '').trim()
  }

  /** The text of a cell; empty for a missing column. */
  cell(column: string): string {
    const position = this.#positions.get(column)
    return position === undefined ? '' : this.cellAt(position.index)
  }

  /** Text in one line. It must not contain replacement characters. */
  text(column: string, correct = (text: string): string => text): string | null {
    const text = correct(this.cell(column).replace(/\s+/g, ' '))
    if (text.includes(LOST))
      this.refuse(
        'contains U+FFFD, the sign for a lost character; restore the character from the publication',
        column,
        text,
      )
    return text || null
  }

  /** Text that must not be empty. */
  needed(column: string, correct?: (text: string) => string): string {
    const text = this.text(column, correct)
    if (text === null) this.refuse('must not be empty', column)
    return text ?? ''
  }

  /** A code of a known form, in upper case. */
  code(column: string, form: RegExp, example: string): string {
    const text = this.cell(column).toUpperCase()
    if (!form.test(text)) this.refuse(`expected a code like ${example}`, column, this.cell(column))
    return text
  }

  day(column: string, forms: readonly DayForm[]): string | null {
    const text = this.cell(column)
    if (text === '') return null
    const day = parseDay(text, forms)
    if (day === null) this.refuse(`expected a real date like ${forms.join(' or ')}`, column, text)
    return day
  }

  neededDay(column: string, forms: readonly DayForm[]): string {
    if (this.cell(column) === '') this.refuse(`is empty; expected a date like ${forms.join(' or ')}`, column)
    return this.day(column, forms) ?? ''
  }

  /** Adds a fault if the period ends before it begins. */
  checkPeriod(from: string | null, column: string, until: string | null): void {
    if (from && until && until < from) this.refuse(`ends before its start ${from}`, column, until)
  }

  /** A whole number that is not negative. A blank cell is a fault. */
  count(column: string): number {
    const text = this.cell(column)
    if (WHOLE_NUMBER.test(text)) return Number(text)
    this.refuse('expected a whole number, not negative, digits only, like 9650', column, text)
    return 0
  }

  /** A decimal number as printed, without rounding; null for a blank. */
  decimalAt(index: number, heading: string): string | null {
    const text = this.cellAt(index)
    if (text === '' || DECIMAL.test(text)) return text || null
    this.refuse('expected a number with a full stop and no other marks, like 1234.50', heading, text)
    return null
  }

  decimal(column: string): string | null {
    const position = this.#positions.get(column)
    return position === undefined ? null : this.decimalAt(position.index, position.heading)
  }

  /** A postcode in its usual spelling, with one space. */
  postcode(column: string): string {
    const compact = this.cell(column).replace(/\s+/g, '').toUpperCase()
    if (!POSTCODE.test(compact)) this.refuse('expected a postcode like LE1 5WW', column, this.cell(column))
    return `${compact.slice(0, -3)} ${compact.slice(-3)}`
  }
}
