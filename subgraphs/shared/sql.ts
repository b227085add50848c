import { SpanKind } from '@opentelemetry/api'
import pg from 'pg'
import { connectionConfig, poolConfig, type DatabaseAddress, type DatabaseOptions } from '../../db/connect.ts'
import { isConnectionLost, isSilent, isUnavailable } from '../../db/database-failures.ts'
import { StatementBusy, StatementLimit } from './statement-limit.ts'
import { NO_TRACE, inSpan, isInTrace, linksTo, type TraceContext } from './trace.ts'

/** The callers of a statement. */
export interface Caller {
  /** The id that the client sent with its request; null if it sent none. */
  readonly clientId: string | null
  /** Aborts when the client disconnects. */
  readonly signal: AbortSignal | null
  /** The span that the statement belongs to. */
  readonly trace: TraceContext
}

/** A replica of the database, and whether it has the data of the present lease. */
export interface ReplicaOptions {
  readonly address: DatabaseAddress
  readonly isCurrent: () => boolean
  /** Called when a statement failed because of the replica. */
  readonly onFailure: (cause: string) => void
}

export interface SubgraphDatabaseOptions extends DatabaseOptions {
  readonly onStatement?: () => void
  /** Reading statements are sent to it while it is current. */
  readonly replica?: ReplicaOptions | null
}

type SharedParts = Pick<Database, 'address' | 'connections' | 'limit' | 'onStatement' | 'replica'>

// The share of the connections that statements of one kind may hold. A locked table stops several kinds.
const SHARE_OF_ONE_KIND = 1 / 4

/** Access to the database with one role: for the program, for one request, or for several that share a statement. */
export class Database {
  readonly address: DatabaseAddress
  readonly connections: pg.Pool
  readonly onStatement: () => void
  readonly callers: readonly Caller[]
  readonly limit: StatementLimit
  readonly replica: (Pick<ReplicaOptions, 'isCurrent' | 'onFailure'> & { readonly database: Database }) | null
  /** When the statement began to wait for its batch, in milliseconds of `performance.now()`; null: it did not. */
  readonly waitingSince: number | null

  private constructor(
    { address, connections, limit, onStatement, replica }: SharedParts,
    callers: readonly Caller[],
    waitingSince: number | null,
  ) {
    this.waitingSince = waitingSince
    this.address = address
    this.connections = connections
    this.limit = limit
    this.onStatement = onStatement
    this.replica = replica
    this.callers = callers
  }

  /** Opens no connection before the first statement. */
  static open(address: DatabaseAddress, options: SubgraphDatabaseOptions): Database {
    const connections = new pg.Pool(poolConfig(address, options))
    // If the connection ends, the running statement is rejected. An idle connection that ends is not an error.
    connections.on('connect', (connection) => connection.on('error', () => undefined))
    connections.on('error', () => undefined)
    const { max, connectionTimeoutMillis } = connections.options
    const limit = new StatementLimit(Math.ceil(max * SHARE_OF_ONE_KIND), connectionTimeoutMillis ?? 0)
    const { replica = null, onStatement = () => undefined } = options
    const other = replica && {
      ...replica,
      database: Database.open(replica.address, { ...options, replica: null }),
    }
    return new Database({ address, connections, limit, onStatement, replica: other }, [], null)
  }

  /** The same access for one request, or for several that share a statement. */
  forCallers(callers: readonly Caller[], waitingSince: number | null = null): Database {
    return new Database(this, callers, waitingSince)
  }

  async close(): Promise<void> {
    await Promise.all([this.connections.end(), this.replica?.database.close()])
  }
}

interface Prepared {
  readonly name: string
  readonly text: string
}

const prepared = new Map<string, Prepared>()

/**
 * The text of a statement with numbered parameters, and the name under which the database caches its plan. `?` is the
 * next parameter, `\\?` a question mark.
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
// Connections that have run a statement, and the losses of such connections.
const usedConnections = new WeakSet<pg.PoolClient>()
const lostAfterUse = new WeakSet<Error>()
// The last request ids of a connection, so that they are set only when they change.
const requestOf = new WeakMap<pg.PoolClient, string>()

// Ids in the text would make every statement a new one, without a cached plan.
const SET_REQUEST: Prepared = {
  name: 'request',
  text: "select set_config('application_name', coalesce(nullif($1, ''), 'ics-graph'), false)",
}

const setRequest = async (connection: pg.PoolClient, requestIds: string): Promise<void> => {
  if ((requestOf.get(connection) ?? NO_REQUEST) === requestIds) return
  await connection.query({ ...SET_REQUEST, values: [requestIds] })
  requestOf.set(connection, requestIds)
}

/** No caller waits for the statement any more. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'

  constructor() {
    super('the request was cancelled')
  }
}

export const areAllGone = (callers: readonly Caller[]): boolean =>
  callers.length > 0 && callers.every(({ signal }) => signal?.aborted)

/** Calls back when all callers have disconnected. Returns a function that removes the listeners. */
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

