import type { Knex } from 'knex'
import type { LoadReport } from './publish/write-tables.ts'
import type { DataSetName } from './shipped-data.ts'

/**
 * Increase this when the loader derives other rows from the same data. Databases of an older loader are then loaded
 * again.
 */
export const LOADER_VERSION = 10

/** The data that a database was last loaded from. Data of the owner is in the staging tables. */
export interface LoadInput {
  readonly version: number
  /** The sets of shipped data in the database. */
  readonly sets: readonly DataSetName[]
  /** The hash of their content. */
  readonly sha256: string
}

/** Of a database without shipped data. */
export const NO_INPUT: LoadInput = { version: 0, sets: [], sha256: '' }

const format = ({ version, sets, sha256 }: LoadInput): string => `${version}:${sets.join('+')}:${sha256}`

// Before version 8 there was one set, or none, which was marked.
const parse = (text: string): LoadInput => {
  const [version = '0', ...rest] = text.split(':')
  const sets = rest.length > 1 ? (rest[0] ?? '').split('+').filter((name) => name !== '') : ['default']
  return { version: Number(version), sets: sets as DataSetName[], sha256: rest.at(-1) ?? '' }
}

export const isSameInput = (one: LoadInput, other: LoadInput): boolean => format(one) === format(other)

/** Null before the first load. */
export const readLastInput = async (db: Knex | Knex.Transaction): Promise<LoadInput | null> => {
  const row = await db('kernel.loads').orderBy('id', 'desc').first('input_sha256')
  return row ? parse(row.input_sha256) : null
}

export const rememberInput = async (
  db: Knex.Transaction,
  input: LoadInput,
  report: LoadReport,
): Promise<void> => {
  await db('kernel.loads').insert({ input_sha256: format(input), report: JSON.stringify(report) })
}
