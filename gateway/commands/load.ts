import { join } from 'node:path'
import { loadFiles, type FilesReport } from '../../db/load-files.ts'
import { prepareDatabase } from '../application.ts'
import { readConfig } from '../config.ts'
import { ProgramState } from '../state.ts'
import { createProgress } from './progress.ts'
import { withDatabase } from './with-database.ts'

export interface LoadCommandOptions {
  readonly dryRun?: boolean
  readonly release?: string
  readonly acceptChange?: boolean
  readonly place?: string
}

const sum = (report: FilesReport['tables'], of: 'added' | 'changed' | 'removed'): number =>
  Object.values(report).reduce((total, change) => total + change[of], 0)

const describe = ({ files, tables }: FilesReport, isDryRun: boolean): string =>
  [
    ...files.flatMap(({ fileName, title, releasedOn, rows, remarks }) => [
      `${fileName}: ${title} (holds from ${releasedOn}), ${rows} rows`,
      ...remarks.map((remark) => `  ${remark}`),
    ]),
    ...Object.entries(tables)
      .filter(([, { added, changed, removed }]) => added + changed + removed > 0)
      .map(
        ([table, { added, changed, removed }]) =>
          `  ${table}: ${added} added, ${changed} changed, ${removed} ended`,
      ),
    `${sum(tables, 'added')} rows added, ${sum(tables, 'changed')} changed, ${sum(tables, 'removed')} ended.${isDryRun ? ' Nothing was written.' : ''}`,
  ].join('\n')

/** Loads the files that are named; with none, what came with the program. */
export const load = async (
  paths: readonly string[],
  { dryRun = false, release, acceptChange = false, place }: LoadCommandOptions,
): Promise<void> => {
  const config = readConfig()
  const progress = createProgress(process.stderr)
  await withDatabase(config, async (db) => {
    await prepareDatabase(db, new ProgramState(), paths.length > 0 ? progress.say : progress.finish)
    if (paths.length === 0) return
    const report = await loadFiles(db, paths, {
      release,
      acceptChange,
      directory: { place, keepIn: join(config.dataDirectory, 'feeds') },
      isDryRun: dryRun,
      progress: progress.say,
    })
    progress.finish(describe(report, dryRun))
  })
}
