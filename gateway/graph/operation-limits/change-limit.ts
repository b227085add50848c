import { isIPv6 } from 'node:net'
import { LRUCache } from 'lru-cache'

const HOUR_MS = 3_600_000
const SECOND_MS = 1_000
// When the cache is full, the least recently used address is removed.
const MAX_ADDRESSES = 50_000
const GROUPS_OF_A_NETWORK = 4

/** One client usually controls all addresses of an IPv6 /64 network, so they count as one. */
export const networkOf = (address: string): string => {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - rest.length
  return [...groups, ...new Array<string>(missing).fill('0'), ...rest].slice(0, GROUPS_OF_A_NETWORK).join(':')
}

/** Why changes are refused: for some time, or because no wait would help. */
export type Refusal = { readonly waitSeconds: number } | 'more than the limit'

/** Limits the number of changes that a client address may make in an hour. An address is forgotten after that hour. */
export class ChangeLimit {
  readonly #perHour: number
  readonly #now: () => number
  readonly #times = new LRUCache<string, readonly number[]>({
    max: MAX_ADDRESSES,
    ttl: HOUR_MS,
    ttlAutopurge: true,
  })

  constructor(perHour: number, now: () => number) {
    this.#perHour = perHour
    this.#now = now
  }

  /** Counts changes, and returns null. If there are too many, counts none of them. */
  take(address: string, changes: number): Refusal | null {
    if (changes > this.#perHour) return 'more than the limit'
    const now = this.#now()
    const network = networkOf(address)
    const recent = (this.#times.get(network) ?? []).filter((time) => now - time < HOUR_MS)
    const tooMany = recent.length + changes - this.#perHour
    if (tooMany > 0) {
      // The wait ends when as many earlier changes are an hour old.
      const last = recent[tooMany - 1] ?? now
      return { waitSeconds: Math.max(1, Math.ceil((last + HOUR_MS - now) / SECOND_MS)) }
    }
    this.#times.set(network, [...recent, ...new Array<number>(changes).fill(now)])
    return null
  }

  /** Removes the last changes of an address from its count, because they were refused. */
  uncount(address: string, changes: number): void {
    const network = networkOf(address)
    const times = this.#times.get(network)
    if (times && changes > 0) this.#times.set(network, times.slice(0, -changes))
  }
}
