import { isIPv6 } from 'node:net'
import { LRUCache } from 'lru-cache'

const HOUR_MS = 3_600_000
const SECOND_MS = 1_000
// When the cache is full, the least recently used address is removed.
const ADDRESSES_KEPT = 50_000
const GROUPS_OF_A_NETWORK = 4

/** One client usually controls all addresses of an IPv6 /64 network, so they count as one. */
const networkOf = (address: string): string => {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - rest.length
  return [...groups, ...new Array<string>(missing).fill('0'), ...rest].slice(0, GROUPS_OF_A_NETWORK).join(':')
}

/**
 * Limits the number of changes that a client address may make in an hour. Addresses are held in memory only, for at
 * most that hour.
 */
export class ChangeLimit {
  readonly #perHour: number
  readonly #now: () => number
  readonly #times = new LRUCache<string, readonly number[]>({ max: ADDRESSES_KEPT })

  constructor(perHour: number, now: () => number) {
    this.#perHour = perHour
    this.#now = now
  }

  /** Counts changes, and returns null. If there are too many, counts none and returns the number of seconds to wait. */
  take(address: string, changes: number): number | null {
    const now = this.#now()
    const network = networkOf(address)
    const recent = (this.#times.get(network) ?? []).filter((time) => now - time < HOUR_MS)
    if (recent.length + changes > this.#perHour) {
      return Math.max(1, Math.ceil(((recent[0] ?? now) + HOUR_MS - now) / SECOND_MS))
    }
    this.#times.set(network, [...recent, ...new Array<number>(changes).fill(now)])
    return null
  }
}
