import { badUserInput } from '../../schema/client-errors.ts'

// Area, district, sector, unit. No second letter of an area is I, J or Z, no district begins with a 0 that is not all of
// it, no letter of a district is I or O, and no letter of a unit C, I, K, M, O or V: so I and O, 1 and 0 can be told
// apart by their place.
const OUTWARD = '[A-Z][A-HK-Y]?(?:[0-9]|[1-9][0-9]|[0-9][A-HJ-NP-Z])'
const UNIT = new RegExp(`^${OUTWARD}[0-9][ABD-HJLNP-UW-Z]{2}$`)
const AREA = new RegExp(`^${OUTWARD}$`)

const INWARD_LENGTH = 3
const LONGEST_OUTWARD = 4

const LETTERS: Readonly<Record<string, string>> = { O: '0', I: '1' }
const DIGITS: Readonly<Record<string, string>> = { 0: 'O', 1: 'I' }

const toDigit = (character: string): string => LETTERS[character] ?? character

const repairOutward = (text: string): string => {
  const [first = '', second = '', ...district] = text
  // The second character may be the area's (SO2) or the district's (L02 is none): a 0 before a digit is the letter.
  const isLetter = second === '0' && /^[0-9IO]/.test(district[0] ?? '')
  const middle = isLetter ? 'O' : second === 'I' ? '1' : second
  return [DIGITS[first] ?? first, middle, ...district.map(toDigit)].join('')
}

const repairUnit = (text: string): string => {
  const [sector = '', ...unit] = text.slice(-INWARD_LENGTH)
  return [repairOutward(text.slice(0, -INWARD_LENGTH)), toDigit(sector), ...unit].join('')
}

/** A postcode as it was read from what somebody typed. */
export interface ReadPostcode {
  /** Without spaces, upper case: a full one, or its first half alone. */
  readonly key: string
  /** Whether only the first half was given. */
  readonly isArea: boolean
  /** Whether O/0 or I/1 were put right. */
  readonly isRepaired: boolean
}

/** The postcode that a text means; null where it has not the form of one. */
export const parsePostcode = (text: string): ReadPostcode | null => {
  const compact = text.length <= 20 ? text.normalize('NFKC').replace(/\s+/g, '').toUpperCase() : ''
  const isArea = compact.length <= LONGEST_OUTWARD
  const [form, repair] = isArea ? [AREA, repairOutward] : [UNIT, repairUnit]
  const key = form.test(compact) ? compact : repair(compact)
  return form.test(key) ? { key, isArea, isRepaired: key !== compact } : null
}

/** As parsePostcode; what has not the form of a postcode is a mistake. */
export const readPostcode = (argument: string, text: string): string => {
  const read = parsePostcode(text)
  if (!read) {
    throw badUserInput(argument, text, 'a full postcode like LE1 1AA, or its first half like LE1')
  }
  return read.key
}

export const outwardOf = ({ key, isArea }: ReadPostcode): string =>
  isArea ? key : key.slice(0, -INWARD_LENGTH)

/** The usual spelling: one space before the last three characters. */
export const spell = (read: ReadPostcode): string =>
  read.isArea ? read.key : `${outwardOf(read)} ${read.key.slice(-INWARD_LENGTH)}`
