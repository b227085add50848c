/**
 * A fault that ends the program or a command: what is wrong, where, and how to fix it. It is printed without a stack
 * trace.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'

  readonly remedy: string
  readonly details: readonly string[]

  constructor(message: string, remedy: string, details: readonly string[] = []) {
    super(message)
    this.remedy = remedy
    this.details = details
  }
}

/** The message of a thrown value. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
