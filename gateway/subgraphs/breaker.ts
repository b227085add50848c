/** So many failures in a row, and a subgraph is taken to be away. */
const FAILURES = 5
/** How long nobody is sent there before one request looks whether it is back. */
const PAUSE_MS = 500

/**
 * Keeps requests from waiting for a subgraph that is away: after some failures they fail at once, and one at a time
 * looks whether it is back.
 */
export class Breaker {
  #failures = 0
  #openedAt = 0
  #isProbing = false
  readonly #now: () => number

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** Whether a request may go there; who may go tells afterwards how it went. */
  mayPass(): boolean {
    if (this.#failures < FAILURES) return true
    if (this.#isProbing || this.#now() - this.#openedAt < PAUSE_MS) return false
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
