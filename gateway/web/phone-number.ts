import { parsePhoneNumberFromString } from 'libphonenumber-js'

const COUNTRY = 'GB'
const CODE = '44'

// Text with a number and something else stays as it was published, and so does a number without its first 0.
const parse = (text: string) => {
  if (!/^[\s(]*[+0]/.test(text)) return null
  const number = parsePhoneNumberFromString(text, { defaultCountry: COUNTRY, extract: false })
  return number?.isPossible() ? number : null
}

/** A telephone number in the usual groups of digits: 0116 222 3333. Other text, such as 111 or a note, is unchanged. */
export const formatPhone = (text: string): string => {
  const number = parse(text)
  if (!number) return text
  return number.countryCallingCode === CODE ? number.formatNational() : number.formatInternational()
}

/** The address that rings a number; null for text that has more or less than one number. */
export const phoneAddress = (text: string): string | null => {
  const number = parse(text)
  if (number) return number.getURI()
  return /^\d{3,6}$/.test(text.trim()) ? `tel:${text.trim()}` : null
}
