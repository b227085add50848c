import { LRUCache } from 'lru-cache'
import { Deferred } from './deferred.ts'
import { freeze } from './freeze.ts'
import type { Batches } from './loaders.ts'

/** The data versions of the database while the lease on them is held; otherwise null. DataVersions has this form. */
export interface LeasedVersions {
  readonly leased: { readonly subgraphs: ReadonlyMap<string, string> } | null
}

interface Entry {
  readonly value: Deferred<unknown>
  /** The data version of the subgraph that the value was read from. */
  readonly version: string
}

export interface LookUpCounters {
  hits: number
  misses: number
  evictions: number
}

// The share of the memory for keys without data, so that requests for unknown ids do not evict other entries.
const EMPTY_SHARE = 1 / 16
// An entry, its key in two maps, and its place in the list of recent use.
const ENTRY_BYTES = 200

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** The memory of all cached look-ups of a process. The least recently used values are evicted first. */
export class LookUpStore {
  readonly #full: LRUCache<string, Entry>
  readonly #empty: LRUCache<string, Entry>
  readonly counters: LookUpCounters = { hits: 0, misses: 0, evictions: 0 }

  constructor(maxBytes: number) {
    const options = {
      dispose: (_: Entry, __: string, reason: string) => {
        if (reason === 'evict') this.counters.evictions += 1
      },
    }
    const emptyBytes = Math.ceil(maxBytes * EMPTY_SHARE)
    this.#full = new LRUCache({ maxSize: Math.max(1, maxBytes - emptyBytes), ...options })
    this.#empty = new LRUCache({ maxSize: Math.max(1, emptyBytes), ...options })
  }

  /** The estimated memory of all entries. */
  get bytes(): number {
    return this.#full.calculatedSize + this.#empty.calculatedSize
  }

  find(key: string, version: string): Deferred<unknown> | undefined {
    const entry = this.#full.get(key) ?? this.#empty.get(key)
    if (entry?.version === version) {
      this.counters.hits += 1
      return entry.value
    }
    this.counters.misses += 1
    return undefined
  }

  set(key: string, version: string, value: unknown): void {
    const size = ENTRY_BYTES + key.length * 2 + freeze(value)
    const isOfEmpty = isEmpty(value)
    // A key may have got or lost its data with the last load.
    ;(isOfEmpty ? this.#full : this.#empty).delete(key)
    const entry = { value: Deferred.resolved(value), version }
    ;(isOfEmpty ? this.#empty : this.#full).set(key, entry, { size })
  }

  /** For `/health/ready`. */
  describe(): LookUpCounters & { readonly entries: number; readonly bytes: number } {
    return { ...this.counters, entries: this.#full.size + this.#empty.size, bytes: this.bytes }
  }

  clear(): void {
    this.#full.clear()
    this.#empty.clear()
  }
}

/**
 * Adds a cache to the look-ups of a subgraph. A value is valid as long as the subgraph's data version is the one that it
 * was read from. It is used only while the lease on the versions is held, so no load can commit, and stored only if one
 * lease was held during the whole statement. Values are frozen. Only for look-ups that do not depend on the caller.
 */
export const cacheLookUps = <Table extends Batches>(
  subgraph: string,
  batches: Table,
  store: LookUpStore,
  versions: LeasedVersions,
): Table => {
  const versionOf = (leased: LeasedVersions['leased']): string | undefined => leased?.subgraphs.get(subgraph)
  return Object.fromEntries(
    Object.entries(batches).map(([name, { load, cacheKey, isCached = () => true }]) => {
      const prefix = `${subgraph}.${name}:`
      const find = (key: string): Deferred<unknown> | undefined => {
        const version = versionOf(versions.leased)
        return version === undefined ? undefined : store.find(prefix + key, version)
      }
      const loadAndStore: typeof load = async (db, keys) => {
        const { leased } = versions
        const values = await load(db, keys)
        const version = versionOf(leased)
        // Each lease has an object of its own.
        if (version !== undefined && versions.leased === leased) {
          keys.forEach((key, index) => {
            if (isCached(key)) store.set(prefix + cacheKey(key), version, values[index])
          })
        }
        return values
      }
      return [name, { load: loadAndStore, cacheKey, find }]
    }),
  ) as unknown as Table
}
