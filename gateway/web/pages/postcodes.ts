/** Whether a search text looks like a postcode. */
export type Likeness = 'postcode' | 'area' | 'bad postcode' | 'words'

// The graph corrects letters in the place of digits and digits in the place of letters.
const FULL = /^[A-Z01]{1,2}[A-Z\d]{1,3}[\dOI][A-Z\d]{2}$/
const AREA = /^[A-Z]{1,2}\d[A-Z\d]?\d?$/
const STARTS_LIKE_ONE = /^[A-Z]{1,2}\d/
const LONGEST = 10

export const likenessOf = (text: string): Likeness => {
  const compact = text.replaceAll(/\s+/g, '').toUpperCase()
  if (compact.length > LONGEST || !/\d/.test(compact)) return 'words'
  if (STARTS_LIKE_ONE.test(compact) && /[^A-Z\d]/.test(compact)) return 'bad postcode'
  if (AREA.test(compact)) return 'area'
  return compact.length >= 5 && FULL.test(compact) ? 'postcode' : 'words'
}
