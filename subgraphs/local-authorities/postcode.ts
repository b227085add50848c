// Area, district, sector, unit. The second letter of an area is never I, J or Z. A district never begins with 0 unless
// it is 0. A district letter is never I or O, and a unit letter never C, I, K, M, O or V. So O and 0, and I and 1, can
// be distinguished by position.
const OUTWARD = '[A-Z][A-HK-Y]?(?:[0-9]|[1-9][0-9]|[0-9][A-HJ-NP-Z])'
const FULL_POSTCODE = new RegExp(`^${OUTWARD}[0-9][ABD-HJLNP-UW-Z]{2}$`)
const OUTWARD_CODE = new RegExp(`^${OUTWARD}$`)

const INWARD_LENGTH = 3
const MAX_OUTWARD = 4

const LETTERS: Readonly<Record<string, string>> = { O: '0', I: '1' }
const DIGITS: Readonly<Record<string, string>> = { 0: 'O', 1: 'I' }

const toDigit = (character: string): string => LETTERS[character] ?? character

const repairOutward = (text: string): string => {
  const [first = '', second = '', ...district] = text
  // The second character may belong to the area (SO2) or to the district. L02 is not valid, so a 0 before a digit is
  // the letter O.
  const isLetter = second === '0' && /^[0-9IO]/.test(district[0] ?? '')
  const middle = isLetter ? 'O' : second === 'I' ? '1' : second
  return [DIGITS[first] ?? first, middle, ...district.map(toDigit)].join('')
}

const repairFull = (text: string): string => {
  const [sector = '', ...unit] = text.slice(-INWARD_LENGTH)
  return [repairOutward(text.slice(0, -INWARD_LENGTH)), toDigit(sector), ...unit].join('')
}

/** A postcode read from input. */
export interface ReadPostcode {
  /** Without spaces, in upper case: a full postcode or its first half. */
  readonly key: string
  /** Whether the input was only an outward code, the first half of a postcode. */
  readonly isArea: boolean
  /** Whether O/0 or I/1 were corrected. */
  readonly isRepaired: boolean
}

/** The postcode of an input; null if it does not have the form of one. */
export const parsePostcode = (text: string): ReadPostcode | null => {
  const compact = text.length <= 20 ? text.normalize('NFKC').replace(/\s+/g, '').toUpperCase() : ''
  const isArea = compact.length <= MAX_OUTWARD
  const [form, repair] = isArea ? [OUTWARD_CODE, repairOutward] : [FULL_POSTCODE, repairFull]
  const key = form.test(compact) ? compact : repair(compact)
  return form.test(key) ? { key, isArea, isRepaired: key !== compact } : null
}

export const outwardOf = ({ key, isArea }: ReadPostcode): string =>
  isArea ? key : key.slice(0, -INWARD_LENGTH)

/** The usual spelling, with one space before the last three characters. */
export const spell = (read: ReadPostcode): string =>
  read.isArea ? read.key : `${outwardOf(read)} ${read.key.slice(-INWARD_LENGTH)}`
