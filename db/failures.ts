// Classes of SQLSTATE that say: not now. 08 connection, 53 resources, 55P03 lock, 57 ended by the operator or a limit.
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

// SQLSTATE of a login that is refused: wrong password, no such user, no such database, no rights. Waiting heals none.
const REFUSED = /^(28|3D000|42501)/

// `fetch` tells what happened to its connection in the cause of its error.
const codeOf = (error: unknown): string => {
  const { code, cause } = (error ?? {}) as { readonly code?: unknown; readonly cause?: unknown }
  if (typeof code === 'string') return code
  return cause ? codeOf(cause) : ''
}

// The connection was refused, or ended before an answer: 57P01 by an administrator, UND_ERR_SOCKET over HTTP.
const CONNECTION_LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', '57P01'])

/** Nothing came back, so that what only reads may be asked once more. */
export const isConnectionLost = (error: unknown): boolean =>
  CONNECTION_LOST.has(codeOf(error)) ||
  (error instanceof Error && /Connection terminated unexpectedly/i.test(error.message))

/** The database cannot be reached, is overloaded or cut the statement short: the same question may succeed later. */
export const isUnavailable = (error: unknown): boolean =>
  NOT_NOW.test(codeOf(error)) ||
  NETWORK.has(codeOf(error)) ||
  (error instanceof Error &&
    (error.name === 'KnexTimeoutError' ||
      /terminated|timeout expired|timeout exceeded when trying to connect|Connection ended/i.test(
        error.message,
      )))

/** The database answered and will not let us in: somebody has to mend the settings or the rights. */
export const isRefused = (error: unknown): boolean => REFUSED.test(codeOf(error))
