import type { DayKey, FootprintKey } from './models.ts'

export interface KeyedRow {
  /** The position of the key, from 1. */
  readonly n: number
}

/** The rows of each key, in the order of the keys. */
export const groupByKey = <Row extends KeyedRow, Item>(
  keys: readonly unknown[],
  rows: readonly Row[],
  toItem: (row: Row) => Item,
): Item[][] => {
  const groups: Item[][] = keys.map(() => [])
  for (const row of rows) groups[Number(row.n) - 1]?.push(toItem(row))
  return groups
}

/** The row of each key, or null. */
export const oneByKey = <Row extends KeyedRow, Item>(
  keys: readonly unknown[],
  rows: readonly Row[],
  toItem: (row: Row) => Item,
): (Item | null)[] => groupByKey(keys, rows, toItem).map(([item]) => item ?? null)

/** The CTE `keys (id, as_of, n)`, with all keys in two parameters. */
export const DAY_KEYS =
  'keys as (select * from unnest(?::text[], ?::date[]) with ordinality as k(id, as_of, n))'

export const dayKeyBindings = (keys: readonly DayKey[]): [string[], string[]] => [
  keys.map((key) => key.id),
  keys.map((key) => key.asOf),
]

/** The CTE `keys (kind, id, as_of, n)`. */
export const FOOTPRINT_KEYS =
  'keys as (select * from unnest(?::text[], ?::text[], ?::date[]) with ordinality as k(kind, id, as_of, n))'

export const footprintKeyBindings = (keys: readonly FootprintKey[]): [string[], string[], string[]] => [
  keys.map((key) => key.kind),
  keys.map((key) => key.id),
  keys.map((key) => key.asOf),
]

/** An SQL condition: the row is valid on the day of its key, `k.as_of` of the CTE `keys k`. */
export const isOpen = (alias: string): string =>
  `${alias}.valid_from <= k.as_of and coalesce(${alias}.valid_to, 'infinity') > k.as_of`

export const dayCacheKey = (key: DayKey): string => `${key.id}@${key.asOf}`

export const footprintCacheKey = (key: FootprintKey): string => `${key.kind}:${key.id}@${key.asOf}`

export const asIs = (key: string): string => key
