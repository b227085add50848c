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

// Knex puts the statement before the message of the database.
const AFTER_STATEMENT = / - (?!.* - )/s

/** The message of a thrown value, without the statement of a database error. */
export const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return 'severity' in error ? (error.message.split(AFTER_STATEMENT).at(-1) ?? '') : error.message
}
