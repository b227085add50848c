import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

// The memory of one cache. An operation of 1 kB, with its document, plan or shape, takes about 50 kB.
const MAX_BYTES = 32_000_000
const BYTES_PER_CHARACTER = 50
const MIN_BYTES = 1_000
// The share for values that were set and not read since, as for operations that were received once.
const ONCE_SHARE = 1 / 8

/** An estimate of the memory that an operation takes in one cache, from the length of its text. */
const bytesOf = (characters: number): number => MIN_BYTES + characters * BYTES_PER_CHARACTER

/** The length of the text that a document was parsed from. */
export const charactersIn = ({ loc }: DocumentNode): number => loc?.source.body.length ?? 0

/**
 * What is cached for an operation, by its key, within a bound in bytes. A request of a new operation sets a value, and
 * later ones read it. A value that was read is evicted only by others that were read, so a client that never repeats an
 * operation does not evict those of other clients.
 */
export class OperationCache<Value extends object> {
  readonly #once: LRUCache<string, Value>
  readonly #repeated: LRUCache<string, Value>

  constructor(maxBytes: number = MAX_BYTES) {
    const onceBytes = Math.ceil(maxBytes * ONCE_SHARE)
    this.#once = new LRUCache({ maxSize: onceBytes })
    this.#repeated = new LRUCache({ maxSize: maxBytes - onceBytes })
  }

  get(key: string): Value | undefined {
    const repeated = this.#repeated.get(key)
    if (repeated !== undefined) return repeated
    const value = this.#once.get(key)
    if (value === undefined) return undefined
    const size = this.#once.info(key)?.size ?? MIN_BYTES
    this.#once.delete(key)
    this.#repeated.set(key, value, { size })
    return value
  }

  /** `characters` is the length of the operation's text. A value that exceeds the bound is not cached. */
  set(key: string, value: Value, characters: number): void {
    const cache = this.#repeated.has(key) ? this.#repeated : this.#once
    cache.set(key, value, { size: bytesOf(characters) })
  }

  /** The values, the most recently used first. */
  *values(): Generator<Value> {
    yield* this.#repeated.values()
    yield* this.#once.values()
  }

  /** The estimated memory of all values. */
  get bytes(): number {
    return this.#once.calculatedSize + this.#repeated.calculatedSize
  }
}
