import type { LocationModel } from './models.ts'
import type { ReadPostcode } from './postcode.ts'
import { outwardOf, spell } from './postcode.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const monthInWords = (month: string): string =>
  `${MONTHS[Number(month.slice(5, 7)) - 1] ?? month} ${month.slice(0, 4)}`

const listInWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

export interface NamesOfLocation {
  readonly places: readonly string[]
  readonly districts: readonly string[]
}

const whereInWords = ({ places, districts }: NamesOfLocation): string => {
  if (places.length === 0) return 'in none of the places that are loaded'
  const district = districts.length === 0 ? '' : ` (${listInWords(districts)})`
  return `in ${listInWords(places)}${district}`
}

const BULK = 10

const sharedPoint = (others: number | null): string =>
  others === null || others < BULK
    ? ''
    : ` ${others} other postcodes have the same coordinates, so this postcode is probably for bulk mail and not for an address.`

/** Sentences about the location of a postcode and the accuracy of its coordinates. */
export const describeLocation = (
  { postcode, isArea, postcodeCount, terminated, othersAtPoint }: LocationModel,
  names: NamesOfLocation,
): string => {
  const where = whereInWords(names)
  if (isArea) {
    return `${postcode} is an area: its ${postcodeCount.toLocaleString('en-GB')} loaded postcodes are ${where}.`
  }
  return terminated === null
    ? `${postcode} is ${where}.${sharedPoint(othersAtPoint)}`
    : `${postcode} went out of use in ${monthInWords(terminated)}; it was ${where}.`
}

const NO_CATCHMENT =
  'It does not belong to a network or a neighbourhood: both are groups of practices, people choose the practice that they register with, and no source publishes which streets a practice serves. The nearest practices are where somebody could register, not where they are registered.'

/** What the response about a location states, and what it does not. */
export const explainLocation = (location: LocationModel, names: NamesOfLocation): string =>
  `${describeLocation(location, names)} ${NO_CATCHMENT}`

/** How a text that is not written like a postcode was read. */
export const describeRepair = (read: ReadPostcode): string => `The text was read as ${spell(read)}.`

export const describeUnknown = (read: ReadPostcode): string =>
  `${spell(read)} is not in any loaded list, although other postcodes that begin with ${outwardOf(read)} are. It may be mistyped, very new, or no longer in use.`

export const describeOutside = (read: ReadPostcode): string =>
  `No loaded postcode begins with ${outwardOf(read)}: ${spell(read)} is outside the area that is loaded.`

export const describeLocationOutside = (read: ReadPostcode): string =>
  `${spell(read)} is outside the area that is loaded.`

/** The description of text that is not a postcode. */
export const MALFORMED = 'This is not a postcode. Enter one like LE1 1AA, or the first half, like LE1.'
