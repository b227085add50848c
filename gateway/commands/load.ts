import { join } from 'node:path'
import { loadFiles, type FilesReport } from '../../db/load-files.ts'
import { loadData } from '../../db/load-shipped.ts'
import { prepareDatabase } from '../application.ts'
import { readConfig } from '../config.ts'
import { ProgramState } from '../server/program-state.ts'
import { CommandError } from './exit-codes.ts'
import { createProgress } from './progress.ts'
import { withDatabase } from './with-database.ts'

export interface LoadCommandOptions {
  readonly dryRun?: boolean
  readonly release?: string
  readonly acceptChange?: boolean
  readonly place?: string
  readonly england?: boolean
  readonly allowRedirect?: readonly string[]
}

const sum = (tables: FilesReport['tables'], kind: 'added' | 'changed' | 'removed'): number =>
  Object.values(tables).reduce((total, change) => total + change[kind], 0)

/** The changes of a load as text. */
export const describeTables = (tables: FilesReport['tables'], isDryRun: boolean): string =>
  [
    ...Object.entries(tables)
      .filter(([, { added, changed, removed }]) => added + changed + removed > 0)
      .map(
        ([table, { added, changed, removed }]) =>
          `  ${table}: ${added} added, ${changed} changed, ${removed} removed`,
      ),
    `${sum(tables, 'added')} rows added, ${sum(tables, 'changed')} changed, ${sum(tables, 'removed')} removed.${isDryRun ? ' Nothing was written.' : ''}`,
  ].join('\n')

/** What a load did, as text. */
export const describeReport = ({ files, tables }: FilesReport, isDryRun: boolean): string =>
  [
    ...files.flatMap(({ fileName, title, releasedOn, rows, remarks }) => [
      `${fileName}: ${title} (valid from ${releasedOn}), ${rows} rows`,
      ...remarks.map((remark) => `  ${remark}`),
    ]),
    describeTables(tables, isDryRun),
  ].join('\n')

/** Loads the named packages and files; without a name, the data that comes with the program. */
export const load = async (
  paths: readonly string[],
  {
    dryRun = false,
    release,
    acceptChange = false,
    place,
    england = false,
    allowRedirect,
  }: LoadCommandOptions,
): Promise<void> => {
  const hasOtherOptions =
    dryRun || acceptChange || [release, place, allowRedirect].some((value) => value !== undefined)
  if (england && (paths.length > 0 || hasOtherOptions)) {
    throw new CommandError(
      'usage',
      '`--england` loads the files that come with the program. It cannot be combined with files or other options.',
      'Run `load --england` first, and then `load` with your packages and files.',
    )
  }
  const config = readConfig()
  const progress = createProgress(process.stderr)
  await withDatabase(config, async (db) => {
    await prepareDatabase(
      db,
      new ProgramState(),
      paths.length > 0 || england ? progress.say : progress.finish,
    )
    if (england) {
      progress.say('all systems in England, from the published files that come with the program')
      const report = await loadData(db, undefined, { withEngland: true })
      progress.finish(report ? describeTables(report, false) : 'data: up to date')
    }
    // Without files, prepareDatabase has loaded the data that comes with the program.
    if (paths.length === 0) return
    const report = await loadFiles(db, paths, {
      release,
      acceptChange,
      directory: { place, cacheFolder: join(config.dataDirectory, 'feeds'), allowedHosts: allowRedirect },
      isDryRun: dryRun,
      progress: progress.say,
    })
    progress.finish(describeReport(report, dryRun))
  })
}