// Releases the waiting caller after this time, even if the statement is not yet cancelled.
const CANCEL_MS = 1_000

/** Cancels the statement of a connection through another connection, because the first is busy. */
const cancelOn = async ({ address }: Database, connection: pg.PoolClient): Promise<void> => {
  // pg has the process id of the server, and its type declarations omit it.
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

/** Runs a statement. Its span includes the wait for a connection, and has the text of the statement without values. */
const run = (db: Database, statement: Prepared, values: readonly unknown[]): Promise<unknown[]> => {
  const since = db.waitingSince ?? performance.now()
  const [first = NO_TRACE, ...others] = db.callers.map(({ trace }) => trace).filter(isInTrace)
  const options = {
    kind: SpanKind.CLIENT,
    attributes: { 'db.system.name': 'postgresql', 'db.query.text': statement.text },
    links: linksTo(others),
  }
  return inSpan('SQL', first, options, () =>
    db.limit.run(statement.name, since, () => runOnConnection(db, statement, values, since)),
  )
}

/** A connection of the pool, unless the wait ends before there is one. */
const connectInTime = ({ connections, limit }: Database, since: number): Promise<pg.PoolClient> =>
  new Promise((done, fail) => {
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      fail(new StatementBusy(limit.waitMs))
    }, limit.leftMs(since))
    connections.connect().then(
      (connection) => {
        clearTimeout(timer)
        if (isLate) connection.release()
        else done(connection)
      },
      (error: unknown) => {
        clearTimeout(timer)
        fail(error as Error)
      },
    )
  })

const runOnConnection = async (
  db: Database,
  statement: Prepared,
  values: readonly unknown[],
  since: number,
): Promise<unknown[]> => {
  const { callers } = db
  if (areAllGone(callers)) throw new Cancelled()
  const ids = callers.flatMap(({ clientId }) => clientId ?? [])
  const connection = await connectInTime(db, since)
  if (areAllGone(callers)) {
    connection.release()
    throw new Cancelled()
  }
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
    // The server announces the end of a connection. Such a connection must not return to the pool.
    if (isSilent(error)) lost = error as Error
    if (isConnectionLost(error)) {
      lost = error as Error
      if (usedConnections.has(connection)) lostAfterUse.add(lost)
    }
    throw error
  } finally {
    stopWaiting()
    // The connection must not be used while its statement is being cancelled.
    await cancelling
    usedConnections.add(connection)
    connection.release(lost)
  }
}

/** The rows that a writing statement returns. It is not retried, because it may have been executed. */
export const change = async <Row>(db: Database, sql: string, bindings: readonly unknown[]): Promise<Row[]> =>
  (await run(db, prepare(sql), bindings)) as Row[]

// The replica cancels a statement that needs rows which the replay of the log removes.
const RECOVERY_CONFLICT = '40001'

// A statement that was cancelled or took too long does so on the primary database as well.
const CANCELLED = '57014'

const isFailureOfReplica = (error: unknown): error is Error => {
  if (!(error instanceof Error) || error instanceof StatementBusy) return false
  const code = 'code' in error ? error.code : null
  return code !== CANCELLED && (isUnavailable(error) || code === RECOVERY_CONFLICT)
}

/** The rows from the replica; null if no replica is current, or if it failed. */
const selectFromReplica = async (
  { replica, callers, waitingSince }: Database,
  statement: Prepared,
  bindings: readonly unknown[],
): Promise<unknown[] | null> => {
  if (!replica?.isCurrent()) return null
  try {
    return await run(replica.database.forCallers(callers, waitingSince), statement, bindings)
  } catch (error) {
    if (!isFailureOfReplica(error)) throw error
    replica.onFailure(error.message)
    return null
  }
}

/** The rows of a reading statement. Its text is constant, and its values are bound. */
export const select = async <Row>(
  db: Database,
  sql: string,
  bindings: readonly unknown[],
): Promise<Row[]> => {
  const statement = prepare(sql)
  const read = await selectFromReplica(db, statement, bindings)
  if (read) return read as Row[]
  for (let retries = 0; ; retries += 1) {
    try {
      return (await run(db, statement, bindings)) as Row[]
    } catch (error) {
      // A reading statement without a result is retried once. Idle connections may have ended with the one that it had,
      // so it is retried until it gets a new one.
      if (!isConnectionLost(error) || (retries > 0 && !lostAfterUse.has(error as Error))) throw error
    }
  }
}
