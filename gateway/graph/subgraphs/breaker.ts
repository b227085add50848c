/**
 * Keeps requests from waiting for a subgraph that is away: after some failures they fail at once, and one at a time
 * looks whether it is back.
 */
export class Breaker {
  #failures = 0
  #openedAt = 0
  #isProbing = false
  readonly #failuresToOpen: number
  readonly #pauseMs: number
  readonly #now: () => number

  /** Opens after so many failures in a row; after the pause, one request is sent to test the subgraph. */
  constructor(
    { failures, pauseMs }: { readonly failures: number; readonly pauseMs: number },
    now: () => number = () => performance.now(),
  ) {
    this.#failuresToOpen = failures
    this.#pauseMs = pauseMs
    this.#now = now
  }

  /** Whether a request may go there; who may go tells afterwards how it went. */
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

  /** The request was given up by who asked, which says nothing of the subgraph. */
  gaveUp(): void {
    this.#isProbing = false
  }
}
