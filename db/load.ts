import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Knex } from 'knex'
import { OperatorError } from '../schema/errors.ts'
import { buildTables } from './build/all.ts'
import { checkCurated, checkSuccessions } from './build/curated-rules.ts'
import { listChangeDays } from './build/primary-care.ts'
import { OfficialEvidence } from './build/official-evidence.ts'
import { SeedFiles } from './build/tables.ts'
import { PATIENCE_MS, withdrawTrust, writeVersions } from './data-versions.ts'
import { deriveFromFiles } from './derive/derive.ts'
import { FaultList } from './faults.ts'
import {
  describeLoss,
  describeRepeat,
  findBaseline,
  refuseDoubtful,
  rememberBaseline,
  type Baseline,
} from './official/accept.ts'
import {
  isFeedAddress,
  isServiceList,
  readDirectory,
  storeReading,
  type DirectoryOptions,
  type DirectoryReading,
} from './official/open-referral/directory.ts'
import { placeAssets } from './official/open-referral/store.ts'
import { describeConflicts } from './official/conflicts.ts'
import { isDeclaration } from './official/declaration.ts'
import type { OfficialFile } from './official/official-file.ts'
import type { LoadedFile } from './official/loaded-file.ts'
import { openOfficialFile } from './official/open-official-file.ts'
import { releaseIdOf, storeFile } from './official/store.ts'
import { checkReferences, readSeedTable } from './seed-table.ts'
import { readShape, stageTables, writeStaged, type LoadReport, type Shapes } from './sync.ts'

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
const LOADER_VERSION = 5

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

const EMPTY = 'empty'

const hashInput = (folders: DataFolders | null): string => {
  if (folders === null) return `${LOADER_VERSION}:${EMPTY}`
  const hash = createHash('sha256')
  for (const folder of [folders.seeds, folders.files]) {
    for (const path of listFiles(folder)) {
      hash.update(path.slice(folder.length).split(sep).join('/'))
      hash.update(createHash('sha256').update(readFileSync(path)).digest())
    }
  }
  return `${LOADER_VERSION}:${hash.digest('hex')}`
}

/** Reads and checks the curated files; throws one report of all faults before a row is written. */
export const readSeeds = (folders: DataFolders | null): SeedFiles => {
  if (folders === null) return new SeedFiles([])
  const faults = new FaultList()
  const tables = listFiles(folders.seeds)
    .filter((path) => path.endsWith('.csv'))
    .flatMap((path) => readSeedTable(path, folders.seeds, faults) ?? [])
  faults.throwIfAny()
  checkReferences(tables, faults)
  faults.throwIfAny()
  const seeds = new SeedFiles(tables)
  checkCurated(seeds, faults)
  faults.throwIfAny()
  return seeds
}

const lastInput = async (db: Knex | Knex.Transaction): Promise<string | undefined> =>
  (await db('kernel.loads').orderBy('id', 'desc').first('input_sha256'))?.input_sha256

/** The database was started without data of ours, to hold somebody else's. */
const isEmptyInput = (input: string | undefined): boolean => input?.endsWith(`:${EMPTY}`) ?? false

const NAMES_ITS_MONTH = /\d{4}/

/** Brings the releases that came with the program up to its files. */
const storeOwnFiles = async (
  db: Knex.Transaction,
  folder: string,
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
  const paths = listFiles(folder).filter((path) => !path.endsWith('.md') && !isDeclaration(path))
  for (const path of paths) {
    const fileName = basename(path)
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
    if (!isAnew && known.get(fileName) === sha256) continue
    const source = described.get(fileName)
    const release = NAMES_ITS_MONTH.test(fileName) ? undefined : (source?.holdsOn ?? undefined)
    const file = await openOfficialFile(path, faults, release === undefined ? {} : { release })
    if (file) await storeFile(db, file, { isOwn: true, ...(source ? { sourceId: source.id } : {}) })
  }
  faults.throwIfAny()
  const names = paths.map((path) => basename(path))
  await db('official.releases').where({ is_own: true }).whereNotIn('file_name', names).delete()
}

interface Rebuilt {
  readonly report: LoadReport
  readonly shapes: Shapes
}

