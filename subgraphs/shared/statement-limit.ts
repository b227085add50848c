/** Too many statements of one kind wait. The code is PostgreSQL's class of insufficient resources. */
export class StatementBusy extends Error {
  override readonly name = 'StatementBusy'
  readonly code = '53000'

  constructor(waitMs: number) {
    super(`a statement waited ${waitMs} ms for others of its kind`)
  }
}

interface Kind {
  running: number
  /** Those that wait, first come first served. */
  readonly waiting: Set<() => void>
}

/**
 * Limits how many statements of one kind run at a time, so that those that wait for a locked table do not hold every
 * connection.
 */
export class StatementLimit {
  readonly #most: number
  /** How long a statement may wait in all: for its batch, for others of its kind, and for a connection. */
  readonly waitMs: number
  readonly #kinds = new Map<string, Kind>()

  constructor(most: number, waitMs: number) {
    this.#most = most
    this.waitMs = waitMs
  }

  /** `since` is when the statement began to wait, in milliseconds of `performance.now()`. */
  async run<Result>(name: string, since: number, work: () => Promise<Result>): Promise<Result> {
    const kind = this.#kindOf(name)
    if (kind.running < this.#most) kind.running += 1
    else await this.#wait(kind, this.leftMs(since))
    try {
      return await work()
    } finally {
      const [next] = kind.waiting
      if (next) next()
      else kind.running -= 1
    }
  }

  /** The rest of the wait. */
  leftMs(since: number): number {
    return Math.max(0, since + this.waitMs - performance.now())
  }

  #kindOf(name: string): Kind {
    const known = this.#kinds.get(name)
    if (known) return known
    const kind = { running: 0, waiting: new Set<() => void>() }
    this.#kinds.set(name, kind)
    return kind
  }

  // The place of a statement that ends is given to the next one.
  #wait({ waiting }: Kind, leftMs: number): Promise<void> {
    return new Promise((done, fail) => {
      const start = (): void => {
        clearTimeout(timer)
        waiting.delete(start)
        done()
      }
      const timer = setTimeout(() => {
        waiting.delete(start)
        fail(new StatementBusy(this.waitMs))
      }, leftMs)
      waiting.add(start)
    })
  }
}
