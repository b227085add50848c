import type { Admission } from '../admission.ts'

/** The place of one request among those that are executed at the same time. */
export class Slot {
  readonly #admission: Admission
  #state: 'none' | 'held' | 'released' = 'none'

  constructor(admission: Admission) {
    this.#admission = admission
  }

  /** True if the request may be executed. */
  admit(): boolean | Promise<boolean> {
    if (this.#state !== 'none') return true
    const isAdmitted = this.#admission.enter()
    return isAdmitted instanceof Promise
      ? isAdmitted.then((admitted) => this.#hold(admitted))
      : this.#hold(isAdmitted)
  }

  release(): void {
    if (this.#state === 'held') this.#admission.leave()
    this.#state = 'released'
  }

  #hold(isAdmitted: boolean): boolean {
    if (!isAdmitted) return false
    // The client may have disconnected while the request waited.
    if (this.#state === 'released') this.#admission.leave()
    else this.#state = 'held'
    return true
  }
}
