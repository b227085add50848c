export type Weight = 'HIGH' | 'MEDIUM' | 'LOW'

/** The statement of a source at one place. */
export interface StatedValue {
  readonly text: string
  /** The words of the source, if they differ from the text. */
  readonly printed?: string | null
  readonly value: number | null
  readonly source: string
  readonly locator: string
  readonly note?: string | null
  /** A number that is shown with the others and does not disagree with them. */
  readonly isOperand?: true
}

export interface Discrepancy {
  readonly id: string
  readonly kind: string
  readonly weight: Weight
  readonly subject: string
  /** The statements differ only in the spelling of a name. */
  readonly isSpelling?: boolean
  /** Other subjects that it concerns. */
  readonly relatedSubjects?: readonly string[]
  readonly summary: string
  readonly resolution: string
  readonly statements: readonly StatedValue[]
}

export const formatNumber = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: 3 })

export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** “a”, “a and b”, “a, b and c”. */
export const joinWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`

/** Whether two or more of the values are different. */
export const differ = (values: readonly { readonly value: number | null }[]): boolean =>
  new Set(values.map(({ value }) => value)).size > 1

/** The statement without the fields that only rules use. */
export const toStatement = ({ text, value, source, locator, note }: StatedValue): StatedValue => ({
  text,
  value,
  source,
  locator,
  ...(note ? { note } : {}),
})

/** The largest minus the smallest of the disagreeing numbers; null if there are fewer than two. */
export const differenceOf = (statements: readonly StatedValue[]): number | null => {
  const numbers = statements.flatMap(({ value, isOperand }) => (isOperand ? [] : (value ?? [])))
  if (numbers.length < 2) return null
  return Math.round((Math.max(...numbers) - Math.min(...numbers)) * 1e6) / 1e6
}
