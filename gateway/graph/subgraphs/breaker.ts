/**
 * A circuit breaker. After several failures in a row, requests fail at once, and one request at a time tests whether the
 * subgraph is available again.
 */
export class Breaker {
  #failures = 0
  #openedAt = 0
  #isProbing = false
  readonly #failuresToOpen: number
  readonly #pauseMs: number
  readonly #now: () => number

  /** Opens after so many failures in a row. After the pause, one request is sent to test the subgraph. */
  constructor(
    { failures, pauseMs }: { readonly failures: number; readonly pauseMs: number },
    now: () => number = () => performance.now(),
  ) {
    this.#failuresToOpen = failures
    this.#pauseMs = pauseMs
    this.#now = now
  }

  /** Whether a request may be sent. After true, the caller reports the result with one of the methods below. */
  mayPass(): boolean {
    if (this.#failures < this.#failuresToOpen) return true
    if (this.#isProbing || this.#now() - this.#openedAt < this.#pauseMs) return false
    this.#isProbing = true
    return true
  }

  succeeded(): void {
    this.#failures = 0
    this.#isProbing = false
  }

  failed(): void {
    this.#failures += 1
    this.#openedAt = this.#now()
    this.#isProbing = false
  }

  /** The caller cancelled the request, which is neither a success nor a failure of the subgraph. */
  cancelled(): void {
    this.#isProbing = false
  }
}
