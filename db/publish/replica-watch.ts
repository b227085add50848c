import pg from 'pg'
import { connectionConfig, type DatabaseAddress } from '../connect.ts'

const CHECK_MS = 250
const TIMEOUT_MS = 1_000

export interface ReplicaWatchParts {
  readonly primary: DatabaseAddress
  readonly replica: DatabaseAddress
  /** An object that changes with each lease on the data versions; null without one. */
  readonly lease: () => object | null
  /** Called when the replica cannot be used, with the cause, and when it can be used again, with null. */
  readonly onChange?: (cause: string | null) => void
}

const NOT_A_REPLICA = 'the database of DATABASE_READ_URL is not a replica'

/**
 * Determines whether a replica has all data of the primary database that the present lease covers. After a load, the
 * replica is not used until it has replayed the log up to a position that was read after the start of the lease.
 */
export class ReplicaWatch {
  readonly #parts: ReplicaWatchParts
  readonly #primary: pg.Pool
  readonly #replica: pg.Pool
  readonly #timer: NodeJS.Timeout
  /** The lease whose data the replica has. */
  #covered: object | null = null
  #position: { readonly lease: object; readonly lsn: string } | null = null
  #checking: Promise<void> | null = null
  /** Why the replica is not used; null if it is. Undefined until the first check. */
  #cause: string | null | undefined

  constructor(parts: ReplicaWatchParts) {
    this.#parts = parts
    this.#primary = openPool(parts.primary)
    this.#replica = openPool(parts.replica)
    // A replica that was restarted may have older data for a while.
    this.#replica.on('error', (error) => this.failed(error.message))
    this.#timer = setInterval(() => void this.check(), CHECK_MS)
    this.#timer.unref()
  }

  /** Whether statements may be sent to the replica now. */
  isCurrent(): boolean {
    return this.#covered !== null && this.#covered === this.#parts.lease()
  }

  /** Called when a statement of the replica failed. The replica is not used until it was checked again. */
  failed(cause: string): void {
    this.#covered = null
    this.#report(cause)
  }

  /** Checks the replica now. */
  check(): Promise<void> {
    const lease = this.#parts.lease()
    if (lease === null || lease === this.#covered) return Promise.resolve()
    this.#checking ??= this.#compare(lease).finally(() => (this.#checking = null))
    return this.#checking
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#checking
    await Promise.all([this.#primary.end(), this.#replica.end()])
  }

  async #compare(lease: object): Promise<void> {
    try {
      if (this.#position?.lease !== lease) {
        const { rows } = await this.#primary.query<{ lsn: string }>(
          'select pg_current_wal_lsn()::text as lsn',
        )
        this.#position = { lease, lsn: rows[0]?.lsn ?? '' }
      }
      const { rows } = await this.#replica.query<{ has_replayed: boolean | null }>(
        'select pg_last_wal_replay_lsn() >= $1::pg_lsn as has_replayed',
        [this.#position.lsn],
      )
      const hasReplayed = rows[0]?.has_replayed ?? null
      if (hasReplayed === null) throw new Error(NOT_A_REPLICA)
      if (!hasReplayed) return
      this.#covered = lease
      this.#report(null)
    } catch (error) {
      this.#report(error instanceof Error ? error.message : String(error))
    }
  }

  #report(cause: string | null): void {
    if (cause === this.#cause) return
    this.#cause = cause
    this.#parts.onChange?.(cause)
  }
}

const openPool = (address: DatabaseAddress): pg.Pool => {
  const pool = new pg.Pool({
    ...connectionConfig(address),
    application_name: 'ics-graph replica check',
    max: 1,
    // The connection is kept, so that its end shows that the replica has ended.
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
  })
  pool.on('error', () => undefined)
  return pool
}
