import knex, { type Knex } from 'knex'
import pg from 'pg'

/** The address of the database, in the form of pg. */
export type DatabaseAddress =
  | { readonly url: string }
  | {
      readonly socketDirectory: string
      readonly port: number
      readonly user: string
      readonly database: string
    }

export interface DatabaseOptions {
  /** The role of every connection; the login's role by default. */
  readonly role?: string
  readonly poolSize?: number
  readonly statementTimeoutMs?: number
  readonly acquireTimeoutMs?: number
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string
}

const { builtins } = pg.types

// A date as a JavaScript Date is local midnight and shifts by a day in summer, so it stays text. Counts and amounts fit
// a double exactly (the largest sum is far below 2^53 pence).
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

/** The settings of a pg connection: its types, its role and its time limits. */
const clientConfig = (
  address: DatabaseAddress,
  { role, statementTimeoutMs, applicationName = 'ics-graph' }: DatabaseOptions,
): pg.ClientConfig => ({
  ...connectionConfig(address),
  types,
  options: [
    ...(role ? [`-c role=${role}`] : []),
    ...(statementTimeoutMs ? [`-c statement_timeout=${statementTimeoutMs}`] : []),
    '-c timezone=UTC',
    // Compiling a statement would take longer than it runs. Only some packages of PostgreSQL can compile.
    '-c jit=off',
  ].join(' '),
  application_name: applicationName,
  connectionTimeoutMillis: QUICK_CONNECT_MS,
})

const POOL_SIZE = 5
const ACQUIRE_TIMEOUT_MS = 10_000
const IDLE_TIMEOUT_MS = 30_000
const RESPONSE_GRACE_MS = 100

/** The settings of a pg pool for the statements of subgraphs. */
export const poolConfig = (address: DatabaseAddress, options: DatabaseOptions): pg.PoolConfig => ({
  ...clientConfig(address, options),
  max: options.poolSize ?? POOL_SIZE,
  idleTimeoutMillis: IDLE_TIMEOUT_MS,
  connectionTimeoutMillis: options.acquireTimeoutMs ?? ACQUIRE_TIMEOUT_MS,
  // A database that hangs does not end the statement, so the connection is given up a little later.
  ...(options.statementTimeoutMs ? { query_timeout: options.statementTimeoutMs + RESPONSE_GRACE_MS } : {}),
})

// Knex does not return the settings that it was created with.
const configs = new WeakMap<Knex, pg.ClientConfig>()

/** The database client for migrations and loads. */
export const createDatabase = (address: DatabaseAddress, options: DatabaseOptions = {}): Knex => {
  const config = clientConfig(address, options)
  const db = knex({
    client: 'pg',
    connection: config as Knex.PgConnectionConfig,
    pool: { min: 0, max: options.poolSize ?? POOL_SIZE },
    acquireConnectionTimeout: options.acquireTimeoutMs ?? ACQUIRE_TIMEOUT_MS,
    // Knex would print failures with their stacks. The caller reports them.
    log: {
      warn: () => undefined,
      error: () => undefined,
      deprecate: () => undefined,
      debug: () => undefined,
    },
  })
  configs.set(db, config)
  return db
}

/** Runs a function with a pg connection, outside the pool of Knex. */
export const withClient = async <Result>(
  db: Knex,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client(configs.get(db))
  // If the connection ends, the running statement is rejected. Otherwise it is not an error.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const clients = new WeakMap<Knex.Transaction, pg.Client>()

/** Runs a function in a transaction whose connection also supports COPY and files of several statements. */
export const inTransaction = <Result>(
  db: Knex,
  work: (transaction: Knex.Transaction) => Promise<Result>,
): Promise<Result> =>
  withClient(db, (client) =>
    db.transaction(
      (transaction) => {
        clients.set(transaction, client)
        return work(transaction)
      },
      { connection: client },
    ),
  )

/** The connection of a transaction, for what Knex does not do: COPY, and several statements in one query. */
export const clientOf = (transaction: Knex.Transaction): pg.Client => {
  const client = clients.get(transaction)
  if (!client) throw new TypeError('the transaction was not started by inTransaction')
  return client
}
