import { Admission } from '../../admission.ts'
import { LIMITS } from '../../limits.ts'
import type { OperationCost } from './check-operation.ts'

/** Executes few expensive operations at the same time, so that cheap ones are not delayed by them. */
export class ExpensiveOperations {
  readonly #admission = new Admission({
    active: LIMITS.activeExpensive,
    queued: LIMITS.queuedExpensive,
    waitMs: LIMITS.expensiveQueueMs,
    burstWaitMs: LIMITS.expensiveQueueMs,
  })

  /** Null if the operation was not executed, because too many others wait. Without a limit of the cost, `cost` is null. */
  run<Result>(cost: OperationCost | null, execute: () => Promise<Result>): Promise<Result | null> {
    return cost === null || cost.requested <= LIMITS.cheapCost ? execute() : this.#runExpensive(execute)
  }

  async #runExpensive<Result>(execute: () => Promise<Result>): Promise<Result | null> {
    if (!(await this.#admission.enter())) return null
    try {
      return await execute()
    } finally {
      this.#admission.leave()
    }
  }
}
