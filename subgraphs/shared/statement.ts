import type { Knex } from 'knex'
import { isConnectionLost } from '../../db/failures.ts'

const REQUEST_IDS = Symbol('request ids')

interface Tagged {
  readonly [REQUEST_IDS]?: string
}

/** The same database for one request, or for several that share a statement: the ids that clients gave go with it. */
export const withRequestIds = (db: Knex, requestIds: string | null): Knex =>
  requestIds === null ? db : Object.assign(Object.create(db) as Knex, { [REQUEST_IDS]: requestIds })

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

const run = async (db: Knex, statement: Statement): Promise<unknown[]> => {
  const client = db.client as {
    acquireConnection(): Promise<Connection>
    releaseConnection(connection: Connection): Promise<void>
    emit(event: 'query', statement: object): void
  }
  const connection = await client.acquireConnection()
  try {
    await tell(connection, (db as Tagged)[REQUEST_IDS] ?? NOBODY)
    client.emit('query', statement)
    return (await connection.query(statement)).rows
  } finally {
    await client.releaseConnection(connection)
  }
}

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
