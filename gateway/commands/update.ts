import { join, resolve } from 'node:path'
import { readUpdateSources, updateFrom } from '../../db/update.ts'
import { prepareDatabase } from '../application.ts'
import { readConfig } from '../config.ts'
import { ProgramState } from '../server/program-state.ts'
import { describeReport } from './load.ts'
import { createProgress } from './progress.ts'
import { withDatabase } from './with-database.ts'

export interface UpdateOptions {
  readonly acceptChange?: boolean
  readonly dryRun?: boolean
}

/** Loads what is new at the addresses of a list, all or nothing. */
export const update = async (
  file: string,
  { acceptChange = false, dryRun = false }: UpdateOptions,
): Promise<void> => {
  const config = readConfig()
  const sources = readUpdateSources(resolve(file))
  const progress = createProgress(process.stderr)
  await withDatabase(config, async (db) => {
    await prepareDatabase(db, new ProgramState(), progress.say)
    const report = await updateFrom(db, sources, {
      acceptChange,
      cacheFolder: join(config.dataDirectory, 'feeds'),
      isDryRun: dryRun,
      progress: progress.say,
    })
    const isNew = report.addresses.some(({ state }) => state === 'new')
    progress.finish(
      [
        ...report.addresses.map(({ address, state }) => `${state}: ${address}`),
        isNew ? describeReport(report, dryRun) : 'Nothing is new.',
      ].join('\n'),
    )
  })
}
