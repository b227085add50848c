import { badUserInput } from '../../schema/errors.ts'

// Area, district, sector, unit. No letter of a district is I or O, and no letter of a unit C, I, K, M, O or V: so I and
// O, 1 and 0 can be told apart by their place.
const POSTCODE = /^([A-Z]{1,2}[0-9][A-HJ-NP-Z0-9]?)([0-9][ABD-HJLNP-UW-Z]{2})$/

const LETTERS: Readonly<Record<string, string>> = { O: '0', I: '1' }
const DIGITS: Readonly<Record<string, string>> = { 0: 'O', 1: 'I' }

const toDigit = (character: string): string => LETTERS[character] ?? character

const repair = (text: string): string => {
  const [first = '', ...rest] = text.slice(0, -3)
  const [sector = '', ...unit] = text.slice(-3)
  // The second character may be a letter of the area (LO, SI) or a digit of the district: it is left alone.
  const [second = '', ...district] = rest
  return [DIGITS[first] ?? first, second, ...district.map(toDigit), toDigit(sector), ...unit].join('')
}

/** A full postcode without spaces, upper case; O/0 and I/1 are put right by their place. */
export const readPostcode = (argument: string, text: string): string => {
  const compact = text.length <= 20 ? text.replace(/\s+/g, '').toUpperCase() : ''
  const repaired = POSTCODE.test(compact) ? compact : repair(compact)
  if (!POSTCODE.test(repaired)) throw badUserInput(argument, text, 'a full postcode like LE1 1AA')
  return repaired
}
