import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Knex } from 'knex'
import pg from 'pg'
import { OperatorError } from '../../schema/errors.ts'
import { connectionConfig, type DatabaseAddress } from '../connect.ts'
import { SUBGRAPH_SCHEMAS, type SubgraphName } from '../roles.ts'
import { comparedColumns, type Shapes } from './write-tables.ts'

export type Versions = ReadonlyMap<string, string>

/** What a version is the version of: the subgraphs' data, and the datasets that it came from. */
export interface KnownVersions {
  readonly subgraphs: Versions
  readonly datasets: Versions
  /** The newest day that each kind of published file reaches to. */
  readonly reach: Versions
}

// The views that everybody reads are made of the tables of all subgraphs but this one, which publishes none.
const PUBLISHES_NOTHING: SubgraphName = 'finance'

const CHANNEL = 'ics_graph_data'

/** Held, shared, by every program as long as it trusts the versions that it has read; alone by a load that commits. */
export const TRUST_LOCK = 0x49435347 + 2

// Independent of the order in which rows lie: a sum of digests. When a row was loaded says nothing about the row.
const digestTable = async (
  db: Knex.Transaction,
  table: string,
  columns: readonly string[],
): Promise<string> => {
  const { rows } = await db.raw(
    `select coalesce(sum(('x' || left(md5(row(${comparedColumns(columns).join(', ')})::text), 15))::bit(60)::bigint::numeric), 0)::text
       || '/' || count(*) as digest
     from ${table}`,
  )
  return rows[0].digest
}

