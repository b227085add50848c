import { basename } from 'node:path'
import type { Knex } from 'knex'
import { FaultList } from './input-faults.ts'
import { NO_INPUT } from './loader-version.ts'
import { load, type LoadOptions } from './load.ts'
import {
  describeLoss,
  describeRepeat,
  findBaseline,
  refuseDoubtful,
  rememberBaseline,
  type Baseline,
} from './stage/plausibility.ts'
import { describeConflicts } from './stage/conflicts.ts'
import type { LoadedFile } from './stage/loaded-file.ts'
import type { PublishedFile } from './read/published-file.ts'
import {
  isFeedAddress,
  isServiceList,
  readDirectory,
  storeReading,
  type DirectoryOptions,
  type DirectoryReading,
} from './read/open-referral/directory.ts'
import { createDownloadFolders, downloadFile, isFileAddress } from './read/addresses/download.ts'
import { openPublishedFile } from './read/open-published-file.ts'
import { isPackage, readPackage, type DataPackage } from './read/packages/package.ts'
import type { StagingTable } from './read/staging-table.ts'
import { stagePackage } from './stage/package.ts'
import { storeFile } from './stage/release.ts'
import { addChanges, type LoadReport, type TableChange } from './publish/write-tables.ts'

export interface FilesReport {
  readonly files: readonly LoadedFile[]
  readonly tables: LoadReport
}

const storeChecked = async (
  db: Knex.Transaction,
  file: PublishedFile,
  faults: FaultList,
  acceptChange: boolean,
): Promise<LoadedFile> => {
  const remarks: string[] = []
  const doubts: string[] = []
  const repeat = await describeRepeat(db, file)
  if (repeat) doubts.push(repeat)
  const compared: [table: StagingTable, baseline: Baseline][] = []
  for (const { table } of file.sections) {
    const baseline = await findBaseline(db, table)
    if (!baseline) continue
    if (baseline.releasedOn > file.releasedOn) {
      remarks.push(
        `older than the loaded release (${baseline.releasedOn}): its rows are added as history, and no current row ends`,
      )
      continue
    }
    await rememberBaseline(db, table, baseline)
    compared.push([table, baseline])
  }
  const before = faults.size
  const { id, rows } = await storeFile(db, file, { isShipped: false })
  for (const [table, baseline] of compared) {
    const loss = await describeLoss(db, table, baseline, file, id)
    // Rows with faults are not staged. The fault list reports them.
    if (loss && faults.size === before) doubts.push(loss)
  }
  if (faults.size === before) doubts.push(...(await describeConflicts(db, file, id)))
  if (doubts.length > 0 && !acceptChange) refuseDoubtful(file, doubts)
  if (doubts.length > 0) {
    await db('staging.releases')
      .where({ id })
      .update({ accepted: doubts.join('; ') })
    remarks.push(...doubts.map((doubt) => `accepted: ${doubt}`))
  }
  return {
    fileName: file.fileName,
    title: file.title,
    releasedOn: file.releasedOn,
    rows,
    remarks: [...new Set(remarks)],
  }
}

const storePackage = async (db: Knex.Transaction, data: DataPackage, label: string): Promise<LoadedFile> => {
  const { title, version, created } = data.descriptor
  await stagePackage(db, data, { isShipped: false })
  return {
    fileName: label,
    title: `data package ${title}, version ${version}`,
    releasedOn: created.slice(0, 'yyyy-mm-dd'.length),
    rows: data.tables.reduce((sum, { rows }) => sum + rows.length, 0),
    remarks: [],
  }
}

/** Input on this machine: a file or package, or a directory of services that was read. */
export type Gathered =
  | { readonly kind: 'file'; readonly path: string; readonly release?: string | undefined }
  | { readonly kind: 'directory'; readonly reading: DirectoryReading }

export interface LoadGatheredOptions extends LoadOptions {
  readonly acceptChange?: boolean | undefined
  readonly progress?: ((message: string) => void) | undefined
  /** Writes more rows in the same transaction. */
  readonly complete?: (transaction: Knex.Transaction) => Promise<void>
}

/** Checks the input, and loads all of it in one transaction, or nothing. */
export const loadGathered = async (
  db: Knex,
  gathered: readonly Gathered[],
  { acceptChange = false, progress = () => undefined, complete, ...options }: LoadGatheredOptions = {},
): Promise<FilesReport> => {
  const files: LoadedFile[] = []
  const services: TableChange[] = []
  const tables = await load(
    db,
    {
      stage: async (transaction, last) => {
        const faults = new FaultList()
        for (const input of gathered) {
          if (input.kind === 'directory') continue
          const { path, release } = input
          if (await isPackage(path)) {
            const data = await readPackage(path, faults)
            if (!data) continue
            progress(`${basename(path)}: ${data.descriptor.title}`)
            files.push(await storePackage(transaction, data, basename(path)))
          } else {
            const file = await openPublishedFile(path, faults, release === undefined ? {} : { release })
            if (!file) continue
            progress(`${file.fileName}: ${file.title}`)
            files.push(await storeChecked(transaction, file, faults, acceptChange))
          }
        }
        faults.throwIfAny()
        progress('deriving the tables')
        return last ?? NO_INPUT
      },
      complete: async (transaction) => {
        for (const input of gathered) {
          if (input.kind !== 'directory') continue
          const { file, change } = await storeReading(transaction, input.reading, acceptChange)
          files.push(file)
          services.push(change)
        }
        await complete?.(transaction)
      },
    },
    options,
  )
  if (services.length === 0) return { files, tables: tables ?? {} }
  return { files, tables: { ...tables, 'local_authorities.assets': addChanges(services) } }
}

export interface LoadFilesOptions extends Omit<LoadGatheredOptions, 'complete'> {
  readonly release?: string | undefined
  readonly directory?: DirectoryOptions
}

const isDirectory = (path: string): boolean => isFeedAddress(path) || isServiceList(path)

/** Loads packages, files and addresses, all or nothing. What other servers send is read before the transaction. */
export const loadFiles = async (
  db: Knex,
  paths: readonly string[],
  { release, directory = {}, ...options }: LoadFilesOptions = {},
): Promise<FilesReport> => {
  const { progress = () => undefined } = options
  const downloads = createDownloadFolders()
  const gather = async (path: string): Promise<Gathered> => {
    if (isFileAddress(path)) {
      progress(`downloading ${path}`)
      const { allowedHosts } = directory
      const file = await downloadFile(path, downloads.newFolder(), { allowedHosts })
      if (file) return gather(file.path)
    }
    return isDirectory(path)
      ? { kind: 'directory', reading: await readDirectory(path, directory, progress) }
      : { kind: 'file', path, release }
  }
  try {
    const gathered: Gathered[] = []
    for (const path of paths) gathered.push(await gather(path))
    return await loadGathered(db, gathered, options)
  } finally {
    downloads.remove()
  }
}
