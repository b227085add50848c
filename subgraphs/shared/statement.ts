import pg from 'pg'
import { connectionConfig, poolConfig, type DatabaseAddress, type DatabaseOptions } from '../../db/connect.ts'
import { isConnectionLost } from '../../db/failures.ts'

/** For whom statements run. */
export interface Caller {
  /** The id that the request's client sent; null where it sent none. */
  readonly clientId: string | null
  /** Aborts when nobody waits for the answer any more. */
  readonly signal: AbortSignal | null
}

export interface SubgraphDatabaseOptions extends DatabaseOptions {
  readonly onStatement?: () => void
}

/** The database as one role sees it, for the whole program, for one request, or for several that share a statement. */
export class Database {
  readonly address: DatabaseAddress
  readonly connections: pg.Pool
  readonly onStatement: () => void
  readonly callers: readonly Caller[]

  private constructor(
    address: DatabaseAddress,
    connections: pg.Pool,
    onStatement: () => void,
    callers: readonly Caller[],
  ) {
    this.address = address
    this.connections = connections
    this.onStatement = onStatement
    this.callers = callers
  }

  /** Opens no connection before the first statement. */
  static open(address: DatabaseAddress, options: SubgraphDatabaseOptions): Database {
    const connections = new pg.Pool(poolConfig(address, options))
    // The end of a connection rejects the statement that runs; while the connection is idle it is not an error.
    connections.on('connect', (connection) => connection.on('error', () => undefined))
    connections.on('error', () => undefined)
    return new Database(address, connections, options.onStatement ?? (() => undefined), [])
  }

  /** The same database for one request, or for several that share a statement. */
  forCallers(callers: readonly Caller[]): Database {
    return new Database(this.address, this.connections, this.onStatement, callers)
  }

  close(): Promise<void> {
    return this.connections.end()
  }
}

interface Prepared {
  readonly name: string
  readonly text: string
}

const prepared = new Map<string, Prepared>()

/**
 * The text of a statement with numbered parameters, and the name by which the database caches its plan. `?` stands for
 * the next parameter, `\\?` for a question mark.
 */
const prepare = (sql: string): Prepared => {
  const known = prepared.get(sql)
  if (known) return known
  let count = 0
  const text = sql.replace(/\\?\?/g, (mark) => (mark === '?' ? `$${(count += 1)}` : '?'))
  const statement = { name: `s${prepared.size + 1}`, text }
  prepared.set(sql, statement)
  return statement
}

const NO_REQUEST = ''
// The requests that a connection was last set to, so that it is set again only when they change.
const requestOf = new WeakMap<pg.PoolClient, string>()

// In the statement's own text the ids would make every statement a new one, to be parsed and planned again.
const SET_REQUEST: Prepared = {
  name: 'request',
  text: "select set_config('application_name', coalesce(nullif($1, ''), 'ics-graph'), false)",
}

const setRequest = async (connection: pg.PoolClient, requestIds: string): Promise<void> => {
  if ((requestOf.get(connection) ?? NO_REQUEST) === requestIds) return
  await connection.query({ ...SET_REQUEST, values: [requestIds] })
  requestOf.set(connection, requestIds)
}

/** Calls when the last of the callers has gone; gives what takes that back. */
const whenAllGone = (callers: readonly Caller[], cancel: () => void): (() => void) => {
  const signals = callers.flatMap(({ signal }) => signal ?? [])
  if (signals.length < callers.length || signals.length === 0) return () => undefined
  let waiting = signals.length
  const go = (): void => {
    waiting -= 1
    if (waiting === 0) cancel()
  }
  for (const signal of signals) {
    if (signal.aborted) go()
    else signal.addEventListener('abort', go)
  }
  return () => {
    for (const signal of signals) signal.removeEventListener('abort', go)
  }
}

// Whoever waits for a connection does not wait longer than this for a statement to be cancelled.
const CANCEL_MS = 1_000

/** Cancels what a connection runs, from another connection: the first is busy. */
const cancelOn = async ({ address }: Database, connection: pg.PoolClient): Promise<void> => {
  // pg keeps the process of the server; its type declarations leave it out.
  const { processID } = connection as pg.PoolClient & { readonly processID: number | null }
  const other = new pg.Client({
    ...connectionConfig(address),
    connectionTimeoutMillis: CANCEL_MS,
    query_timeout: CANCEL_MS,
  })
  other.on('error', () => undefined)
  try {
    await other.connect()
    await other.query('select pg_cancel_backend($1)', [processID])
  } catch {
    // The statement ends at its time limit instead.
  } finally {
    await other.end().catch(() => undefined)
  }
}

const run = async (db: Database, statement: Prepared, values: readonly unknown[]): Promise<unknown[]> => {
  const { callers } = db
  const ids = callers.flatMap(({ clientId }) => clientId ?? [])
  const connection = await db.connections.connect()
  let stopWaiting: () => void = () => undefined
  let cancelling: Promise<void> | undefined
  let lost: Error | undefined
  try {
    await setRequest(connection, ids.length > 0 ? ids.join(' ') : NO_REQUEST)
    db.onStatement()
    const answer = connection.query({ ...statement, values: [...values] })
    stopWaiting = whenAllGone(callers, () => {
      cancelling = cancelOn(db, connection)
    })
    return (await answer).rows as unknown[]
  } catch (error) {
    // The server announces its end before the connection ends: the connection must not go back to the pool.
    if (isConnectionLost(error)) lost = error as Error
    throw error
  } finally {
    stopWaiting()
    // Nobody else may use the connection while its statement is being cancelled.
    await cancelling
    connection.release(lost)
  }
}

/** The rows that a statement that writes returns. It is sent once: it may have been done though no response came. */
export const change = async <Row>(db: Database, sql: string, bindings: readonly unknown[]): Promise<Row[]> =>
  (await run(db, prepare(sql), bindings)) as Row[]

/** The rows of a statement that only reads. Its text is part of the program, its values are bound. */
export const select = async <Row>(
  db: Database,
  sql: string,
  bindings: readonly unknown[],
): Promise<Row[]> => {
  const statement = prepare(sql)
  try {
    return (await run(db, statement, bindings)) as Row[]
  } catch (error) {
    // It only read, and nothing came back: it may be sent once more.
    if (!isConnectionLost(error)) throw error
    return (await run(db, statement, bindings)) as Row[]
  }
}
