import knex, { type Knex } from 'knex'
import pg from 'pg'

/** Where the database is, in the shape that pg takes. */
export type DatabaseAddress =
  | { readonly url: string }
  | {
      readonly socketDirectory: string
      readonly port: number
      readonly user: string
      readonly database: string
    }

export interface DatabaseOptions {
  /** The database role that every connection takes; the login's own when left out. */
  readonly role?: string
  readonly poolSize?: number
  readonly statementTimeoutMs?: number
  readonly acquireTimeoutMs?: number
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string
}

const { builtins } = pg.types

// A date as a JavaScript Date is local midnight and shifts by a day in a London summer: keep its text. Counts and
// amounts fit a double exactly (the largest sum is far below 2^53 pence).
const PARSERS = new Map<number, (text: string) => unknown>([
  [builtins.DATE, (text) => text],
  [builtins.INT8, Number],
  [builtins.NUMERIC, Number],
])

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    PARSERS.get(oid) ?? pg.types.getTypeParser(oid as never, format as never),
}

const QUICK_CONNECT_MS = 2_000

export const connectionConfig = (address: DatabaseAddress): pg.ClientConfig =>
  'url' in address
    ? { connectionString: address.url }
    : {
        host: address.socketDirectory,
        port: address.port,
        user: address.user,
        database: address.database,
      }

/** The one way to a database: types as values, a role, a pool, time limits. */
export const createDatabase = (address: DatabaseAddress, options: DatabaseOptions = {}): Knex => {
  const {
    role,
    poolSize = 5,
    statementTimeoutMs,
    acquireTimeoutMs = 10_000,
    applicationName = 'ics-graph',
  } = options
  const settings = [
    ...(role ? [`-c role=${role}`] : []),
    ...(statementTimeoutMs ? [`-c statement_timeout=${statementTimeoutMs}`] : []),
    '-c timezone=UTC',
  ]
  return knex({
    client: 'pg',
    connection: {
      ...connectionConfig(address),
      types,
      options: settings.join(' '),
      application_name: applicationName,
      connectionTimeoutMillis: QUICK_CONNECT_MS,
    } as Knex.PgConnectionConfig,
    pool: { min: 0, max: poolSize },
    acquireConnectionTimeout: acquireTimeoutMs,
    // knex would print failures with their stacks; whoever asked gets them and says what is to be said.
    log: {
      warn: () => undefined,
      error: () => undefined,
      deprecate: () => undefined,
      debug: () => undefined,
    },
  })
}
