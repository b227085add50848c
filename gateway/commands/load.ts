import { OWN_DATA, readTables } from '../../db/load.ts'
import { prepareDatabase } from '../application.ts'
import { readConfig } from '../config.ts'
import { ProgramState } from '../state.ts'
import { createProgress } from './progress.ts'
import { withDatabase } from './with-database.ts'

export interface LoadOptions {
  readonly dryRun?: boolean
}

export const load = async ({ dryRun }: LoadOptions): Promise<void> => {
  const config = readConfig()
  const progress = createProgress(process.stderr)
  if (dryRun) {
    const tables = readTables(OWN_DATA)
    const rows = [...tables.values()].reduce((sum, of) => sum + of.length, 0)
    progress.finish(`The data files are whole: ${rows} rows for ${tables.size} tables. Nothing was written.`)
    return
  }
  await withDatabase(config, (db) => prepareDatabase(db, new ProgramState(), progress.finish, OWN_DATA))
}
