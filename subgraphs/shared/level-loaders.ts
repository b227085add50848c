import { isUnavailable } from '../../db/database-failures.ts'
import { Deferred } from './deferred.ts'
import type { Batch, Batches, LoadersOf } from './loaders.ts'
import { Cancelled, areAllGone, type Caller, type Database } from './sql.ts'
import { StatementBusy } from './statement-limit.ts'
import type { TraceContext } from './trace.ts'

interface Wanted<Key, Value> {
  readonly key: Key
  /** The callers of the value. */
  readonly request: ExecutionLevel
  readonly value: Deferred<Value>
  /** When it began to wait, in milliseconds of `performance.now()`. */
  since: number
}

// Runs at most two statements of a kind at a time. Keys that arrive meanwhile form the next one.
const STATEMENTS_AT_A_TIME = 2

/**
 * A look-up that all requests share: keys that are requested at the same time form one statement, without duplicates.
 * Only for data that does not depend on the caller's rights.
 */
class SharedBatch<Key, Value> {
  readonly #db: Database
  readonly #batch: Batch<Key, Value>
  #wanted: Wanted<Key, Value>[] = []
  #running = 0
  #isScheduled = false
  #timer: NodeJS.Timeout | undefined

  constructor(db: Database, batch: Batch<Key, Value>) {
    this.#db = db
    this.#batch = batch
  }

  want(wanted: readonly Wanted<Key, Value>[]): void {
    const now = performance.now()
    for (const one of wanted) one.since = now
    this.#wanted.push(...wanted)
    if (this.#isScheduled) return
    this.#isScheduled = true
    // Waits for the requests that arrived in the same turn of the event loop.
    setImmediate(() => {
      this.#isScheduled = false
      this.#start()
    })
  }

  #start(): void {
    if (this.#wanted.length === 0) return
    if (this.#running >= STATEMENTS_AT_A_TIME) {
      this.#timer ??= setTimeout(() => this.#rejectLate(), this.#db.limit.waitMs)
      return
    }
    const wanted = this.#wanted
    this.#wanted = []
    this.#running += 1
    void this.#load(wanted).finally(() => {
      this.#running -= 1
      this.#start()
    })
  }

  // Keys that wait too long fail by themselves. Otherwise the time limit of their whole fetch would end it.
  #rejectLate(): void {
    this.#timer = undefined
    const { waitMs } = this.#db.limit
    const now = performance.now()
    const isLate = ({ since }: Wanted<Key, Value>): boolean => now - since >= waitMs
    const late = this.#wanted.filter(isLate)
    this.#wanted = this.#wanted.filter((wanted) => !isLate(wanted))
    for (const { value } of late) value.reject(new StatementBusy(waitMs))
    const [first] = this.#wanted
    if (first) this.#timer = setTimeout(() => this.#rejectLate(), Math.max(1, first.since + waitMs - now))
  }

  async #load(wanted: readonly Wanted<Key, Value>[]): Promise<void> {
    const requests = new Set(wanted.map(({ request }) => request))
    if (areAllGone([...requests])) {
      for (const { value } of wanted) value.reject(new Cancelled())
      return
    }
    const groups = new Map<string, Wanted<Key, Value>[]>()
    for (const one of wanted) {
      const key = this.#batch.cacheKey(one.key)
      const group = groups.get(key)
      if (group) group.push(one)
      else groups.set(key, [one])
    }
    const same = [...groups.values()]
    try {
      const values = await this.#batch.load(
        this.#db.forCallers([...requests], wanted[0]?.since),
        same.flatMap(([first]) => (first ? [first.key] : [])),
      )
      same.forEach((group, index) => {
        for (const { value } of group) value.resolve(values[index] as Value)
      })
    } catch (error) {
      if (requests.size === 1 || isUnavailable(error)) {
        for (const { value } of wanted) value.reject(error)
        return
      }
      // The statement may have failed because of one request's key, so the keys of each request are retried separately.
      for (const one of requests) await this.#load(wanted.filter(({ request }) => request === one))
    }
  }
}

