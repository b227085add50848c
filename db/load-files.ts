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
import { openPublishedFile } from './read/open-published-file.ts'
import { isPackage, readPackage, type DataPackage } from './read/packages/package.ts'
import type { StagingTable } from './read/staging-table.ts'
import { stagePackage } from './stage/package.ts'
import { storeFile } from './stage/release.ts'
import type { LoadReport } from './publish/write-tables.ts'

export interface FilesReport {
  readonly files: readonly LoadedFile[]
  readonly tables: LoadReport
}

export interface LoadFilesOptions extends LoadOptions {
  readonly release?: string | undefined
  readonly acceptChange?: boolean | undefined
  readonly progress?: (message: string) => void
  readonly directory?: DirectoryOptions
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

/** Checks packages and files, and loads all of them in one transaction, or none. */
export const loadFiles = async (
  db: Knex,
  paths: readonly string[],
  {
    release,
    acceptChange = false,
    progress = () => undefined,
    directory = {},
    ...options
  }: LoadFilesOptions = {},
): Promise<FilesReport> => {
  const isDirectory = (path: string): boolean => isFeedAddress(path) || isServiceList(path)
  const readings: DirectoryReading[] = []
  // A council's server may be slow, so its directory is read before the transaction.
  for (const path of paths.filter(isDirectory)) readings.push(await readDirectory(path, directory, progress))
  const files: LoadedFile[] = []
  const tables = await load(
    db,
    {
      stage: async (transaction, last) => {
        const faults = new FaultList()
        for (const path of paths.filter((path) => !isDirectory(path))) {
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
        for (const reading of readings) files.push(await storeReading(transaction, reading))
      },
    },
    options,
  )
  return { files, tables: tables ?? {} }
}
