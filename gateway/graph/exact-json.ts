import { randomUUID } from 'node:crypto'
import { isSafeNumber, parse } from 'lossless-json'

/** The prefix of an exact number in JSON text, before its quotes are removed. */
const MARK = `exact number ${randomUUID()}: `
const MARKED = new RegExp(`"${MARK}(-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"`, 'g')

/** A JSON number that a JavaScript number cannot represent, with its original text. */
export class ExactNumber {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  valueOf(): number {
    return Number(this.text)
  }

  toString(): string {
    return this.text
  }

  toJSON(): string {
    return MARK + this.text
  }
}

// Numbers with sixteen digits or more, and large exponents. A match inside a string only costs time.
const MAY_LOSE_DIGITS = /\d[\d.]{15}|[eE][+-]?\d{3}/

const toNumber = (text: string): number | ExactNumber =>
  isSafeNumber(text) ? Number(text) : new ExactNumber(text)

/** `JSON.parse`, with an ExactNumber for each number that would lose digits. */
export const parseJson = (text: string): unknown => {
  const value: unknown = JSON.parse(text)
  if (!MAY_LOSE_DIGITS.test(text)) return value
  return parse(text, null, { parseNumber: toNumber, onDuplicateKey: ({ newValue }) => newValue })
}

/** `JSON.stringify`, with the original text of exact numbers. */
export const stringifyJson = (value: unknown): string => {
  const text = JSON.stringify(value)
  // An error message can contain a marked number in a longer string. There only the mark is removed.
  return text.includes(MARK) ? text.replaceAll(MARKED, '$1').replaceAll(MARK, '') : text
}
