import { distance } from 'fastest-levenshtein'

/** The name with the smallest edit distance to a text. */
export const nearest = (text: string, names: readonly string[]): string | undefined => {
  const ranked = names.map((name) => ({ name, distance: distance(text.toLowerCase(), name) }))
  return ranked.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))[0]?.name
}
