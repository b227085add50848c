import { basename } from 'node:path'
import type { Knex } from 'knex'
import { OperatorError } from '../schema/errors.ts'
import { checkDerived } from './check/check.ts'
import { checkReferences } from './check/references.ts'
import { derive } from './derive/derive.ts'
import { FaultList } from './faults.ts'
import { LEASE_WAIT_MS, revokeLeases, writeVersions } from './publish/data-versions.ts'
import { publish } from './publish/publish.ts'
import { createDerivedTables, readShape, type LoadReport, type Shapes } from './publish/write-tables.ts'
import { openPublishedFile } from './read/open-published-file.ts'
import { readPackage, type DataPackage } from './read/packages/package.ts'
import { hashDataSet, readDataSet, type DataSet, type DataSetContent } from './shipped-data.ts'
import { placeAssets } from './stage/directory.ts'
import { checkSystems, stagePackage } from './stage/package.ts'
import { storeFile } from './stage/release.ts'

// Raise it when the loader derives other rows from the same data: a database that an older loader filled is filled again.
const LOADER_VERSION = 7

// Marks a database that was started without the data of a system.
const EMPTY = ':empty:'

const LOAD_LOCK = 0x49435347 + 1

/** A second load waits here and then finds that its work is done. */
export const lockLoads = (transaction: Knex.Transaction) =>
  transaction.raw('select pg_advisory_xact_lock(?)', [LOAD_LOCK])

/** What the database was last filled from; undefined before its first load. */
export const lastInput = async (db: Knex | Knex.Transaction): Promise<string | undefined> =>
  (await db('kernel.loads').orderBy('id', 'desc').first('input_sha256'))?.input_sha256

/** The database was started without the data of a system, for an ICS that loads its own. */
const isEmptyInput = (input: string | undefined): boolean => input?.includes(EMPTY) ?? false

/** Derives every row from all that is staged, checks it, and writes the rows that differ. */
export const rebuild = async (
  transaction: Knex.Transaction,
  input: string,
): Promise<{ readonly report: LoadReport; readonly shapes: Shapes }> => {
  const faults = new FaultList()
  const shapes = await createDerivedTables(transaction)
  await derive(transaction)
  await checkSystems(transaction, faults)
  await checkReferences(transaction, faults)
  await checkDerived(transaction, faults)
  faults.throwIfAny()
  const report = await publish(transaction, shapes)
  await transaction('kernel.loads').insert({ input_sha256: input, report: JSON.stringify(report) })
  return { report, shapes }
}

// Directories of councils are loaded on their own, and keep what they last held.
const DIRECTORY_TABLES = ['local_authorities.asset_feeds', 'local_authorities.assets'] as const

/** The last step before a load commits: the data versions, and the notice to every program that serves this database. */
export const finish = async (
  db: Knex,
  transaction: Knex.Transaction,
  rebuilt: Shapes,
  waitMs: number,
): Promise<void> => {
  // Assets are placed by their postcodes, which the load may have changed.
  await placeAssets(transaction)
  const shapes = new Map(rebuilt)
  for (const table of DIRECTORY_TABLES) shapes.set(table, await readShape(transaction, table))
  await writeVersions(transaction, shapes)
  await revokeLeases(db, transaction, waitMs)
}

const NAMES_ITS_MONTH = /\d{4}/

/** Brings the shipped packages and releases in the database up to the files of the program. */
const stageShipped = async (
  db: Knex.Transaction,
  { files }: DataSetContent,
  packages: readonly DataPackage[],
  isComplete: boolean,
): Promise<void> => {
  const names = packages.map(({ descriptor }) => descriptor.name)
  await db('staging.packages').where({ is_own: true }).whereNotIn('name', names).delete()
  // Where the owner of the database loaded a package of the same name, that one stays.
  const replaced = new Set(await db('staging.packages').where({ is_own: false }).pluck('name'))
  for (const data of packages) {
    if (!replaced.has(data.descriptor.name)) await stagePackage(db, data, { isOwn: true })
  }
  const known = new Map<string, string>(
    (await db('staging.releases').where({ is_own: true }).select('file_name', 'sha256')).map((row) => [
      row.file_name,
      row.sha256,
    ]),
  )
  const described = new Map(
    (await db('staging.package_sources').whereNotNull('file_name').select('file_name', 'id', 'holds_on')).map(
      (row) => [row.file_name, { id: row.id as string, holdsOn: row.holds_on as string | null }],
    ),
  )
  const faults = new FaultList()
  for (const [path, sha256] of files) {
    const fileName = basename(path)
    if (!isComplete && known.get(fileName) === sha256) continue
    const source = described.get(fileName)
    const release = NAMES_ITS_MONTH.test(fileName) ? undefined : (source?.holdsOn ?? undefined)
    const file = await openPublishedFile(path, faults, release === undefined ? {} : { release })
    if (file) await storeFile(db, file, { isOwn: true, ...(source ? { sourceId: source.id } : {}) })
  }
  faults.throwIfAny()
  const fileNames = [...files.keys()].map((path) => basename(path))
  await db('staging.releases').where({ is_own: true }).whereNotIn('file_name', fileNames).delete()
}

/** Reads every package of a data set; throws one report of all faults. */
const readPackages = async ({ packages }: DataSet): Promise<DataPackage[]> => {
  const faults = new FaultList()
  const read: DataPackage[] = []
  for (const path of packages) {
    const data = await readPackage(path, faults)
    if (data) read.push(data)
  }
  faults.throwIfAny()
  return read
}

export interface LoadOptions {
  /** How long programs that serve the database may take to release their leases. */
  readonly waitMs?: number
}

/**
 * Loads the data that ships with the program, in one transaction; null when the database has it already. `set` null: a
 * database with the facts of England alone, for an ICS that loads its own.
 */
export const loadData = async (
  db: Knex,
  set: DataSet | null = readDataSet('default'),
  { waitMs = LEASE_WAIT_MS }: LoadOptions = {},
): Promise<LoadReport | null> => {
  const before = await lastInput(db)
  if (set === null && before !== undefined && !isEmptyInput(before)) {
    throw new OperatorError(
      'The database holds the data that came with the program; it cannot be started empty.',
      'Run `npm start -- reset` to empty the embedded database first, or give another DATABASE_URL or DATA_DIRECTORY.',
    )
  }
  // A database that was started empty stays without the shipped system.
  const isEmpty = set === null || isEmptyInput(before)
  const own = isEmpty ? readDataSet('empty') : set
  const content = hashDataSet(own)
  const input = `${LOADER_VERSION}${isEmpty ? EMPTY : ':'}${content.sha256}`
  if (before === input) return null
  const packages = await readPackages(own)
  return db.transaction(async (transaction) => {
    await lockLoads(transaction)
    const last = await lastInput(transaction)
    if (last === input) return null
    const isComplete = !last?.startsWith(`${LOADER_VERSION}:`)
    await stageShipped(transaction, content, packages, isComplete)
    const { report, shapes } = await rebuild(transaction, input)
    await finish(db, transaction, shapes, waitMs)
    return report
  })
}