const hashOf = (digests: ReadonlyMap<string, string>, isRead: (table: string) => boolean): string => {
  const hash = createHash('sha256')
  for (const [table, digest] of [...digests].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (isRead(table)) hash.update(`${table}=${digest};`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** Called when a load has written its rows. Equal rows have equal versions, wherever and whenever they are loaded. */
export const writeVersions = async (transaction: Knex.Transaction, shapes: Shapes): Promise<void> => {
  const digests = new Map<string, string>()
  for (const [table, { columns }] of shapes) {
    digests.set(table, await digestTable(transaction, table, columns))
  }
  const schema = SUBGRAPH_SCHEMAS[PUBLISHES_NOTHING]
  const ofOthers = hashOf(digests, (table) => !table.startsWith(`${schema}.`))
  const ofAll = hashOf(digests, () => true)
  for (const subgraph of Object.keys(SUBGRAPH_SCHEMAS) as SubgraphName[]) {
    const version = subgraph === PUBLISHES_NOTHING ? ofAll : ofOthers
    await transaction('kernel.data_versions').insert({ subgraph, version }).onConflict('subgraph').merge()
  }
}

interface LeaseHolder {
  readonly pid: number
  readonly application_name: string
  readonly client_addr: string | null
}

const listLeaseHolders = async (transaction: Knex.Transaction): Promise<string[]> => {
  const { rows } = await transaction.raw<{ rows: LeaseHolder[] }>(
    `select activity.pid, activity.application_name, host(activity.client_addr) as client_addr
       from pg_locks lock join pg_stat_activity activity on activity.pid = lock.pid
      where lock.locktype = 'advisory' and lock.granted and lock.mode = 'ShareLock'
        and lock.database = (select oid from pg_database where datname = current_database())
        and (lock.classid::bigint << 32) + lock.objid::bigint = ?
      order by activity.pid`,
    [TRUST_LOCK],
  )
  return rows.map(
    ({ pid, application_name: name, client_addr: address }) =>
      `"${name}" at ${address ?? 'a local socket'}: select pg_terminate_backend(${pid});`,
  )
}

const ASK_EVERY_MS = 50
/** How long programs have to release their leases. */
export const LEASE_WAIT_MS = 15_000

/**
 * Called in a load's transaction, last before it commits. Each program that serves this database holds a lease on the
 * versions that it has read. This notifies all of them and waits until every lease is released, so that the first answer
 * after the commit is a new one.
 */
export const revokeLeases = async (
  db: Knex,
  transaction: Knex.Transaction,
  waitMs: number,
): Promise<void> => {
  const end = performance.now() + waitMs
  for (;;) {
    await db.raw('select pg_notify(?, ?)', [CHANNEL, 'changing'])
    const { rows } = await transaction.raw('select pg_try_advisory_xact_lock(?) as is_alone', [TRUST_LOCK])
    if (rows[0].is_alone) break
    if (performance.now() > end) {
      throw new OperatorError(
        `A program that serves this database did not release its lease within ${Math.round(waitMs / 1_000)} seconds. It would continue to answer from the old data.`,
        'Stop the program named above, or end its connection with the statement beside it, and load again. Nothing was changed.',
        await listLeaseHolders(transaction),
      )
    }
    await sleep(ASK_EVERY_MS)
  }
  await transaction.raw('select pg_notify(?, ?)', [CHANNEL, 'changed'])
}

const READ = `
  select 'subgraph' as kind, subgraph as name, version from kernel.data_versions
  union all select 'dataset', name, left(sha256, 16) from kernel.datasets
  union all select 'reach', kind, max(released_on)::text from kernel.datasets where kind is not null group by kind
  order by kind, name`

interface VersionRow {
  readonly kind: 'subgraph' | 'dataset' | 'reach'
  readonly name: string
  readonly version: string
}

const toVersions = (rows: readonly VersionRow[]): KnownVersions => {
  const of = (wanted: VersionRow['kind']) =>
    new Map(rows.filter(({ kind }) => kind === wanted).map(({ name, version }) => [name, version]))
  return { subgraphs: of('subgraph'), datasets: of('dataset'), reach: of('reach') }
}

// A load that is about to commit asks again until it is alone: nobody trusts anew in its face.
const DISTRUST_MS = 1_000
const RETRY_MS = 250
// A connection that has broken without a word is found by asking, long before the server gives up its lock.
const ALIVE_EVERY_MS = 1_000
const ALIVE_WITHIN_MS = 3_000
const CONNECT_WITHIN_MS = 1_000

export interface DataVersionsOptions {
  /** Called where a connection or a lease is lost, with the cause. */
  readonly onFailure?: (event: string, cause: string) => void
}

/**
 * The data versions of the database, known without asking as long as nothing can have changed them. Whoever uses a
 * version compares `epoch` before and after: the same epoch, the same versions throughout.
 */
export class DataVersions {
  readonly #address: DatabaseAddress
  readonly #onFailure: NonNullable<DataVersionsOptions['onFailure']>
  #client: pg.Client | null = null
  #connecting: Promise<void> | null = null
  #trusted: KnownVersions | null = null
  #epoch = 0
  #timer: NodeJS.Timeout | undefined
  #isClosed = false
  /** Whether a failure was reported since a lease was held. */
  #hasFailed = false
  #asked: Promise<unknown> = Promise.resolve()
  readonly #lost = new WeakSet<pg.Client>()

  constructor(address: DatabaseAddress, { onFailure = () => undefined }: DataVersionsOptions = {}) {
    this.#address = address
    this.#onFailure = onFailure
  }

  /** Grows whenever the versions may have changed. */
  get epoch(): number {
    return this.#epoch
  }

  /** The versions, where they are certain; null where they have to be read. */
  get trusted(): KnownVersions | null {
    return this.#trusted
  }

  async start(): Promise<void> {
    if (this.#isClosed || this.#client) return
    this.#connecting ??= this.#connect().finally(() => {
      this.#connecting = null
    })
    await this.#connecting
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      ...connectionConfig(this.#address),
      application_name: 'ics-graph versions',
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
    })
    client.on('notification', ({ payload }) => this.#onNotice(client, payload))
    client.on('error', (error) => this.#lose(client, error))
    client.on('end', () => this.#lose(client, 'the database ended the connection'))
    try {
      await client.connect()
      // It may have been lost between its last word and ours.
      if (this.#lost.has(client)) return
      if (this.#isClosed) return await client.end()
      this.#client = client
      await this.#ask(client, `listen ${CHANNEL}`)
      await this.#trust(client)
    } catch (error) {
      this.#lose(client, error)
    }
  }

  /** The versions as the database has them now; null where they cannot be read. */
  async read(): Promise<KnownVersions | null> {
    if (this.#trusted) return this.#trusted
    // One that is being made anew is worth waiting for; nobody else makes one.
    if (this.#connecting) {
      await this.#connecting
      if (this.#trusted) return this.#trusted
    }
    const client = this.#client
    if (!client) return null
    try {
      const { rows } = await this.#ask<VersionRow>(client, READ)
      return toVersions(rows)
    } catch {
      return null
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    const client = this.#client
    this.#client = null
    this.#trusted = null
    await client?.end().catch(() => undefined)
  }

  // Reported once, until a lease is held again.
  #report(cause: unknown): void {
    const text = cause instanceof Error ? cause.message : String(cause)
    if (this.#trusted) this.#onFailure('the lease on the data versions is lost', text)
    else if (!this.#hasFailed) this.#onFailure('the connection for data versions failed', text)
    this.#hasFailed = true
  }

  /** One after the other: a connection does one thing at a time. */
  #ask<Row extends pg.QueryResultRow>(
    client: pg.Client,
    text: string,
    values: unknown[] = [],
  ): Promise<pg.QueryResult<Row>> {
    const answer = this.#asked.then(() => client.query<Row>(text, values))
    this.#asked = answer.catch(() => undefined)
    return answer
  }

  #later(ms: number, work: () => Promise<void>): void {
    clearTimeout(this.#timer)
    if (this.#isClosed) return
    this.#timer = setTimeout(() => void work(), ms)
    this.#timer.unref()
  }

  async #trust(client: pg.Client): Promise<void> {
    // From before the lock is asked for: a notice that comes with it has it given back before the versions are read.
    const epoch = this.#epoch
    const { rows } = await this.#ask<{ is_held: boolean }>(
      client,
      'select pg_try_advisory_lock_shared($1) as is_held',
      [TRUST_LOCK],
    )
    if (!rows[0]?.is_held) {
      this.#later(RETRY_MS, () => this.#tryTrust(client))
      return
    }
    const read = toVersions((await this.#ask<VersionRow>(client, READ)).rows)
    // A notice came in between: it has seen to what follows.
    if (epoch !== this.#epoch || this.#client !== client) return
    this.#trusted = read
    this.#hasFailed = false
    this.#later(ALIVE_EVERY_MS, () => this.#checkAlive(client))
  }

  async #tryTrust(client: pg.Client): Promise<void> {
    if (this.#client !== client || this.#trusted) return
    await this.#trust(client).catch((error: unknown) => this.#lose(client, error))
  }

  async #checkAlive(client: pg.Client): Promise<void> {
    let isAlive = false
    // A program that was busy itself reads first what has long come.
    const loseUnlessRead = () =>
      setImmediate(() => isAlive || this.#lose(client, `no answer within ${ALIVE_WITHIN_MS} ms`))
    const late = setTimeout(loseUnlessRead, ALIVE_WITHIN_MS)
    try {
      await this.#ask(client, 'select 1')
      isAlive = true
      if (this.#client === client && this.#trusted) {
        this.#later(ALIVE_EVERY_MS, () => this.#checkAlive(client))
      }
    } catch (error) {
      this.#lose(client, error)
    } finally {
      clearTimeout(late)
    }
  }

  #onNotice(client: pg.Client, payload: string | undefined): void {
    if (this.#client !== client) return
    this.#epoch += 1
    this.#trusted = null
    const letGo = this.#ask(client, 'select pg_advisory_unlock_all()').catch((error: unknown) =>
      this.#lose(client, error),
    )
    const wait = payload === 'changed' ? 0 : DISTRUST_MS
    void letGo.then(() => this.#later(wait, () => this.#tryTrust(client)))
  }

  #lose(client: pg.Client, cause: unknown): void {
    if (this.#lost.has(client)) return
    this.#lost.add(client)
    if (!this.#isClosed) this.#report(cause)
    const heldLease = this.#trusted !== null
    this.#epoch += 1
    this.#trusted = null
    this.#client = null
    this.#asked = Promise.resolve()
    void client.end().catch(() => undefined)
    // At once after one that held a lease; otherwise with a pause between attempts.
    this.#later(heldLease ? 0 : RETRY_MS, () => this.start())
  }
}
