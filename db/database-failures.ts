import { OperatorError, messageOf } from '../schema/errors/operator-error.ts'

// Classes of SQLSTATE for temporary failures: 08 connection, 53 resources, 55P03 lock, 57 operator or time limit.
const NOT_NOW = /^(08|53|55P03|57)/

const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'ENOENT',
  'EHOSTUNREACH',
])

// The SQLSTATE codes of a refused login: wrong password, unknown user or database, missing rights. Waiting does not
// help.
const REFUSED = /^(28|3D000|42501)/

// `fetch` reports the failure of its connection as the cause of its error.
const codeOf = (error: unknown): string => {
  const { code, cause } = (error ?? {}) as { readonly code?: unknown; readonly cause?: unknown }
  if (typeof code === 'string') return code
  return cause ? codeOf(cause) : ''
}

// The connection was refused, or ended before a response: 57P01 by an administrator, UND_ERR_SOCKET over HTTP.
const CONNECTION_LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', '57P01'])

/** The connection was lost without a result, so that a reading statement can be retried. */
export const isConnectionLost = (error: unknown): boolean =>
  CONNECTION_LOST.has(codeOf(error)) ||
  (error instanceof Error && /Connection terminated unexpectedly/i.test(error.message))

/** The database did not respond at all, so the connection is of no more use. */
export const isSilent = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Query read timeout'

/** The database cannot be reached, is overloaded or cancelled the statement. The same request may succeed later. */
export const isUnavailable = (error: unknown): boolean =>
  NOT_NOW.test(codeOf(error)) ||
  NETWORK.has(codeOf(error)) ||
  isSilent(error) ||
  (error instanceof Error &&
    (error.name === 'KnexTimeoutError' ||
      /terminated|timeout expired|timeout exceeded when trying to connect|Connection ended/i.test(
        error.message,
      )))

/** The database refused the login. The settings or the rights must be changed. */
export const isRefused = (error: unknown): boolean => REFUSED.test(codeOf(error))

interface DatabaseError extends Error {
  readonly code?: string
  readonly table?: string
  readonly column?: string
  readonly constraint?: string
}

const isDatabaseError = (error: Error): error is DatabaseError => 'severity' in error

/** An error with its stack. An error of the database is described by its code, because its message may contain values of rows. */
export const describeWithoutValues = (error: Error): string => {
  if (!isDatabaseError(error)) return error.stack ?? error.message
  const { code, table, column, constraint, stack = '' } = error
  const about = Object.entries({ table, column, constraint }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} ${value}`],
  )
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '))
  return [`database error ${[code, ...about].join(', ')}`, ...frames].join('\n')
}

const DISK_FULL = new Set(['53100', 'ENOSPC'])
const NO_ACCESS = new Set(['EROFS', 'EACCES', 'EPERM'])

/** The error for an operator whose disk is full, or who has no access to a file; null for other failures. */
export const explainDiskFailure = (error: unknown): OperatorError | null => {
  const code = codeOf(error)
  if (DISK_FULL.has(code)) {
    return new OperatorError(
      `The disk is full: ${messageOf(error)}`,
      'The data that was loaded before is unchanged. Make space on the disk of the database or of the data directory, and run the same command again.',
    )
  }
  return NO_ACCESS.has(code)
    ? new OperatorError(
        `A file cannot be accessed: ${messageOf(error)}`,
        'Change the rights of the file, or set DATA_DIRECTORY to a directory that the user of the program can write to.',
      )
    : null
}
