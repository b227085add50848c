import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, sep } from 'node:path'
import type { Knex } from 'knex'
import { OperatorError } from '../schema/errors.ts'
import type { SeedFiles } from './build/tables.ts'
import { OWN_DATA, listFiles, readSeeds, type DataFolders } from './data-folders.ts'
import { PATIENCE_MS } from './data-versions.ts'
import { FaultList } from './faults.ts'
import { isDeclaration } from './official/declaration.ts'
import { openOfficialFile } from './official/open-official-file.ts'
import { storeFile } from './official/store.ts'
import { finish, lastInput, lockLoads, rebuild } from './rebuild.ts'
import type { LoadReport } from './sync.ts'

// Raise it when the loader makes other rows of the same files: a database that an older loader filled is filled anew.
const LOADER_VERSION = 6

const EMPTY = 'empty'

/** The SHA-256 of each file of a folder, by its path. */
type Hashes = ReadonlyMap<string, string>

const hashFiles = (folder: string): Hashes =>
  new Map(
    listFiles(folder).map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )

/** What a database is to be filled from. */
interface Input {
  /** Names the content of all of it, and the program that reads it. */
  readonly name: string
  readonly files: Hashes
}

export const EMPTY_INPUT = `${LOADER_VERSION}:${EMPTY}`

const readInput = (folders: DataFolders | null): Input => {
  if (folders === null) return { name: EMPTY_INPUT, files: new Map() }
  const files = hashFiles(folders.files)
  const hash = createHash('sha256')
  for (const [folder, hashes] of [
    [folders.seeds, hashFiles(folders.seeds)],
    [folders.files, files],
  ] as const) {
    for (const [path, sha256] of hashes) {
      hash.update(path.slice(folder.length).split(sep).join('/'))
      hash.update(sha256)
    }
  }
  return { name: `${LOADER_VERSION}:${hash.digest('hex')}`, files }
}

/** The database was started without data of ours, to hold somebody else's. */
export const isEmptyInput = (input: string | undefined): boolean => input?.endsWith(`:${EMPTY}`) ?? false

const NAMES_ITS_MONTH = /\d{4}/

/** Brings the releases that came with the program up to its files. */
const storeOwnFiles = async (
  db: Knex.Transaction,
  files: Hashes,
  seeds: SeedFiles,
  isAnew: boolean,
): Promise<void> => {
  const known = new Map<string, string>(
    (await db('official.releases').where({ is_own: true }).select('file_name', 'sha256')).map((row) => [
      row.file_name,
      row.sha256,
    ]),
  )
  const described = new Map(
    seeds
      .rows('sources')
      .map(({ row }) => [
        row.optional('file_name'),
        { id: row.text('id'), holdsOn: row.optional('holds_on') },
      ]),
  )
  const faults = new FaultList()
  const own = [...files].filter(([path]) => !path.endsWith('.md') && !isDeclaration(path))
  for (const [path, sha256] of own) {
    const fileName = basename(path)
    if (!isAnew && known.get(fileName) === sha256) continue
    const source = described.get(fileName)
    const release = NAMES_ITS_MONTH.test(fileName) ? undefined : (source?.holdsOn ?? undefined)
    const file = await openOfficialFile(path, faults, release === undefined ? {} : { release })
    if (file) await storeFile(db, file, { isOwn: true, ...(source ? { sourceId: source.id } : {}) })
  }
  faults.throwIfAny()
  const names = own.map(([path]) => basename(path))
  await db('official.releases').where({ is_own: true }).whereNotIn('file_name', names).delete()
}

export interface LoadOptions {
  readonly patienceMs?: number
}

/**
 * Loads the data that comes with the program, in one transaction; null when the database holds just these files
 * already. `folders` null: a database without data of ours, for an ICS that loads its own.
 */
export const loadData = async (
  db: Knex,
  folders: DataFolders | null = OWN_DATA,
  { patienceMs = PATIENCE_MS }: LoadOptions = {},
): Promise<LoadReport | null> => {
  const before = await lastInput(db)
  if (folders === null && before !== undefined && !isEmptyInput(before)) {
    throw new OperatorError(
      'The database holds the data that came with the program; it cannot be started empty.',
      'Run `npm start -- reset` to empty the embedded database first, or give another DATABASE_URL or DATA_DIRECTORY.',
    )
  }
  // Once begun without our data, a database stays so.
  const own = isEmptyInput(before) ? null : folders
  const input = readInput(own)
  if (before === input.name) return null
  const seeds = readSeeds(own)
  return db.transaction(async (transaction) => {
    await lockLoads(transaction)
    const last = await lastInput(transaction)
    if (last === input.name) return null
    const isAnew = !last?.startsWith(`${LOADER_VERSION}:`)
    if (own) await storeOwnFiles(transaction, input.files, seeds, isAnew)
    const { report, shapes } = await rebuild(transaction, seeds, input.name)
    await finish(db, transaction, shapes, patienceMs)
    return report
  })
}
