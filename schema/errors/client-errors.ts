import { GraphQLError, type ASTNode } from 'graphql'
import { ERROR_CATALOGUE, type ErrorCode } from './catalogue.ts'

// The errors of GraphQL responses. Other modules do not construct errors for clients, which lint checks.

const MAX_VALUE = 80

const shorten = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text
}

const graphError = (
  code: ErrorCode,
  message: string,
  extensions: Record<string, unknown> = {},
): GraphQLError =>
  new GraphQLError(message, { extensions: { code, hint: ERROR_CATALOGUE[code].remedy, ...extensions } })

/** An invalid argument, with its name, its value and the expected form. */
export const badUserInput = (argument: string, value: unknown, expected: string): GraphQLError =>
  graphError(
    'BAD_USER_INPUT',
    `Invalid value for "${argument}": expected ${expected}, got "${shorten(value)}".`,
    {
      argument,
      value: shorten(value),
      expected,
    },
  )

/** A field that the caller may not read: without a token, or with one that does not grant the scopes. */
export const accessDenied = (
  field: string,
  scopes: string,
  isAuthenticated: boolean,
  path?: readonly (string | number)[],
): GraphQLError => {
  const required = scopes === '' ? 'a token' : `a token with the scope ${scopes}`
  const { extensions, message } = isAuthenticated
    ? graphError('FORBIDDEN', `"${field}" is for partners only: it requires ${required}.`)
    : graphError('UNAUTHENTICATED', `"${field}" is for partners only: it requires ${required}.`)
  return new GraphQLError(message, { ...(path ? { path } : {}), extensions })
}

export const subgraphUnavailable = (subgraph: string): GraphQLError =>
  graphError('SUBGRAPH_UNAVAILABLE', `The subgraph "${subgraph}" is unavailable.`, {
    subgraph,
  })

/** A field whose required fields are missing. */
export const inputMissing = (
  field: string,
  inputs: readonly string[],
  path: readonly (string | number)[],
): GraphQLError => {
  const { extensions } = graphError('SUBGRAPH_UNAVAILABLE', '')
  const named = inputs.map((input) => `"${input}"`).join(' and ')
  return new GraphQLError(`"${field}" requires ${named}, which no subgraph returned.`, { path, extensions })
}

/** A field that no valid query plan resolves at its path. */
export const fieldNotPlanned = (field: string, path?: readonly (string | number)[]): GraphQLError => {
  const { extensions } = graphError('GRAPHQL_VALIDATION_FAILED', '')
  const message = `No query plan can resolve "${field}" at this path. Request it through another field, or in a separate operation.`
  return new GraphQLError(message, { ...(path ? { path } : {}), extensions })
}

/** A value that does not fit the schema of its subgraph. Without this error it would be null without a reason. */
export const invalidSubgraphValue = (
  subgraph: string | null,
  what: string,
  path: readonly (string | number)[],
): GraphQLError => {
  const { extensions } = graphError('SUBGRAPH_UNAVAILABLE', '', subgraph === null ? {} : { subgraph })
  const name = subgraph === null ? 'A subgraph' : `The subgraph "${subgraph}"`
  return new GraphQLError(`${name} returned ${what}.`, { path, extensions })
}

/** `found` exceeds the limit of `what`, such as "levels". */
export const operationTooExpensive = (what: string, found: number | string, limit: number): GraphQLError =>
  graphError('OPERATION_TOO_EXPENSIVE', `The operation has ${found} ${what}; the limit is ${limit}.`, {
    cost: found,
    limit,
  })

/** The document does not have the named operation, or has several and the request names none. */
export const operationNotResolved = (found: string, isNamed: boolean): GraphQLError =>
  graphError(
    'OPERATION_RESOLUTION_FAILED',
    isNamed
      ? `The document does not have the named operation; it has ${found}.`
      : `The document has ${found}. Send a document with one operation, or name one of several in operationName.`,
  )

export const operationTypeMissing = (operation: string): GraphQLError =>
  graphError('GRAPHQL_VALIDATION_FAILED', `The graph has no ${operation}s.`)

export const subscriptionsNotSupported = (): GraphQLError =>
  graphError('GRAPHQL_VALIDATION_FAILED', 'This server does not support subscriptions.')

export const isOneOfNotAlone = (node: ASTNode): GraphQLError =>
  new GraphQLError(
    '"isOneOf" of "__Type" cannot be requested together with data. Send the introspection query separately.',
    { nodes: node },
  )

/** Two fields require the same field with different arguments. */
export const conflictingRequirements = (
  one: string,
  other: string,
  required: string,
  node: ASTNode,
): GraphQLError =>
  new GraphQLError(
    `"${one}" and "${other}" require "${required}" with different arguments. Request them in separate operations.`,
    { nodes: node },
  )

export const hashMismatch = (): GraphQLError =>
  graphError('BAD_REQUEST', 'The hash is not the SHA-256 of the query.')

export const storedOperationNotFound = (): GraphQLError =>
  graphError('PERSISTED_QUERY_NOT_FOUND', 'There is no stored operation with this name or hash.')

// Clients with automatic persisted queries compare the messages of the next two errors, and then send the query.
export const persistedQueryNotFound = (): GraphQLError =>
  graphError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound')

export const persistedQueriesNotSupported = (): GraphQLError =>
  graphError('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported')

export const storedOperationsOnly = (): GraphQLError =>
  graphError(
    'PERSISTED_QUERY_NOT_FOUND',
    'This server executes stored operations only, and this operation is not stored.',
  )

export const graphStarting = (): GraphQLError => graphError('SUBGRAPH_UNAVAILABLE', 'The graph is starting.')

export const internalError = (extensions: Record<string, unknown> = {}): GraphQLError =>
  graphError('INTERNAL_SERVER_ERROR', 'Internal error.', extensions)

/** The error with another path. */
export const withPath = (error: GraphQLError, path: readonly (string | number)[] | undefined): GraphQLError =>
  new GraphQLError(error.message, { ...(path ? { path } : {}), extensions: error.extensions })

/** An error of a subgraph, with the extensions that clients receive. */
export const subgraphError = (
  { message, path }: { readonly message: string; readonly path?: readonly (string | number)[] | undefined },
  extensions: Record<string, unknown>,
): GraphQLError => new GraphQLError(message, { ...(path ? { path } : {}), extensions })

/** A literal that a scalar rejects. A literal is part of the query, so this is a validation error. */
export const invalidLiteral = (
  scalar: string,
  value: unknown,
  expected: string,
  node: ASTNode,
): GraphQLError => {
  const { message, extensions } = badUserInput(scalar, value, expected)
  const code = 'GRAPHQL_VALIDATION_FAILED'
  return new GraphQLError(message, {
    nodes: node,
    extensions: { ...extensions, code, hint: ERROR_CATALOGUE[code].remedy },
  })
}

/** The code and the message of a refusal as a GraphQL error. */
export const refusedRequest = (
  code: ErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError => graphError(code, message, extensions)
