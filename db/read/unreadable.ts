import type { Fault } from '../faults.ts'

/** Why a file cannot be read further; the one who reads it puts the file's name to it and adds it to the faults. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly fault: Omit<Fault, 'file'>

  constructor(problem: string, place: Omit<Fault, 'file' | 'problem'> = {}) {
    super(problem)
    this.fault = { ...place, problem }
  }
}
