import { OperatorError } from '../schema/errors/operator-error.ts'

export interface Fault {
  readonly file: string
  readonly line?: number
  readonly column?: string
  readonly value?: string
  readonly problem: string
}

const MAX_PRINTED = 200
const MAX_VALUE = 60

const shorten = (value: string): string =>
  value.length > MAX_VALUE ? `${value.slice(0, MAX_VALUE)}…` : value

const printFault = ({ file, line, column, value, problem }: Fault): string =>
  [
    line === undefined ? file : `${file}:${line}`,
    ...(column === undefined ? [] : [`column "${column}"`]),
    ...(value === undefined ? [] : [`value "${shorten(value)}"`]),
    problem,
  ].join(': ')

/** Collects the faults of all files, so that they are reported together and nothing is loaded. */
export class FaultList {
  readonly #faults: Fault[] = []

  add(fault: Fault): void {
    this.#faults.push(fault)
  }

  get size(): number {
    return this.#faults.length
  }

  throwIfAny(): void {
    if (this.#faults.length === 0) return
    const printed = this.#faults.slice(0, MAX_PRINTED).map(printFault)
    const rest = this.#faults.length - printed.length
    throw new OperatorError(
      `The data files have ${this.#faults.length} fault${this.#faults.length === 1 ? '' : 's'}; nothing was loaded.`,
      'Fix the lines named above, and run the same command again.',
      rest > 0 ? [...printed, `… and ${rest} more`] : printed,
    )
  }
}
