import type { Knex } from 'knex'
import { OperatorError, messageOf } from '../schema/errors/operator-error.ts'
import { withClient } from './connect.ts'
import { isRefused, isUnavailable } from './database-failures.ts'
import { MIGRATION_LOCK } from './locks.ts'
import { MIGRATIONS } from './migration-list.ts'
import { prepareStaging } from './stage/tables.ts'

// Names have no file extension, so that compiled and uncompiled code use the same ones.
const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: async () => [...MIGRATIONS.keys()],
  getMigrationName: (name) => name,
  getMigration: async (name) => {
    const migration = MIGRATIONS.get(name)
    if (!migration) throw new Error(`there is no migration "${name}"`)
    return migration
  },
}

// In a schema of its own: the user of DATABASE_URL can create schemas, and may have no rights on public.
const SCHEMA = 'ics_graph'

const config: Knex.MigratorConfig = { migrationSource, schemaName: SCHEMA, tableName: 'migrations' }

/**
 * Runs the pending migrations, and returns their names. Each one is a transaction, so that an interrupted one changes
 * nothing. An advisory lock makes a second program wait. It ends with its connection.
 */
export const migrateToLatest = async (db: Knex): Promise<string[]> =>
  withLock(db, async () => {
    await db.raw(`create schema if not exists ${SCHEMA}`)
    await releaseForgottenLock(db)
    const known = await migrationSource.getMigrations([])
    const unknown = (await listDone(db)).filter((name) => !known.includes(name))
    if (unknown.length > 0) {
      throw new OperatorError(
        'The database is newer than this program.',
        'Start the version of the program that created it, or use another database.',
        unknown.map((name) => `unknown migration: ${name}`),
      )
    }
    const [, names] = (await db.migrate.latest(config).catch(explain)) as [number, string[]]
    await prepareStaging(db)
    return names
  })

// The caller reports refused rights, because it knows the login.
const explain = (error: unknown): never => {
  if (isRefused(error) || isUnavailable(error)) throw error
  throw new OperatorError(
    `The database schema could not be migrated: ${messageOf(error)}`,
    'Each migration is a transaction, so earlier ones are complete. Check the database for objects of other programs, or use an empty one, and start again.',
  )
}

/** Reverts migrations: all, or those after the named one. */
export const rollBack = async (db: Knex, last?: string): Promise<void> =>
  withLock(db, async () => {
    if (last === undefined) await db.migrate.rollback(config, true)
    else while ((await listDone(db)).at(-1) !== last) await db.migrate.down(config)
  })

const withLock = <Result>(db: Knex, work: () => Promise<Result>): Promise<Result> =>
  withClient(db, async (client) => {
    // The lock ends with its connection.
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    return work()
  })

const listDone = async (db: Knex): Promise<string[]> =>
  (await db.schema.withSchema(SCHEMA).hasTable('migrations'))
    ? db.withSchema(SCHEMA).from('migrations').orderBy('name').pluck('name')
    : []

// Knex keeps a lock in a table, which a killed program leaves behind. The advisory lock shows that no program is
// migrating.
const releaseForgottenLock = async (db: Knex): Promise<void> => {
  if (await db.schema.withSchema(SCHEMA).hasTable('migrations_lock'))
    await db.migrate.forceFreeMigrationsLock(config)
}
