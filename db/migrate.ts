import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Knex } from 'knex'
import { OperatorError } from '../schema/errors.ts'

const FOLDER = new URL('./migrations/', import.meta.url)

// Names carry no file extension, so that built and unbuilt code agree on what has run.
const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: async () =>
    readdirSync(fileURLToPath(FOLDER))
      .filter((file) => /^\d{14}_\w+\.[jt]s$/.test(file))
      .map((file) => file.replace(/\.[jt]s$/, ''))
      .sort(),
  getMigrationName: (name) => name,
  getMigration: async (name) => (await import(new URL(`${name}.ts`, FOLDER).href)) as Knex.Migration,
}

const config: Knex.MigratorConfig = { migrationSource, tableName: 'ics_graph_migrations' }

// Any number that no other program uses as an advisory lock: "ICSG" in ASCII.
const LOCK = 0x49435347

/**
 * Brings the database to the state of this code; returns the names of the migrations that ran. Each migration is a
 * transaction of its own, so one that is killed leaves the state before it. An advisory lock makes a second program
 * wait; it is gone with its connection, so none can be left behind.
 */
export const migrateToLatest = async (db: Knex): Promise<string[]> =>
  withLock(db, async () => {
    await releaseForgottenLock(db)
    const known = await migrationSource.getMigrations([])
    const unknown = (await listDone(db)).filter((name) => !known.includes(name))
    if (unknown.length > 0) {
      throw new OperatorError(
        'The database is newer than this program.',
        'Start the version of the program that made it, or give this one a database of its own.',
        unknown.map((name) => `unknown migration: ${name}`),
      )
    }
    const [, names] = (await db.migrate.latest(config)) as [number, string[]]
    return names
  })

/** Takes the last `steps` migrations back (all of them when left out). */
export const rollBack = async (db: Knex): Promise<void> =>
  withLock(db, async () => {
    await db.migrate.rollback(config, true)
  })

const withLock = async <T>(db: Knex, work: () => Promise<T>): Promise<T> => {
  const connection = await db.client.acquireConnection()
  try {
    await db.raw('select pg_advisory_lock(?)', [LOCK]).connection(connection)
    return await work()
  } finally {
    await db.raw('select pg_advisory_unlock(?)', [LOCK]).connection(connection)
    await db.client.releaseConnection(connection)
  }
}

const listDone = async (db: Knex): Promise<string[]> =>
  (await db.schema.hasTable('ics_graph_migrations'))
    ? db('ics_graph_migrations').orderBy('name').pluck('name')
    : []

// knex keeps a lock of its own in a table, which a killed program leaves behind; ours says that nobody is at work.
const releaseForgottenLock = async (db: Knex): Promise<void> => {
  if (await db.schema.hasTable('ics_graph_migrations_lock')) await db.migrate.forceFreeMigrationsLock(config)
}
