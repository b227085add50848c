// Without vowels no word comes of it by chance; without 0, 1 and L nobody reads one sign for another.
const SIGNS = '23456789BCDFGHJKMNPQRSTVWXZ'
const GROUP = 3

/** A reference made of six numbers from 0 to 26. */
export const toReference = (numbers: readonly number[]): string => {
  const signs = numbers.map((number) => SIGNS[number] ?? '').join('')
  return `${signs.slice(0, GROUP)}-${signs.slice(GROUP)}`
}

export const REFERENCE_SIGNS = SIGNS.length

/** A reference as somebody types it, with or without its dash, in any case. */
export const readReference = (text: string): string => {
  const signs = text.toUpperCase().replace(/[\s-]+/g, '')
  return `${signs.slice(0, GROUP)}-${signs.slice(GROUP)}`
}
