import type { Knex } from 'knex'
import { createDatabase, type DatabaseAddress } from '../../db/connect.ts'
import { findRunning, startEmbeddedPostgres } from '../../db/embedded/server.ts'
import type { Config } from '../config.ts'

/**
 * Connects to the database of the settings, to that of a running program, or to the embedded one, which is started and
 * stopped.
 */
export const withDatabaseAddress = async <Result>(
  config: Config,
  work: (address: DatabaseAddress) => Promise<Result>,
): Promise<Result> => {
  if (config.databaseUrl) return work({ url: config.databaseUrl })
  const running = findRunning(config.dataDirectory)
  if (running) return work(running)
  const postgres = await startEmbeddedPostgres(config.dataDirectory, config.executablePath)
  try {
    return await work(postgres.address)
  } finally {
    await postgres.stop()
  }
}

export const withDatabase = <Result>(config: Config, work: (db: Knex) => Promise<Result>): Promise<Result> =>
  withDatabaseAddress(config, async (address) => {
    const db = createDatabase(address)
    try {
      return await work(db)
    } finally {
      await db.destroy()
    }
  })
