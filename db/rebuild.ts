import type { Knex } from 'knex'
import { buildTables } from './build/all.ts'
import { checkSuccessions } from './build/curated-rules.ts'
import { OfficialEvidence } from './build/official-evidence.ts'
import { listChangeDays } from './build/primary-care.ts'
import type { SeedFiles } from './build/tables.ts'
import { withdrawTrust, writeVersions } from './data-versions.ts'
import { deriveFromFiles } from './derive/derive.ts'
import { FaultList } from './faults.ts'
import { placeAssets } from './official/open-referral/store.ts'
import { readShape, stageTables, writeStaged, type LoadReport, type Shapes } from './sync.ts'

// In this order: the crosswalk is made of the areas.
const PUBLISHED_VIEWS = [
  'kernel.footprint',
  'kernel.practice_area',
  'kernel.crosswalk',
  'kernel.practice_point',
  'kernel.outward_code',
  'kernel.outer_edge',
] as const

const LOAD_LOCK = 0x49435347 + 1

// A second load waits here and then finds its work done.
export const lockLoads = (transaction: Knex.Transaction) =>
  transaction.raw('select pg_advisory_xact_lock(?)', [LOAD_LOCK])

/** What the database was last filled from; undefined before its first load. */
export const lastInput = async (db: Knex | Knex.Transaction): Promise<string | undefined> =>
  (await db('kernel.loads').orderBy('id', 'desc').first('input_sha256'))?.input_sha256

interface Rebuilt {
  readonly report: LoadReport
  readonly shapes: Shapes
}

/** Works out every row anew from the curated files and all releases, and writes those that differ. */
export const rebuild = async (
  transaction: Knex.Transaction,
  seeds: SeedFiles,
  input: string,
): Promise<Rebuilt> => {
  const faults = new FaultList()
  const tables = buildTables(seeds, await OfficialEvidence.read(transaction, seeds), faults)
  faults.throwIfAny()
  const shapes = await stageTables(transaction, tables)
  await deriveFromFiles(transaction, shapes, listChangeDays(seeds), faults)
  await checkSuccessions(transaction, seeds, faults)
  faults.throwIfAny()
  const report = await writeStaged(transaction, shapes)
  for (const view of PUBLISHED_VIEWS) await transaction.raw(`refresh materialized view concurrently ${view}`)
  // Without statistics of the new rows the first questions take seconds, until the server gathers them by itself.
  await transaction.raw(`analyze ${[...tables.keys(), ...PUBLISHED_VIEWS].join(', ')}`)
  await transaction('kernel.loads').insert({ input_sha256: input, report: JSON.stringify(report) })
  return { report, shapes }
}

// Directories of councils are read by themselves, and keep what they were last read to hold.
const READ_APART = ['local_authorities.asset_feeds', 'local_authorities.assets'] as const

/** The last of a load, before it commits: what it says of itself, and the word to programs that serve this database. */
export const finish = async (
  db: Knex,
  transaction: Knex.Transaction,
  rebuilt: Shapes,
  patienceMs: number,
): Promise<void> => {
  // Assets lie where their postcodes do, and those may be others now.
  await placeAssets(transaction)
  const shapes = new Map(rebuilt)
  for (const table of READ_APART) shapes.set(table, await readShape(transaction, table))
  await writeVersions(transaction, shapes)
  await withdrawTrust(db, transaction, patienceMs)
}
