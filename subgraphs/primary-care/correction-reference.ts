// Without vowels, so that no word occurs by chance; without 0, 1 and L, which are easily confused.
const SIGNS = '23456789BCDFGHJKMNPQRSTVWXZ'
const GROUP = 3

/** A reference of six numbers from 0 to 26. */
export const toReference = (numbers: readonly number[]): string => {
  const signs = numbers.map((number) => SIGNS[number] ?? '').join('')
  return `${signs.slice(0, GROUP)}-${signs.slice(GROUP)}`
}

export const REFERENCE_SIGNS = SIGNS.length

/** Reads a reference in any case, with or without its dash. */
export const readReference = (text: string): string => {
  const signs = text.toUpperCase().replace(/[\s-]+/g, '')
  return `${signs.slice(0, GROUP)}-${signs.slice(GROUP)}`
}
