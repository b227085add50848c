import { badUserInput } from '../../schema/errors.ts'

// Area, district, space or none, sector, unit: every postcode in use has this form.
const POSTCODE = /^([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})$/

const LETTERS: Readonly<Record<string, string>> = { O: '0', I: '1' }
const DIGITS: Readonly<Record<string, string>> = { 0: 'O', 1: 'I' }

// The last three characters are a digit and two letters: O and I typed for 0 and 1, or the other way, can be told there.
const repair = (text: string): string => {
  const head = text.slice(0, -3)
  const [sector = '', ...unit] = text.slice(-3)
  const area = DIGITS[head[0] ?? ''] ?? head[0] ?? ''
  return [
    area,
    head.slice(1).replace(/[OI](?=$)/, (letter) => LETTERS[letter] ?? letter),
    LETTERS[sector] ?? sector,
    ...unit.map((character) => DIGITS[character] ?? character),
  ].join('')
}

/** A full postcode without spaces, upper case; O/0 and I/1 are put right by their place. */
export const readPostcode = (argument: string, text: string): string => {
  const compact = text.length <= 20 ? text.replace(/\s+/g, '').toUpperCase() : ''
  const repaired = POSTCODE.test(compact) ? compact : repair(compact)
  if (!POSTCODE.test(repaired)) throw badUserInput(argument, text, 'a full postcode like LE1 1AA')
  return repaired
}
