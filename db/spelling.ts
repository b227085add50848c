/** The normalised form of a name for sorting: without case, accents and punctuation. */
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

/**
 * The normalised form of a part of a name. Text without letters (`%`, `_`) is unchanged, so that it matches nothing.
 */
export const namePart = (text: string | null): string | null =>
  text !== null && MARKS_OF_NAMES.test(text) ? sortName(text) || text.trim() : text

// Words that stay in upper case, and small words that stay in lower case, in names of official files.
const ACRONYMS = new Set(['CCG', 'GP', 'HC', 'ICB', 'MC', 'NHS', 'PCN', 'SAS', 'UK', 'II', 'III'])
const SMALL_WORDS = new Set(['and', 'at', 'de', 'in', 'la', 'of', 'on', 'the', 'to'])

/**
 * Converts the upper-case names of official files: `EXAMPLE MEDICAL PRACTICE` becomes `Example Medical Practice`.
 * Codes and acronyms, including those of systems, stay in upper case.
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
  // "St" at the end is a street and at the start a saint.
  ['street', 'st'],
  ['saint', 'st'],
  ['drs', 'dr'],
  ['doctor', 'dr'],
  ['pcn', 'primary care network'],
  ['ccg', 'clinical commissioning group'],
])

/** The normalised form of a name for search: like sortName, with the abbreviations of practice names spelt out. */
export const searchKey = (text: string): string =>
  sortName(text)
    .split(' ')
    .map((word) => ABBREVIATIONS.get(word) ?? word)
    .filter((word, index, words) => !(word === 'the' && index === 0 && words.length > 1))
    .join(' ')

// Words that most practice names have in common, and words that people write around a name.
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
  'doctors',
  'gp',
  ...['a', 'at', 'for', 'in', 'my', 'near', 'on', 'to'],
])

/** The distinctive words of a name; all words if none is distinctive. */
export const distinctiveWords = (name: string): string[] => {
  const words = searchKey(name).split(' ')
  const distinctive = words.filter((word) => !GENERIC_WORDS.has(word))
  return distinctive.length > 0 ? distinctive : words
}
