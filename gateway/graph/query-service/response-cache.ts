import { gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { DataVersions } from '../../../db/publish/data-versions.ts'

/** An answer as it is sent, and what it holds for. */
export interface KeptAnswer {
  readonly body: Buffer
  readonly etag: string
  /** One name for the versions of the subgraphs that it is made of. */
  readonly version: string
  readonly versions: Readonly<Record<string, string>>
  /** The day that it is an answer of; null where it is the same on every day. */
  readonly day: string | null
  /** Made the first time that somebody takes it compressed. */
  gzip: Buffer | null
  /** The epoch of the data in which its versions were last found to hold. */
  epoch: number
}

export const compressed = (answer: KeptAnswer): Buffer => (answer.gzip ??= gzipSync(answer.body))

// An answer larger than this share of the cache would drive out too many others.
const LARGEST_SHARE = 1 / 8

/**
 * Answers by what was asked. One is given again only while every subgraph that it is made of has the data version that
 * it was made of: nothing is ever stale, and nothing that stayed the same is worked out twice.
 */
export class AnswerCache {
  readonly #answers: LRUCache<string, KeptAnswer> | null
  readonly #versions: DataVersions
  readonly #largest: number

  constructor(versions: DataVersions, maxBytes: number) {
    this.#versions = versions
    this.#largest = maxBytes * LARGEST_SHARE
    this.#answers =
      maxBytes > 0
        ? new LRUCache<string, KeptAnswer>({
            maxSize: maxBytes,
            // A compressed copy comes later, and is smaller.
            sizeCalculation: ({ body }, key) => Math.ceil(body.length * 1.3) + key.length * 2 + 500,
          })
        : null
  }

  /** The answer that is kept for what was asked, where it holds today. */
  async find(key: string, today: string): Promise<KeptAnswer | null> {
    const kept = this.#answers?.get(key)
    if (!kept) return null
    if (kept.day !== null && kept.day !== today) return null
    return (await this.#isCurrent(kept)) ? kept : null
  }

  keep(key: string, answer: KeptAnswer): void {
    if (answer.body.length <= this.#largest) this.#answers?.set(key, answer)
  }

  /** Known without waiting as long as the versions are certain, and compared once for each epoch of theirs. */
  async #isCurrent(kept: KeptAnswer): Promise<boolean> {
    const { trusted, epoch } = this.#versions
    if (trusted && kept.epoch === epoch) return true
    const known = trusted ?? (await this.#versions.read())
    const isCurrent =
      known !== null &&
      Object.entries(kept.versions).every(([name, version]) => known.subgraphs.get(name) === version)
    if (isCurrent && trusted) kept.epoch = epoch
    return isCurrent
  }
}