/** The look-ups of a subgraph, shared by all requests. */
export type SharedBatches = ReadonlyMap<string, SharedBatch<unknown, unknown>>

export const shareBatches = (batches: Batches, db: Database): SharedBatches =>
  new Map(Object.entries(batches).map(([name, batch]) => [name, new SharedBatch(db, batch)]))

interface Waiting {
  dispatch(): void
}

/** The pending look-ups of one request. */
export class ExecutionLevel implements Caller {
  readonly #caller: Caller
  #waiting: Waiting[] = []
  #isScheduled = false

  constructor(caller: Caller) {
    this.#caller = caller
  }

  get clientId(): string | null {
    return this.#caller.clientId
  }

  get signal(): AbortSignal | null {
    return this.#caller.signal
  }

  get trace(): TraceContext {
    return this.#caller.trace
  }

  add(loader: Waiting): void {
    this.#waiting.push(loader)
    if (this.#isScheduled) return
    this.#isScheduled = true
    // A look-up after an await belongs to no level, and is sent after other work of the event loop.
    void Promise.resolve().then(() => process.nextTick(() => this.flush()))
  }

  flush(): void {
    this.#isScheduled = false
    const waiting = this.#waiting
    this.#waiting = []
    for (const loader of waiting) loader.dispatch()
  }
}

class LevelLoader<Key, Value> {
  readonly #batch: Batch<Key, Value>
  readonly #shared: SharedBatch<Key, Value>
  readonly #level: ExecutionLevel
  readonly #known = new Map<string, Deferred<Value>>()
  #wanted: Wanted<Key, Value>[] = []

  constructor(batch: Batch<Key, Value>, shared: SharedBatch<Key, Value>, level: ExecutionLevel) {
    this.#batch = batch
    this.#shared = shared
    this.#level = level
  }

  load(key: Key): Deferred<Value> {
    const cacheKey = this.#batch.cacheKey(key)
    const known = this.#known.get(cacheKey) ?? this.#batch.find?.(cacheKey)
    if (known) return known
    const value = new Deferred<Value>()
    this.#known.set(cacheKey, value)
    if (this.#wanted.length === 0) this.#level.add(this)
    this.#wanted.push({ key, request: this.#level, value, since: 0 })
    return value
  }

  dispatch(): void {
    const wanted = this.#wanted
    this.#wanted = []
    if (wanted.length > 0) this.#shared.want(wanted)
  }
}

type LoadersClass = new (level: ExecutionLevel) => object

const classes = new WeakMap<SharedBatches, LoadersClass>()

/** A class whose getters create a loader when it is first used, because most fetches use few of them. */
const loadersClassOf = (batches: Batches, shared: SharedBatches): LoadersClass => {
  const known = classes.get(shared)
  if (known) return known
  class Loaders {
    readonly level: ExecutionLevel

    constructor(level: ExecutionLevel) {
      this.level = level
    }
  }
  for (const [name, batch] of Object.entries(batches)) {
    const sharedBatch = shared.get(name)
    if (!sharedBatch) continue
    Object.defineProperty(Loaders.prototype, name, {
      get(this: Loaders) {
        const value = new LevelLoader(batch, sharedBatch, this.level)
        Object.defineProperty(this, name, { value })
        return value
      },
    })
  }
  classes.set(shared, Loaders)
  return Loaders
}

/** Loaders for the level executor, without a promise for each object. */
export const createLevelLoaders = <Table extends Batches>(
  batches: Table,
  shared: SharedBatches,
  level: ExecutionLevel,
): LoadersOf<Table> => {
  // A Deferred can be awaited like a promise. Callers use it in no other way.
  return new (loadersClassOf(batches, shared))(level) as unknown as LoadersOf<Table>
}
