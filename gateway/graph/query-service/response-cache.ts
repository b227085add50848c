import { gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { RequestRecord } from './request-record.ts'
import type { DataVersions } from '../../../db/publish/data-versions.ts'

/** A response body with the conditions under which it is valid. */
export interface CachedResponse {
  readonly body: Buffer
  readonly etag: string
  /** One name for `versions`. */
  readonly version: string
  /** The data versions of the subgraphs that it was made from. */
  readonly versions: Readonly<Record<string, string>>
  /** The date on which it is valid; null if it is the same on every day. */
  readonly day: string | null
  /** What is logged and counted of its requests. */
  readonly record: Pick<RequestRecord, 'operation' | 'hash' | 'usage'>
  /** Created when a client first accepts it. */
  gzip: Buffer | null
  /** The epoch of the data versions in which it was last found valid. */
  epoch: number
}

export const compress = (response: CachedResponse): Buffer => (response.gzip ??= gzipSync(response.body))

// A larger response would evict too many others.
const MAX_SHARE = 1 / 8

/**
 * Caches responses by request. An entry is valid while every subgraph that it was made from has the same data version, so
 * that no response is stale.
 */
export class ResponseCache {
  readonly #entries: LRUCache<string, CachedResponse> | null
  readonly #versions: DataVersions
  readonly #largest: number

  constructor(versions: DataVersions, maxBytes: number) {
    this.#versions = versions
    this.#largest = maxBytes * MAX_SHARE
    this.#entries =
      maxBytes > 0
        ? new LRUCache<string, CachedResponse>({
            maxSize: maxBytes,
            // Includes an allowance for the compressed copy, which is added later.
            sizeCalculation: ({ body }, key) => Math.ceil(body.length * 1.3) + key.length * 2 + 500,
          })
        : null
  }

  /** The cached response, if it is valid on this day. */
  async find(key: string, today: string): Promise<CachedResponse | null> {
    const cached = this.#entries?.get(key)
    if (!cached) return null
    if (cached.day !== null && cached.day !== today) return null
    return (await this.#isCurrent(cached)) ? cached : null
  }

  set(key: string, response: CachedResponse): void {
    if (response.body.length <= this.#largest) this.#entries?.set(key, response)
  }

  /** While the lease on the versions is held, this does not wait, and compares the versions once in each epoch. */
  async #isCurrent(cached: CachedResponse): Promise<boolean> {
    const { leased, epoch } = this.#versions
    if (leased && cached.epoch === epoch) return true
    const known = leased ?? (await this.#versions.read())
    const isCurrent =
      known !== null &&
      Object.entries(cached.versions).every(([name, version]) => known.subgraphs.get(name) === version)
    if (isCurrent && leased) cached.epoch = epoch
    return isCurrent
  }
}
