import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Knex } from 'knex'
import { buildTables } from './build/all.ts'
import { PATIENCE_MS, withdrawTrust, writeVersions } from './data-versions.ts'
import { FaultList } from './faults.ts'
import { checkReferences, readSeedTable } from './seed-table.ts'
import { SeedFiles, type Tables } from './build/tables.ts'
import { syncTables, type LoadReport } from './sync.ts'

/** Where the data files lie: curated ones (seeds) and the official ones that they are completed from (files). */
export interface DataFolders {
  readonly seeds: string
  readonly files: string
}

export const OWN_DATA: DataFolders = {
  seeds: fileURLToPath(new URL('./seeds', import.meta.url)),
  files: fileURLToPath(new URL('./files', import.meta.url)),
}

// Raise it when the loader makes other rows of the same files: a database that an older loader filled is filled anew.
const LOADER_VERSION = 4

// In this order: the crosswalk is made of the areas.
const PUBLISHED_VIEWS = [
  'kernel.footprint',
  'kernel.practice_area',
  'kernel.crosswalk',
  'kernel.practice_point',
  'kernel.outward_code',
] as const

const LOAD_LOCK = 0x49435347 + 1

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

const hashInput = ({ seeds, files }: DataFolders): string => {
  const hash = createHash('sha256').update(String(LOADER_VERSION))
  for (const folder of [seeds, files]) {
    for (const path of listFiles(folder)) {
      hash.update(path.slice(folder.length).split(sep).join('/'))
      hash.update(createHash('sha256').update(readFileSync(path)).digest())
    }
  }
  return hash.digest('hex')
}

/** Reads and checks every file; throws one report of all faults before a row is written. */
export const readTables = (folders: DataFolders): Tables => {
  const faults = new FaultList()
  const tables = listFiles(folders.seeds)
    .filter((path) => path.endsWith('.csv'))
    .flatMap((path) => readSeedTable(path, folders.seeds, faults) ?? [])
  faults.throwIfAny()
  checkReferences(tables, faults)
  faults.throwIfAny()
  const rows = buildTables(new SeedFiles(tables), folders.files, faults)
  faults.throwIfAny()
  return rows
}

/** Loads the data files in one transaction; null when the database holds just these files already. */
export const loadData = async (
  db: Knex,
  folders: DataFolders = OWN_DATA,
  { patienceMs = PATIENCE_MS }: { readonly patienceMs?: number } = {},
): Promise<LoadReport | null> => {
  const input = hashInput(folders)
  const lastInput = async (connection: Knex | Knex.Transaction): Promise<string | undefined> =>
    (await connection('kernel.loads').orderBy('id', 'desc').first('input_sha256'))?.input_sha256
  if ((await lastInput(db)) === input) return null
  const tables = readTables(folders)
  return db.transaction(async (transaction) => {
    // A second load waits here and then finds its work done.
    await transaction.raw('select pg_advisory_xact_lock(?)', [LOAD_LOCK])
    if ((await lastInput(transaction)) === input) return null
    const report = await syncTables(transaction, tables)
    for (const view of PUBLISHED_VIEWS)
      await transaction.raw(`refresh materialized view concurrently ${view}`)
    // Without statistics of the new rows the first questions take seconds, until the server gathers them by itself.
    await transaction.raw(`analyze ${[...tables.keys(), ...PUBLISHED_VIEWS].join(', ')}`)
    await transaction('kernel.loads').insert({ input_sha256: input, report: JSON.stringify(report) })
    await writeVersions(transaction, tables)
    await withdrawTrust(db, transaction, patienceMs)
    return report
  })
}
