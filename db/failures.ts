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

const codeOf = (error: unknown): string => {
  const code = (error as { readonly code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}

/** The database cannot be reached, is overloaded or cut the statement short: the same question may succeed later. */
export const isUnavailable = (error: unknown): boolean =>
  NOT_NOW.test(codeOf(error)) ||
  NETWORK.has(codeOf(error)) ||
  (error instanceof Error &&
    (error.name === 'KnexTimeoutError' || /terminated|timeout expired|Connection ended/i.test(error.message)))

/** The database answered and will not let us in: somebody has to mend the settings or the rights. */
export const isRefused = (error: unknown): boolean => REFUSED.test(codeOf(error))
