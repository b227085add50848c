export interface AdmissionLimits {
  /** How many may be admitted at the same time. */
  readonly active: number
  /** How many more may wait. */
  readonly queued: number
  /** How long they may wait, while others are being refused. */
  readonly waitMs: number
  /** How long they may wait otherwise, so that a burst of requests is completed. */
  readonly burstWaitMs: number
}

// How long after a refusal requests may wait only for the shorter time.
const OVERLOAD_MS = 5_000

/** The number of requests in each state. */
export interface AdmissionState {
  readonly active: number
  readonly waiting: number
  readonly refused: number
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
  #refusedAt = -Infinity
  #refused = 0

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
    const now = this.#now()
    if (this.#queue.length >= this.#limits.queued) {
      this.#refuse(now)
      return false
    }
    return new Promise((admit) => {
      this.#queue.push({ since: now, admit })
      this.#timer ??= setTimeout(() => this.#expire(), this.#waitMs(now))
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

  describe(): AdmissionState {
    return { active: this.#active, waiting: this.#queue.length, refused: this.#refused }
  }

  #refuse(now: number): void {
    this.#refusedAt = now
    this.#refused += 1
  }

  #waitMs(now: number): number {
    const { waitMs, burstWaitMs } = this.#limits
    return now - this.#refusedAt < OVERLOAD_MS ? waitMs : burstWaitMs
  }

  // The first in the queue has waited longest.
  #refuseLate(): void {
    const now = this.#now()
    while (this.#queue[0] && now - this.#queue[0].since >= this.#waitMs(now)) {
      this.#refuse(now)
      this.#queue.shift()?.admit(false)
    }
  }

  #expire(): void {
    this.#timer = undefined
    this.#refuseLate()
    const [first] = this.#queue
    if (first) {
      const now = this.#now()
      const leftMs = Math.max(1, first.since + this.#waitMs(now) - now)
      this.#timer = setTimeout(() => this.#expire(), leftMs)
    }
  }
}
