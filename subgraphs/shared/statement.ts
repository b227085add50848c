import type { Knex } from 'knex'
import pg from 'pg'
import { isConnectionLost } from '../../db/failures.ts'

/** For whom statements run. */
export interface Asker {
  /** The id that the request's client gave it; null where it gave none. */
  readonly clientId: string | null
  /** Aborts when nobody waits for the answer any more. */
  readonly signal: AbortSignal | null
}

const ASKERS = Symbol('askers')

interface Tagged {
  readonly [ASKERS]?: readonly Asker[]
}

/** The same database for one request, or for several that share a statement. */
export const askedBy = (db: Knex, askers: readonly Asker[]): Knex =>
  Object.assign(Object.create(db) as Knex, { [ASKERS]: askers })

interface Prepared {
  readonly name: string
  readonly text: string
}

const prepared = new Map<string, Prepared>()

/** The native text of a statement and its name, by which the database keeps its plan: worked out once for each text. */
const prepare = (db: Knex, sql: string): Prepared => {
  const known = prepared.get(sql)
  if (known) return known
  const count = sql.replaceAll('\\?', '').split('?').length - 1
  const { sql: text } = db.raw(sql, new Array<null>(count).fill(null)).toSQL().toNative()
  const statement = { name: `s${prepared.size + 1}`, text }
  prepared.set(sql, statement)
  return statement
}

type Statement = Prepared & { readonly values: readonly unknown[] }

interface Connection {
  query(statement: Statement): Promise<{ readonly rows: unknown[] }>
  /** What it is doing. */
  readonly activeQuery?: unknown
  /** What knex looks at before it gives a connection away. */
  __knex__disposed?: unknown
}

const NOBODY = ''
// What a connection is told to belong to, so that it is told again only when that changes.
const told = new WeakMap<Connection, string>()

// In the statement's own text the ids would make every statement a new one, to be parsed and planned again.
const TELL: Prepared = {
  name: 'request',
  text: "select set_config('application_name', coalesce(nullif($1, ''), 'ics-graph'), false)",
}

const tell = async (connection: Connection, requestIds: string): Promise<void> => {
  if ((told.get(connection) ?? NOBODY) === requestIds) return
  await connection.query({ ...TELL, values: [requestIds] })
  told.set(connection, requestIds)
}

/** Calls when the last of the askers has gone; gives what takes that back. */
const whenAllGone = (askers: readonly Asker[], cancel: () => void): (() => void) => {
  const signals = askers.flatMap(({ signal }) => signal ?? [])
  if (signals.length < askers.length || signals.length === 0) return () => undefined
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

interface Pool {
  readonly connectionSettings: pg.ClientConfig
  acquireConnection(): Promise<Connection>
  releaseConnection(connection: Connection): Promise<void>
  emit(event: 'query', statement: object): void
}

/** Ends what a connection is doing, from another one: the first is busy. */
const cancelOn = (pool: Pool, connection: Connection): void => {
  if (!connection.activeQuery) return
  const other = new pg.Client(pool.connectionSettings) as unknown as {
    on(event: 'error', handle: () => void): void
    cancel(connection: Connection, query: unknown): void
  }
  other.on('error', () => undefined)
  other.cancel(connection, connection.activeQuery)
}

const run = async (db: Knex, statement: Statement): Promise<unknown[]> => {
  const pool = db.client as Pool
  const askers = (db as Tagged)[ASKERS] ?? []
  const ids = askers.flatMap(({ clientId }) => clientId ?? [])
  const connection = await pool.acquireConnection()
  let stopWaiting: () => void = () => undefined
  try {
    await tell(connection, ids.length > 0 ? ids.join(' ') : NOBODY)
    pool.emit('query', statement)
    const answer = connection.query(statement)
    stopWaiting = whenAllGone(askers, () => cancelOn(pool, connection))
    return (await answer).rows
  } catch (error) {
    // The server tells of its end before the connection ends: nobody may take it from the pool meanwhile.
    if (isConnectionLost(error)) connection.__knex__disposed = error
    throw error
  } finally {
    stopWaiting()
    await pool.releaseConnection(connection)
  }
}

/** The rows that a statement gives back which writes: sent once, for it may have been done though nothing came back. */
export const change = async <Row>(db: Knex, sql: string, bindings: readonly unknown[]): Promise<Row[]> =>
  (await run(db, { ...prepare(db, sql), values: bindings })) as Row[]

/** The rows of a statement that only reads. Its text is one of ours, its values are bound. */
export const select = async <Row>(db: Knex, sql: string, bindings: readonly unknown[]): Promise<Row[]> => {
  const statement = { ...prepare(db, sql), values: bindings }
  try {
    return (await run(db, statement)) as Row[]
  } catch (error) {
    // It only read, and nothing came back: it may be asked once more.
    if (!isConnectionLost(error)) throw error
    return (await run(db, statement)) as Row[]
  }
}
