import type { FaultList } from '../faults.ts'
import type { TextRecord } from './csv-stream.ts'
import { parseDay, type DayForm } from './dates.ts'
import { Unreadable } from './unreadable.ts'

export interface Place {
  readonly index: number
  /** What the file calls the column. */
  readonly heading: string
}

// All faults of a file are counted. One that has more than this is another file than it seems, and is read no further.
const MOST_FAULTS = 10_000

const LOST = '\uFFFD'

const WHOLE_NUMBER = /^\d{1,9}$/
const DECIMAL = /^-?\d{1,15}(\.\d{1,10})?$/
// GIR 0AA and the NPT of Newport, both long gone, stand in every directory.
const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?|[A-Z]{3})\d[A-Z]{2}$/

/** The row at hand: its cells by the format's names for them; a cell that is not what it must be adds a fault. */
export class Row {
  line = 0
  #cells: readonly string[] = []
  #isSound = true
  #faultCount = 0

  constructor(
    private readonly file: string,
    private readonly places: ReadonlyMap<string, Place>,
    private readonly faults: FaultList,
  ) {}

  move({ line, cells }: TextRecord): this {
    this.line = line
    this.#cells = cells
    this.#isSound = true
    return this
  }

  /** Whether no cell asked for so far was at fault. */
  get isSound(): boolean {
    return this.#isSound
  }

  has(column: string): boolean {
    return this.places.has(column)
  }

  refuse(problem: string, column?: string, value?: string): void {
    this.#isSound = false
    const heading = column === undefined ? undefined : (this.places.get(column)?.heading ?? column)
    this.faults.add({ file: this.file, line: this.line, column: heading, value, problem })
    this.#faultCount += 1
    if (this.#faultCount > MOST_FAULTS)
      throw new Unreadable(`has more than ${MOST_FAULTS} faults and is read no further`, { line: this.line })
  }

  /** The cell of any column by its place, for formats whose columns are not all known. */
  cellAt(index: number): string {
    return (this.#cells[index] ?? '').trim()
  }

  /** The text of a cell; '' for a column that the file does not have. */
  cell(column: string): string {
    const place = this.places.get(column)
    return place === undefined ? '' : this.cellAt(place.index)
  }

  /** Text in one line. A letter that a program before us could not read is lost, and no name. */
  text(column: string, mend = (text: string): string => text): string | null {
    const text = mend(this.cell(column).replace(/\s+/g, ' '))
    if (text.includes(LOST))
      this.refuse('a letter was lost where U+FFFD stands; write it again as it was published', column, text)
    return text || null
  }

  /** Text that every row has. */
  needed(column: string, mend?: (text: string) => string): string {
    const text = this.text(column, mend)
    if (text === null) this.refuse('is empty and must not be', column)
    return text ?? ''
  }

  /** A code of a known form, in capitals. */
  code(column: string, form: RegExp, example: string): string {
    const text = this.cell(column).toUpperCase()
    if (!form.test(text)) this.refuse(`expected a code like ${example}`, column, this.cell(column))
    return text
  }

  day(column: string, forms: readonly DayForm[]): string | null {
    const text = this.cell(column)
    if (text === '') return null
    const day = parseDay(text, forms)
    if (day === null) this.refuse(`expected a real day written like ${forms.join(' or ')}`, column, text)
    return day
  }

  neededDay(column: string, forms: readonly DayForm[]): string {
    if (this.cell(column) === '') this.refuse(`is empty; expected a day like ${forms.join(' or ')}`, column)
    return this.day(column, forms) ?? ''
  }

  /** Refuses a period that ends before it begins. */
  checkPeriod(from: string | null, column: string, until: string | null): void {
    if (from && until && until < from) this.refuse(`ends before its start ${from}`, column, until)
  }

  /** A whole number, not below zero; blank is unknown, which a column of counts does not have. */
  count(column: string): number {
    const text = this.cell(column)
    if (WHOLE_NUMBER.test(text)) return Number(text)
    this.refuse('expected a whole number without marks, not below 0, like 9650', column, text)
    return 0
  }

  /** A decimal number as it is printed, for what must not be rounded; null where the cell is blank. */
  decimalAt(index: number, heading: string): string | null {
    const text = this.cellAt(index)
    if (text === '' || DECIMAL.test(text)) return text || null
    this.refuse('expected a number with a full stop and no other marks, like 1234.50', heading, text)
    return null
  }

  decimal(column: string): string | null {
    const place = this.places.get(column)
    return place === undefined ? null : this.decimalAt(place.index, place.heading)
  }

  /** A postcode in its usual spelling, with one space. */
  postcode(column: string): string {
    const compact = this.cell(column).replace(/\s+/g, '').toUpperCase()
    if (!POSTCODE.test(compact)) this.refuse('expected a postcode like LE1 5WW', column, this.cell(column))
    return `${compact.slice(0, -3)} ${compact.slice(-3)}`
  }
}
