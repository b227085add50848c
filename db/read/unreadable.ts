import type { Fault } from '../input-faults.ts'

/** The reason why a file cannot be read. The caller adds the name of the file and the fault. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly fault: Omit<Fault, 'file'>

  constructor(problem: string, place: Omit<Fault, 'file' | 'problem'> = {}) {
    super(problem)
    this.fault = { ...place, problem }
  }
}
