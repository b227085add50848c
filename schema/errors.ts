import { GraphQLError } from 'graphql'

/**
 * Every error code that an answer can carry: what it means and how to mend it. The only place that makes errors for
 * clients; errors.md is printed from it.
 */
export const ERROR_CATALOGUE = {
  BAD_REQUEST: {
    meaning:
      'The request is not a GraphQL request that this server takes: path, method, media type, body or headers.',
    remedy: 'Send a POST to /graphql with content-type application/json and a JSON object with `query`.',
  },
  BAD_USER_INPUT: {
    meaning: 'An argument has a value that cannot be answered.',
    remedy: 'Change the argument named in `argument` to the form that the message gives.',
  },
  GRAPHQL_PARSE_FAILED: {
    meaning: 'The query is not written in GraphQL.',
    remedy: 'Mend the syntax at the line and column in `locations`.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    meaning:
      'The query asks for something that the schema does not have, or in a way that it does not allow.',
    remedy: 'Compare the query with /schema.graphql.',
  },
  OPERATION_RESOLUTION_FAILED: {
    meaning: 'The request names no operation of its document, or its document has several and none is named.',
    remedy: 'Send `operationName` with the name of one operation of the document.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    meaning: 'The request names a stored operation that this server does not have.',
    remedy: 'Send the query itself, or the hash or name of one of the operations in schema/operations/.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    meaning: 'The request has the hash of a query alone, and this server stores no queries.',
    remedy: 'Send the query itself.',
  },
  DATA_HAS_MOVED_ON: {
    meaning: 'The address names a version of the data (`at`) that is no longer what the graph holds.',
    remedy: 'Ask without `at` for the answer of today; the message names its version.',
  },
  OPERATION_TOO_EXPENSIVE: {
    meaning:
      'The operation would cost more than this server spends on one: tokens, levels, aliases, fields or list sizes.',
    remedy: 'Ask for less at once: smaller pages (`first`), fewer nested lists, several requests.',
  },
  SUBGRAPH_UNAVAILABLE: {
    meaning: 'A part of the graph could not answer in time. Everything else of the answer is there.',
    remedy: 'Ask again later; /health/ready names the parts that are away.',
  },
  RATE_LIMITED: {
    meaning: 'This address has changed as much as one may in an hour.',
    remedy:
      'Wait for the seconds that `retryAfterSeconds` and the header Retry-After name, and send it again.',
  },
  INTERNAL_SERVER_ERROR: {
    meaning: 'Something went wrong inside. Its cause is in the log of the server, under the request id.',
    remedy: 'Ask again; if it stays, tell the operator the request id.',
  },
} as const

export type ErrorCode = keyof typeof ERROR_CATALOGUE

export const isCatalogued = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(ERROR_CATALOGUE, code)

const LONGEST_VALUE = 80

const shorten = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
}

export const graphError = (
  code: ErrorCode,
  message: string,
  extensions: Record<string, unknown> = {},
): GraphQLError =>
  new GraphQLError(message, { extensions: { code, hint: ERROR_CATALOGUE[code].remedy, ...extensions } })

/** An argument that cannot be answered: names it, its value and the form expected. */
export const badUserInput = (argument: string, value: unknown, expected: string): GraphQLError =>
  graphError('BAD_USER_INPUT', `Argument "${argument}": expected ${expected}, got "${shorten(value)}".`, {
    argument,
    value: shorten(value),
    expected,
  })

export const subgraphUnavailable = (subgraph: string): GraphQLError =>
  graphError('SUBGRAPH_UNAVAILABLE', `The part "${subgraph}" of the graph is not available right now.`, {
    subgraph,
  })

/** A field that requires others of which a subgraph gave no value. */
export const inputMissing = (
  field: string,
  inputs: readonly string[],
  path: readonly (string | number)[],
): GraphQLError => {
  const { extensions } = graphError('SUBGRAPH_UNAVAILABLE', '')
  const named = inputs.map((input) => `"${input}"`).join(' and ')
  return new GraphQLError(`"${field}" needs ${named}, which no part of the graph gave.`, { path, extensions })
}

/** A field that no sound plan requests at its place, so that its value is not known. */
export const fieldNotPlanned = (field: string, path?: readonly (string | number)[]): GraphQLError => {
  const { extensions } = graphError('GRAPHQL_VALIDATION_FAILED', '')
  const message = `No query plan can resolve "${field}" at this path. Request it through another field, or in a separate operation.`
  return new GraphQLError(message, { ...(path ? { path } : {}), extensions })
}

/** What a subgraph gave against its own schema, where silence would make a quiet null of it. */
export const subgraphMisanswered = (
  subgraph: string | null,
  what: string,
  path: readonly (string | number)[],
): GraphQLError => {
  const { extensions } = graphError('SUBGRAPH_UNAVAILABLE', '', subgraph === null ? {} : { subgraph })
  const part = subgraph === null ? 'A part' : `The part "${subgraph}"`
  return new GraphQLError(`${part} of the graph gave ${what}.`, { path, extensions })
}

/**
 * A fault that ends the program or a command: what is wrong, where, and how to mend it, told to the person who
 * started it without a stack trace.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'

  constructor(
    message: string,
    readonly remedy: string,
    readonly details: readonly string[] = [],
  ) {
    super(message)
  }
}
