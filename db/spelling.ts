/** The key by which people look names up: without case, accents and punctuation marks. */
export const sortName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[’'.,()@]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const MARKS_OF_NAMES = /^[\p{L}\p{M}\p{N}\s&’'.,()@/–-]*$/u

/** What a name is to contain, as names are looked up. Text that no name is made of (`%`, `_`) stays itself, and is found nowhere. */
export const namePart = (text: string | null): string | null =>
  text !== null && MARKS_OF_NAMES.test(text) ? sortName(text) || text.trim() : text

// Words that official files write in capitals and that stay so, and small words that stay small inside a name.
const ACRONYMS = new Set(['CCG', 'GP', 'HC', 'ICB', 'MC', 'NHS', 'PCN', 'SAS', 'UK', 'II', 'III'])
const SMALL_WORDS = new Set(['and', 'at', 'de', 'in', 'la', 'of', 'on', 'the', 'to'])

/**
 * Official files write in capitals: `EXAMPLE MEDICAL PRACTICE` becomes `Example Medical Practice`. Codes stay as they are,
 * and so do acronyms, those of systems among them.
 */
export const titleCase = (text: string, acronyms: ReadonlySet<string> = new Set()): string =>
  text
    .split(/(\s+|[-/(,])/)
    .map((word, index) => {
      const lower = word.toLowerCase()
      if (/\d/.test(word) || ACRONYMS.has(word) || acronyms.has(word)) return word
      if (index > 0 && SMALL_WORDS.has(lower)) return lower
      return lower.replace(/^\p{L}/u, (letter) => letter.toUpperCase())
    })
    .join('')

export const postcodeKey = (postcode: string): string => postcode.replace(/\s+/g, '').toUpperCase()

const ABBREVIATIONS = new Map([
  ['mc', 'medical centre'],
  ['hc', 'health centre'],
  ['mp', 'medical practice'],
  ['med', 'medical'],
  ['ctr', 'centre'],
  ['cntr', 'centre'],
  ['pract', 'practice'],
  ['prac', 'practice'],
  ['surg', 'surgery'],
  ['rd', 'road'],
  ['ro', 'road'],
  // a street behind a name and a saint before one: both become what people type
  ['street', 'st'],
  ['saint', 'st'],
  ['drs', 'dr'],
  ['doctor', 'dr'],
  ['pcn', 'primary care network'],
  ['ccg', 'clinical commissioning group'],
])

/** The form in which names are compared in a search: as sortName, with the abbreviations of practice names spelt out. */
export const searchKey = (text: string): string =>
  sortName(text)
    .split(' ')
    .map((word) => ABBREVIATIONS.get(word) ?? word)
    .filter((word, index, words) => !(word === 'the' && index === 0 && words.length > 1))
    .join(' ')

// Words that most practices have in their names: they say what a thing is, not which one.
const GENERIC_WORDS = new Set([
  'medical',
  'centre',
  'practice',
  'surgery',
  'health',
  'the',
  'and',
  'dr',
  'of',
  'group',
  'primary',
  'care',
  'network',
])

/** The words of a name that tell it from others; all of them where none does. */
export const tellingWords = (name: string): string[] => {
  const words = searchKey(name).split(' ')
  const telling = words.filter((word) => !GENERIC_WORDS.has(word))
  return telling.length > 0 ? telling : words
}
