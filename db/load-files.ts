import type { Knex } from 'knex'
import { LEASE_WAIT_MS } from './publish/data-versions.ts'
import { FaultList } from './faults.ts'
import { finish, lastInput, lockLoads, rebuild, type LoadOptions } from './load.ts'
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
import type { StagingTable } from './read/staging-table.ts'
import { storeFile } from './stage/release.ts'
import type { LoadReport } from './publish/write-tables.ts'

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
      remarks.push(`older than what is loaded (${baseline.releasedOn}): it fills in history and ends nothing`)
      continue
    }
    await rememberBaseline(db, table, baseline)
    compared.push([table, baseline])
  }
  const before = faults.size
  const { id, rows } = await storeFile(db, file, { isOwn: false })
  for (const [table, baseline] of compared) {
    const loss = await describeLoss(db, table, baseline, file, id)
    // A row at fault is no row: what is missing for its sake is told by the faults.
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

/** Checks files that somebody gives, says what each is, and loads them all in one transaction, or none. */
export const loadFiles = async (
  db: Knex,
  paths: readonly string[],
  {
    release,
    acceptChange = false,
    isDryRun = false,
    progress = () => undefined,
    directory = {},
    waitMs = LEASE_WAIT_MS,
  }: LoadFilesOptions = {},
): Promise<FilesReport> => {
  const isDirectory = (path: string): boolean => isFeedAddress(path) || isServiceList(path)
  const readings: DirectoryReading[] = []
  // Before the transaction: a council's server answers as slowly as it likes.
  for (const path of paths.filter(isDirectory)) readings.push(await readDirectory(path, directory, progress))
  try {
    return await db.transaction(async (transaction) => {
      await lockLoads(transaction)
      const input = await lastInput(transaction)
      const faults = new FaultList()
      const files: LoadedFile[] = []
      for (const path of paths.filter((path) => !isDirectory(path))) {
        const file = await openPublishedFile(path, faults, release === undefined ? {} : { release })
        if (!file) continue
        progress(`${file.fileName}: ${file.title}`)
        files.push(await storeChecked(transaction, file, faults, acceptChange))
      }
      faults.throwIfAny()
      progress('working out what follows')
      const { report: tables, shapes } = await rebuild(transaction, input ?? '')
      for (const reading of readings) files.push(await storeReading(transaction, reading))
      const report = { files, tables }
      if (isDryRun) throw new DryRun(report)
      await finish(db, transaction, shapes, waitMs)
      return report
    })
  } catch (error) {
    if (error instanceof DryRun) return error.report
    throw error
  }
}
