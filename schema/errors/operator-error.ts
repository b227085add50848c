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
const STATEMENT = /^\s*(?:\/\*|(?:select|insert|update|delete|with|create|alter|drop|lock|truncate|copy)\b)/i
const SEPARATOR = ' - '

// The last separator that is not within quotation marks, because messages quote values.
const withoutStatement = (message: string): string => {
  if (!STATEMENT.test(message)) return message
  let quotes = 0
  for (let at = message.length - 1; at > 0; at -= 1) {
    if (message[at] === '"') quotes += 1
    else if (quotes % 2 === 0 && message.startsWith(SEPARATOR, at))
      return message.slice(at + SEPARATOR.length)
  }
  return message
}

/** The message of a thrown value, without the statement of a database error. */
export const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return 'severity' in error ? withoutStatement(error.message) : error.message
}
