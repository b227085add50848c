export interface AdmissionLimits {
  /** How many may be admitted at the same time. */
  readonly active: number
  /** How many more may wait, and for how long. */
  readonly queued: number
  readonly waitMs: number
}

interface Waiting {
  readonly since: number
  readonly admit: (isAdmitted: boolean) => void
}

/**
 * Admits a limited number of requests at a time. Others wait in a queue that is limited in length and time, so that the
 * work that is accepted is completed, and the rest is refused early.
 */
export class Admission {
  readonly #limits: AdmissionLimits
  readonly #now: () => number
  #active = 0
  #queue: Waiting[] = []
  #timer: NodeJS.Timeout | undefined
  /** The number of requests that were refused. */
  refused = 0

  constructor(limits: AdmissionLimits, now: () => number = () => performance.now()) {
    this.#limits = limits
    this.#now = now
  }

  /** True or a promise of true: admitted, and `leave` must be called once. False: refused. */
  enter(): boolean | Promise<boolean> {
    if (this.#active < this.#limits.active && this.#queue.length === 0) {
      this.#active += 1
      return true
    }
    if (this.#queue.length >= this.#limits.queued) {
      this.refused += 1
      return false
    }
    return new Promise((admit) => {
      this.#queue.push({ since: this.#now(), admit })
      this.#timer ??= setTimeout(() => this.#expire(), this.#limits.waitMs)
    })
  }

  leave(): void {
    this.#active -= 1
    this.#refuseLate()
    while (this.#active < this.#limits.active) {
      const next = this.#queue.shift()
      if (!next) return
      this.#active += 1
      next.admit(true)
    }
  }

  // The first in the queue has waited longest.
  #refuseLate(): void {
    const end = this.#now() - this.#limits.waitMs
    while (this.#queue[0] && this.#queue[0].since <= end) {
      this.refused += 1
      this.#queue.shift()?.admit(false)
    }
  }

  #expire(): void {
    this.#timer = undefined
    this.#refuseLate()
    const [first] = this.#queue
    if (first) {
      const leftMs = Math.max(1, first.since + this.#limits.waitMs - this.#now())
      this.#timer = setTimeout(() => this.#expire(), leftMs)
    }
  }
}
