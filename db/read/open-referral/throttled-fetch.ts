import { setTimeout as wait } from 'node:timers/promises'
import { OperatorError } from '../../../schema/errors/operator-error.ts'
import { readLimited } from '../../../schema/read-limited.ts'
import { describeFailure, isRefusedAddress, openAddress } from '../addresses/open-address.ts'

export interface RetryPolicy {
  readonly requestsPerSecond: number
  /** The number of attempts for a request. */
  readonly tries: number
  /** The pause before the second attempt. It doubles for each further one. */
  readonly firstWaitMs: number
  readonly timeoutMs: number
}

/** The request rate and retries that publishers ask for. */
export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  requestsPerSecond: 5,
  tries: 6,
  firstWaitMs: 1_000,
  timeoutMs: 30_000,
}

// A page of a hundred services has about 500 kB.
const MAX_PAGE_BYTES = 20_000_000

// If a server requests a longer pause, the reading fails.
const MAX_WAIT_MS = 60_000

type Outcome =
  | { readonly text: string }
  | { readonly refusal: string; readonly status: number | null }
  | { readonly failure: string; readonly retryAfterMs: number | null }

const retryAfter = (header: string | null): number | null => {
  const seconds = Number(header ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds * 1_000 : null
}

const tryOnce = async (
  address: string,
  timeoutMs: number,
  allowedHosts: readonly string[],
): Promise<Outcome> => {
  try {
    const response = await openAddress(address, {
      headers: { accept: 'application/json' },
      allowedHosts,
      timeoutMs,
    })
    // The body may end early as well.
    const text = await readLimited(response, MAX_PAGE_BYTES)
    if (response.ok) return { text }
    const status = `status ${response.status}`
    const isPassing = response.status === 429 || response.status === 408 || response.status >= 500
    return isPassing
      ? { failure: status, retryAfterMs: retryAfter(response.headers.get('retry-after')) }
      : { refusal: status, status: response.status }
  } catch (error) {
    const reason = describeFailure(error)
    return isRefusedAddress(error)
      ? { refusal: reason, status: null }
      : { failure: reason, retryAfterMs: null }
  }
}

/** Fetches addresses one at a time with a minimum interval. A failed request is retried with increasing pauses. */
export class ThrottledFetch {
  readonly #manners: RetryPolicy
  readonly #allowedHosts: readonly string[]
  #nextAt = 0

  constructor(manners: RetryPolicy, allowedHosts: readonly string[] = []) {
    this.#manners = manners
    this.#allowedHosts = allowedHosts
  }

  /** The text at an address; null for 404. */
  async get(address: string): Promise<string | null> {
    const { tries, firstWaitMs, timeoutMs } = this.#manners
    let last = ''
    for (let number = 1; number <= tries; number += 1) {
      await this.#takeTurn()
      const outcome = await tryOnce(address, timeoutMs, this.#allowedHosts)
      if ('text' in outcome) return outcome.text
      if ('refusal' in outcome) {
        if (outcome.status === 404) return null
        throw this.#giveUp(address, outcome.refusal)
      }
      last = outcome.failure
      const waitMs = Math.max(firstWaitMs * 2 ** (number - 1), outcome.retryAfterMs ?? 0)
      if (waitMs > MAX_WAIT_MS) break
      if (number < tries) await wait(waitMs)
    }
    throw this.#giveUp(address, last)
  }

  #giveUp(address: string, why: string): OperatorError {
    return new OperatorError(
      `The feed could not be read: ${why}.`,
      'Check the address. If it is correct, run the same command again: it continues where it stopped.',
      [address],
    )
  }

  async #takeTurn(): Promise<void> {
    const now = performance.now()
    const turn = Math.max(now, this.#nextAt)
    this.#nextAt = turn + 1_000 / this.#manners.requestsPerSecond
    if (turn > now) await wait(turn - now)
  }
}
