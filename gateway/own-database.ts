import { startEmbeddedPostgres, type EmbeddedPostgres } from '../db/embedded/server.ts'
import type { Config } from './config.ts'
import type { Log } from './log.ts'

/** Starts the embedded database of the program. If it ends, that is logged, and it is started again. */
export const startOwnDatabase = (
  { dataDirectory, executablePath }: Config,
  log: Log,
): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres(dataDirectory, executablePath, {
    onFailure: (remedy, cause) =>
      log.error({ part: 'database', cause }, `the embedded PostgreSQL ended; ${remedy}`),
  })
