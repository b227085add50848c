/**
 * Every error code of a response: its meaning and its remedy. `errors.md` is generated from it. `client-errors.ts` and
 * `error-responses.ts` make the errors.
 */
export const ERROR_CATALOGUE = {
  BAD_REQUEST: {
    meaning:
      'The request is not a GraphQL request that this server accepts: its path, method, media type, body or headers are wrong.',
    remedy: 'Send a POST to /graphql with content-type application/json and a JSON object with `query`.',
  },
  BAD_USER_INPUT: {
    meaning: 'An argument has an invalid value.',
    remedy: 'Change the argument named in `argument` to the form that the message states.',
  },
  UNAUTHENTICATED: {
    meaning:
      'The request does not prove who sends it: a field is for partners only and the request has no token, or the token is refused.',
    remedy: 'Send `Authorization: Bearer TOKEN` with a valid token of an issuer that this server accepts.',
  },
  FORBIDDEN: {
    meaning: 'The token of the request does not grant access to a field.',
    remedy: 'Ask the issuer of the token for the scope that the message names.',
  },
  GRAPHQL_PARSE_FAILED: {
    meaning: 'The query has a syntax error.',
    remedy: 'Fix the syntax at the line and column in `locations`.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    meaning:
      'The query does not match the schema: it uses an unknown field, argument or type, or uses a known one incorrectly.',
    remedy: 'Compare the query with /schema.graphql.',
  },
  OPERATION_RESOLUTION_FAILED: {
    meaning:
      'The request names an operation that its document does not have, or the document has several and the request names none.',
    remedy: 'Send `operationName` with the name of one operation of the document.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    meaning: 'The request names a stored operation that this server does not have.',
    remedy:
      'Send the hash or name of a stored operation. If this server also accepts other queries, send the query itself.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    meaning: 'The request has only the hash of a query, and this server stores no queries.',
    remedy: 'Send the query.',
  },
  DATA_HAS_MOVED_ON: {
    meaning: 'The request is for a version of the data (`at`) that the graph no longer has.',
    remedy: 'Send the request without `at` for the current data. The message states its version.',
  },
  OPERATION_TOO_EXPENSIVE: {
    meaning:
      'The operation exceeds a limit: length of its text, tokens, levels, aliases, root fields, directives or cost.',
    remedy: 'Request less at once: smaller pages (`first`), fewer nested lists, several requests.',
  },
  SUBGRAPH_UNAVAILABLE: {
    meaning:
      'The graph is still starting, a subgraph did not respond in time, or its response was invalid. Fields of other subgraphs have values.',
    remedy: 'Try again later. /health/ready lists the unavailable parts under `unavailable`.',
  },
  OVERLOADED: {
    meaning: 'The server is busy, and did not begin to execute the request.',
    remedy: 'Send the request again after the number of seconds in the Retry-After header.',
  },
  RATE_LIMITED: {
    meaning: 'This client has sent the maximum number of requests for a minute, or of mutations for an hour.',
    remedy:
      'Wait for the number of seconds in `retryAfterSeconds` (also in the Retry-After header), then send the request again.',
  },
  INTERNAL_SERVER_ERROR: {
    meaning: 'An unexpected error occurred. The log of the server has its cause under the request id.',
    remedy: 'Try again. If the error persists, send the request id to the operator.',
  },
} as const

export type ErrorCode = keyof typeof ERROR_CATALOGUE

export const isCatalogued = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(ERROR_CATALOGUE, code)
