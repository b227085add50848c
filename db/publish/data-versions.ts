import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Knex } from 'knex'
import pg from 'pg'
import { OperatorError } from '../../schema/errors/operator-error.ts'
import { connectionConfig, type DatabaseAddress } from '../connect.ts'
import { LEASE_LOCK } from '../locks.ts'
import { SUBGRAPH_SCHEMAS } from '../roles.ts'
import { comparedColumns, type Shapes } from './write-tables.ts'

export type Versions = ReadonlyMap<string, string>

/** The versions of the subgraphs' data and of the loaded datasets. */
export interface KnownVersions {
  readonly subgraphs: Versions
  readonly datasets: Versions
  /** The day of the newest release of each kind of published file. */
  readonly releaseDays: ReadonlyMap<string, string>
}

const CHANNEL = 'ics_graph_data'

// A sum of digests, so that the order of rows does not matter. The time of loading is excluded.
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

const hashOf = (digests: ReadonlyMap<string, string>, isIncluded: (table: string) => boolean): string => {
  const hash = createHash('sha256')
  for (const [table, digest] of [...digests].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (isIncluded(table)) hash.update(`${table}=${digest};`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** The tables that every subgraph can read: those of the kernel, and those that its views read. */
const listSharedTables = async (transaction: Knex.Transaction): Promise<ReadonlySet<string>> => {
  const { rows } = await transaction.raw<{ rows: { name: string }[] }>(
    `with recursive reads as (
       select c.oid from pg_class c where c.relnamespace = 'kernel'::regnamespace
       union
       select used.refobjid
       from reads
       join pg_rewrite rule on rule.ev_class = reads.oid
       join pg_depend used on used.classid = 'pg_rewrite'::regclass and used.objid = rule.oid
         and used.refclassid = 'pg_class'::regclass
     )
     select n.nspname || '.' || c.relname as name
     from reads join pg_class c on c.oid = reads.oid join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p')`,
  )
  return new Set(rows.map(({ name }) => name))
}

/** Writes the versions after a load has written its rows. Equal rows have equal versions in every database. */
export const writeVersions = async (transaction: Knex.Transaction, shapes: Shapes): Promise<void> => {
  const digests = new Map<string, string>()
  for (const [table, { columns }] of shapes) {
    digests.set(table, await digestTable(transaction, table, columns))
  }
  const shared = await listSharedTables(transaction)
  for (const [subgraph, schema] of Object.entries(SUBGRAPH_SCHEMAS)) {
    const version = hashOf(digests, (table) => shared.has(table) || table.startsWith(`${schema}.`))
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
    [LEASE_LOCK],
  )
  return rows.map(
    ({ pid, application_name: name, client_addr: address }) =>
      `"${name}" at ${address ?? 'a local socket'}: select pg_terminate_backend(${pid});`,
  )
}

const POLL_MS = 50
/** How long programs have to release their leases. */
export const LEASE_WAIT_MS = 15_000

/**
 * Called at the end of a load's transaction, before it commits. Each program that serves this database holds a lease
 * on the versions that it has read. This notifies all of them and waits until every lease is released, so that every
 * response after the commit has the new data.
 */
export const revokeLeases = async (
  db: Knex,
  transaction: Knex.Transaction,
  waitMs: number,
): Promise<void> => {
  const end = performance.now() + waitMs
  for (;;) {
    await db.raw('select pg_notify(?, ?)', [CHANNEL, 'changing'])
    const { rows } = await transaction.raw('select pg_try_advisory_xact_lock(?) as is_acquired', [LEASE_LOCK])
    if (rows[0].is_acquired) break
    if (performance.now() > end) {
      throw new OperatorError(
        `A program that serves this database did not release its lease within ${Math.round(waitMs / 1_000)} seconds. It would continue to serve the old data.`,
        'Stop the program named above, or end its connection with the statement beside it, and load again. Nothing was changed.',
        await listLeaseHolders(transaction),
      )
    }
    await sleep(POLL_MS)
  }
  await transaction.raw('select pg_notify(?, ?)', [CHANNEL, 'changed'])
}

const READ = `
  select 'subgraph' as kind, subgraph as name, version from kernel.data_versions
  union all select 'dataset', name, left(sha256, 16) from kernel.datasets
  union all select 'release', kind, max(released_on)::text from kernel.datasets where kind is not null group by kind
  order by kind, name`

interface VersionRow {
  readonly kind: 'subgraph' | 'dataset' | 'release'
  readonly name: string
  readonly version: string
}

const toVersions = (rows: readonly VersionRow[]): KnownVersions => {
  const of = (wanted: VersionRow['kind']) =>
    new Map(rows.filter(({ kind }) => kind === wanted).map(({ name, version }) => [name, version]))
  return { subgraphs: of('subgraph'), datasets: of('dataset'), releaseDays: of('release') }
}

// A load that is about to commit polls until it has the lock. No program takes a new lease meanwhile.
const PAUSE_AFTER_REVOCATION_MS = 1_000
const RETRY_MS = 250
// Detects a broken connection before the server does, which holds the lock until then.
const HEARTBEAT_MS = 1_000
const RESPONSE_TIMEOUT_MS = 3_000
const CONNECT_TIMEOUT_MS = 1_000

export interface DataVersionsOptions {
  /** Called when a connection or a lease is lost, with the cause. */
  readonly onFailure?: (event: string, cause: string) => void
}

/**
 * The data versions of the database. While it holds the lease, they are known without a query. A caller compares `epoch`
 * before and after its work: if it is equal, the versions did not change in between.
 */
export class DataVersions {
  readonly #address: DatabaseAddress
  readonly #onFailure: NonNullable<DataVersionsOptions['onFailure']>
  #client: pg.Client | null = null
  #connecting: Promise<void> | null = null
  #leased: KnownVersions | null = null
  #epoch = 0
  #timer: NodeJS.Timeout | undefined
  #isClosed = false
  /** Whether a failure was reported since a lease was held. */
  #hasFailed = false
  #lastQuery: Promise<unknown> = Promise.resolve()
  readonly #lost = new WeakSet<pg.Client>()

  constructor(address: DatabaseAddress, { onFailure = () => undefined }: DataVersionsOptions = {}) {
    this.#address = address
    this.#onFailure = onFailure
  }

  /** Increases whenever the versions may have changed. */
  get epoch(): number {
    return this.#epoch
  }

  /** The versions while the lease is held; otherwise null. */
  get leased(): KnownVersions | null {
    return this.#leased
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
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    })
    client.on('notification', ({ payload }) => this.#onNotification(client, payload))
    client.on('error', (error) => this.#lose(client, error))
    client.on('end', () => this.#lose(client, 'the database ended the connection'))
    await this.#attempt(client, async () => {
      await client.connect()
      // The connection may have been lost meanwhile.
      if (this.#lost.has(client)) return
      if (this.#isClosed) return await client.end()
      this.#client = client
      await this.#query(client, `listen ${CHANNEL}`)
      await this.#takeLease(client)
    })
  }

  /** The versions as the database has them now; null if they cannot be read. */
  async read(): Promise<KnownVersions | null> {
    if (this.#leased) return this.#leased
    // Waits for a connection that is being made. Reading does not start one.
    if (this.#connecting) {
      await this.#connecting
      if (this.#leased) return this.#leased
    }
    const client = this.#client
    if (!client) return null
    try {
      const { rows } = await this.#query<VersionRow>(client, READ)
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
    this.#leased = null
    await client?.end().catch(() => undefined)
  }

  // Reported once, until a lease is held again.
  #report(cause: unknown): void {
    const text = cause instanceof Error ? cause.message : String(cause)
    if (this.#leased) this.#onFailure('the lease on the data versions is lost', text)
    else if (!this.#hasFailed) this.#onFailure('the connection for data versions failed', text)
    this.#hasFailed = true
  }

  /** Sends queries one at a time. */
  #query<Row extends pg.QueryResultRow>(
    client: pg.Client,
    text: string,
    values: unknown[] = [],
  ): Promise<pg.QueryResult<Row>> {
    const query = this.#lastQuery.then(() => client.query<Row>(text, values))
    this.#lastQuery = query.catch(() => undefined)
    return query
  }

  /** Schedules work on a connection. If it is lost, the next attempt to connect is scheduled already, and stays. */
  #scheduleOn(client: pg.Client, ms: number, work: () => Promise<void>): void {
    if (this.#client === client) this.#schedule(ms, work)
  }

  #schedule(ms: number, work: () => Promise<void>): void {
    clearTimeout(this.#timer)
    if (this.#isClosed) return
    this.#timer = setTimeout(() => void work(), ms)
    this.#timer.unref()
  }

  async #takeLease(client: pg.Client): Promise<void> {
    // Read before the lock is acquired: a notification that arrives meanwhile releases the lock.
    const epoch = this.#epoch
    const { rows } = await this.#query<{ is_held: boolean }>(
      client,
      'select pg_try_advisory_lock_shared($1) as is_held',
      [LEASE_LOCK],
    )
    if (!rows[0]?.is_held) {
      this.#scheduleOn(client, RETRY_MS, () => this.#tryLease(client))
      return
    }
    const versions = toVersions((await this.#query<VersionRow>(client, READ)).rows)
    // A notification arrived meanwhile, and its handler continues.
    if (epoch !== this.#epoch || this.#client !== client) return
    this.#leased = versions
    this.#hasFailed = false
    this.#scheduleOn(client, HEARTBEAT_MS, () => this.#sendHeartbeat(client))
  }

  /** Does work on a connection. It is lost if the work fails or gets no response in time. */
  async #attempt(client: pg.Client, work: () => Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      const end = (): void => reject(new Error(`no response within ${RESPONSE_TIMEOUT_MS} ms`))
      // If this process was busy, the response may have arrived and is read first.
      timer = setTimeout(() => setImmediate(end), RESPONSE_TIMEOUT_MS)
    })
    try {
      await Promise.race([work(), late])
    } catch (error) {
      this.#lose(client, error)
    } finally {
      clearTimeout(timer)
    }
  }

  async #tryLease(client: pg.Client): Promise<void> {
    if (this.#client !== client || this.#leased) return
    await this.#attempt(client, () => this.#takeLease(client))
  }

  async #sendHeartbeat(client: pg.Client): Promise<void> {
    await this.#attempt(client, async () => {
      await this.#query(client, 'select 1')
      if (this.#leased) this.#scheduleOn(client, HEARTBEAT_MS, () => this.#sendHeartbeat(client))
    })
  }

  #onNotification(client: pg.Client, payload: string | undefined): void {
    if (this.#client !== client) return
    this.#epoch += 1
    this.#leased = null
    const wait = payload === 'changed' ? 0 : PAUSE_AFTER_REVOCATION_MS
    void this.#attempt(client, async () => {
      await this.#query(client, 'select pg_advisory_unlock_all()')
      this.#scheduleOn(client, wait, () => this.#tryLease(client))
    })
  }

  #lose(client: pg.Client, cause: unknown): void {
    if (this.#lost.has(client)) return
    this.#lost.add(client)
    if (!this.#isClosed) this.#report(cause)
    const heldLease = this.#leased !== null
    this.#epoch += 1
    this.#leased = null
    this.#client = null
    this.#lastQuery = Promise.resolve()
    void client.end().catch(() => undefined)
    // At once if a lease was held; otherwise with a pause between attempts.
    this.#schedule(heldLease ? 0 : RETRY_MS, () => this.start())
  }
}