/** Works out every row anew from the curated files and all releases, and writes those that differ. */
const rebuild = async (transaction: Knex.Transaction, seeds: SeedFiles, input: string): Promise<Rebuilt> => {
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
const finish = async (
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

export interface LoadOptions {
  readonly patienceMs?: number
}

// A second load waits here and then finds its work done.
const lock = (transaction: Knex.Transaction) =>
  transaction.raw('select pg_advisory_xact_lock(?)', [LOAD_LOCK])

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
  const input = hashInput(own)
  if (before === input) return null
  const seeds = readSeeds(own)
  return db.transaction(async (transaction) => {
    await lock(transaction)
    const last = await lastInput(transaction)
    if (last === input) return null
    const isAnew = !last?.startsWith(`${LOADER_VERSION}:`)
    if (own) await storeOwnFiles(transaction, own.files, seeds, isAnew)
    const { report, shapes } = await rebuild(transaction, seeds, input)
    await finish(db, transaction, shapes, patienceMs)
    return report
  })
}

export interface FilesReport {
  readonly files: readonly LoadedFile[]
  readonly tables: LoadReport
}

export interface LoadFilesOptions extends LoadOptions {
  readonly release?: string | undefined
  readonly acceptChange?: boolean | undefined
  /** Works everything out and writes nothing. */
  readonly isDryRun?: boolean | undefined
  readonly progress?: (message: string) => void
  readonly folders?: DataFolders
  readonly directory?: DirectoryOptions
}

class DryRun extends Error {
  readonly report: FilesReport

  constructor(report: FilesReport) {
    super('nothing is written')
    this.report = report
  }
}

const storeChecked = async (
  db: Knex.Transaction,
  file: OfficialFile,
  faults: FaultList,
  acceptChange: boolean,
): Promise<LoadedFile> => {
  const remarks: string[] = []
  const doubts: string[] = []
  const repeat = await describeRepeat(db, file)
  if (repeat) doubts.push(repeat)
  const compared: [table: string, baseline: Baseline][] = []
  for (const { table } of file.sections) {
    const baseline = await findBaseline(db, table)
    if (!baseline) continue
    if (baseline.releasedOn > file.releasedOn) {
      remarks.push(`older than what is loaded (${baseline.releasedOn}): it fills in history and ends nothing`)
      continue
    }
    await rememberBaseline(db, table, baseline)
    compared.push([table, baseline])
  }
  const accepted: string[] = []
  const id = releaseIdOf(file)
  const before = faults.size
  await storeFile(db, file, { isOwn: false })
  for (const [table, baseline] of compared) {
    const loss = await describeLoss(db, table, baseline, file, id)
    // A row at fault is no row: what is missing for its sake is told by the faults.
    if (loss && faults.size === before) doubts.push(loss)
  }
  if (faults.size === before) doubts.push(...(await describeConflicts(db, file, id)))
  if (doubts.length > 0 && !acceptChange) refuseDoubtful(file, doubts)
  accepted.push(...doubts)
  const stored = await db('official.releases').where({ id }).first('row_count')
  if (accepted.length > 0) {
    await db('official.releases')
      .where({ id })
      .update({ accepted: accepted.join('; ') })
    remarks.push(...accepted.map((doubt) => `accepted: ${doubt}`))
  }
  return {
    fileName: file.fileName,
    title: file.title,
    releasedOn: file.releasedOn,
    rows: stored?.row_count ?? 0,
    remarks: [...new Set(remarks)],
  }
}

/** Checks files that somebody gives, says what each is, and loads them all in one transaction, or none. */
export const loadFiles = async (
  db: Knex,
  paths: readonly string[],
  {
    release,
    acceptChange = false,
    isDryRun = false,
    progress = () => undefined,
    folders = OWN_DATA,
    directory = {},
    patienceMs = PATIENCE_MS,
  }: LoadFilesOptions = {},
): Promise<FilesReport> => {
  const isDirectory = (path: string): boolean => isFeedAddress(path) || isServiceList(path)
  const readings: DirectoryReading[] = []
  // Before the transaction: a council's server answers as slowly as it likes.
  for (const path of paths.filter(isDirectory)) readings.push(await readDirectory(path, directory, progress))
  try {
    return await db.transaction(async (transaction) => {
      await lock(transaction)
      const input = await lastInput(transaction)
      const seeds = readSeeds(isEmptyInput(input) ? null : folders)
      const faults = new FaultList()
      const files: LoadedFile[] = []
      for (const path of paths.filter((path) => !isDirectory(path))) {
        const file = await openOfficialFile(path, faults, release === undefined ? {} : { release })
        if (!file) continue
        progress(`${file.fileName}: ${file.title}`)
        files.push(await storeChecked(transaction, file, faults, acceptChange))
      }
      faults.throwIfAny()
      progress('working out what follows')
      const { report: tables, shapes } = await rebuild(transaction, seeds, input ?? hashInput(null))
      for (const reading of readings) files.push(await storeReading(transaction, reading))
      const report = { files, tables }
      if (isDryRun) throw new DryRun(report)
      await finish(db, transaction, shapes, patienceMs)
      return report
    })
  } catch (error) {
    if (error instanceof DryRun) return error.report
    throw error
  }
}
