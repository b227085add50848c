// Area, district, sector, unit. The second letter of an area is never I, J or Z. A district never begins with 0 unless
// it is 0. A district letter is never I or O, and a unit letter never C, I, K, M, O or V.
const OUTWARD = '[A-Z][A-HK-Y]?(?:[0-9]|[1-9][0-9]|[0-9][A-HJ-NP-Z])'
// GIR 0AA is the only one of another form.
const FULL_POSTCODE = new RegExp(`^(?:${OUTWARD}[0-9][ABD-HJLNP-UW-Z]{2}|GIR0AA)$`)
const OUTWARD_CODE = new RegExp(`^${OUTWARD}$`)
// The beginning of a full postcode whose end is missing.
const CUT_POSTCODE = new RegExp(`^(${OUTWARD})(?:[0-9][ABD-HJLNP-UW-Z])$`)
const SECTOR = new RegExp(`^(${OUTWARD})[0-9]$`)

const INWARD_LENGTH = 3
const MAX_OUTWARD = 4
const MAX_INPUT = 30

// The forms of an outward code: A is a letter, 9 a digit. The last A may be a letter of a district.
const OUTWARD_FORMS = ['A9', 'A99', 'A9A', 'AA9', 'AA99', 'AA9A']

// Characters that look alike in print or are neighbours on a keyboard in capitals.
const DIGITS: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
}
const LETTERS: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 5: 'S', 8: 'B' }

/** A text with characters corrected that cannot be in their position. The letter of a district is not corrected. */
const toForm = (text: string, form: string, areaLetters: Readonly<Record<string, string>>): string => {
  const firstDigit = form.indexOf('9')
  return [...text]
    .map((character, index) => {
      if (form[index] === '9') return DIGITS[character] ?? character
      return index < firstDigit ? (areaLetters[character] ?? character) : character
    })
    .join('')
}

const isDigit = (character: string): boolean => /\d/.test(character)

/** The characters of a text that a code of the same length replaces. */
const replacedBy = (code: string, text: string): string[] =>
  [...text].filter((character, index) => character !== code[index])

/** The outward code with the fewest repairs. Null if no repair leads to one, or if several need the same number. */
const repairOutward = (text: string, areaLetters = LETTERS): string | null => {
  const found = OUTWARD_FORMS.filter((form) => form.length === text.length)
    .map((form) => toForm(text, form, areaLetters))
    .filter((code, index, codes) => OUTWARD_CODE.test(code) && codes.indexOf(code) === index)
    .map((code) => ({ code, repairs: replacedBy(code, text).length }))
    .sort((one, other) => one.repairs - other.repairs)
  const [best, next] = found
  return best && best.repairs !== next?.repairs ? best.code : null
}

// The letters of a unit are not repaired: the digits that they resemble may belong to an earlier position.
const repairFull = (text: string): string | null => {
  const outward = repairOutward(text.slice(0, -INWARD_LENGTH))
  const [sector = '', ...unit] = text.slice(-INWARD_LENGTH)
  return outward && [outward, DIGITS[sector] ?? sector, ...unit].join('')
}

/** A postcode read from input. */
export interface ReadPostcode {
  /** Without spaces, in upper case: a full postcode or its first half. */
  readonly key: string
  /** Whether the input was only an outward code, the first half of a postcode. */
  readonly isArea: boolean
  /** Whether characters were corrected, or an incomplete second half was left out. */
  readonly isRepaired: boolean
}

/** Whether digits were read as letters and letters as digits: such a text is probably not a postcode at all. */
const isRepairedBothWays = (key: string, compact: string): boolean => {
  if (key.length !== compact.length) return false
  const replaced = replacedBy(key, compact)
  return replaced.some(isDigit) && !replaced.every(isDigit)
}

const read = (key: string | null, compact: string): ReadPostcode | null => {
  if (key === null || isRepairedBothWays(key, compact)) return null
  if (FULL_POSTCODE.test(key)) return { key, isArea: false, isRepaired: key !== compact }
  return OUTWARD_CODE.test(key) ? { key, isArea: true, isRepaired: key !== compact } : null
}

/**
 * The postcode of an input; null if it does not have the form of one. Spaces and punctuation are ignored. Characters that
 * look alike are corrected where their position requires a letter or a digit, if the input has a digit at all.
 */
export const parsePostcode = (text: string): ReadPostcode | null => {
  if (text.length > MAX_INPUT) return null
  const spaced = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\p{P}\p{S}\p{Z}\s]+/gu, ' ')
    .trim()
  const compact = spaced.replaceAll(' ', '')
  if (!/\d/.test(compact)) return null
  // "LE3 8" is the beginning of a postcode. Without the space it is a district.
  const sector = /\s.$/.test(spaced) ? SECTOR.exec(compact)?.[1] : undefined
  const exact = read(sector ?? compact, compact)
  if (exact) return exact
  // Short codes of other kinds, such as those of commissioners, begin with a digit.
  const repaired = compact.length <= MAX_OUTWARD ? repairOutward(compact, {}) : repairFull(compact)
  return read(repaired, compact) ?? read(CUT_POSTCODE.exec(compact)?.[1] ?? null, compact)
}

export const outwardOf = ({ key, isArea }: ReadPostcode): string =>
  isArea ? key : key.slice(0, -INWARD_LENGTH)

/** The usual spelling, with one space before the last three characters. */
export const spell = (postcode: ReadPostcode): string =>
  postcode.isArea ? postcode.key : `${outwardOf(postcode)} ${postcode.key.slice(-INWARD_LENGTH)}`
