import type { OfficialEvidence } from './official-evidence.ts'
import type { PackageRows } from './package-rows.ts'

export type Weight = 'HIGH' | 'MEDIUM' | 'LOW'

/** What one place says, and where. */
export interface Saying {
  readonly text: string
  readonly value: number | null
  readonly source: string
  readonly locator: string
  readonly note?: string | null
  /** A number to be read beside the others, which does not itself disagree with one of them. */
  readonly isOperand?: true
}

export interface Disagreement {
  readonly id: string
  readonly kind: string
  readonly weight: Weight
  readonly about: string
  /** Other ids that it touches. */
  readonly touches?: readonly string[]
  readonly summary: string
  readonly resolution: string
  readonly statements: readonly Saying[]
}

/** What the finders look into: the typed statements and the official files that they are compared with. */
export interface Evidence {
  readonly seeds: PackageRows
  readonly official: OfficialEvidence
}

export type Finder = (evidence: Evidence) => Disagreement[]

export const formatNumber = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: 3 })

export const LEAFLET = 'pcn-leaflet-2019'
export const STRATEGY = 'primary-care-strategy-2019'

/** Largest minus smallest of the numbers that disagree, where two or more do. */
export const differenceOf = (statements: readonly Saying[]): number | null => {
  const numbers = statements.flatMap(({ value, isOperand }) => (isOperand ? [] : (value ?? [])))
  if (numbers.length < 2) return null
  return Math.round((Math.max(...numbers) - Math.min(...numbers)) * 1e6) / 1e6
}
