import type { ErrorCode } from './catalogue.ts'

/** An HTTP response that refuses a request. */
export interface ErrorResponse {
  readonly kind: 'error'
  readonly status: number
  readonly code: ErrorCode
  readonly message: string
  readonly extensions?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

const MAX_VALUE = 40
const EXPECTED = 'expected a JSON object with "query" (a string)'

const errorResponse = (
  status: number,
  code: ErrorCode,
  message: string,
  { headers, extensions }: Pick<ErrorResponse, 'headers' | 'extensions'> = {},
): ErrorResponse => ({
  kind: 'error',
  status,
  code,
  message,
  ...(headers ? { headers } : {}),
  ...(extensions ? { extensions } : {}),
})

const badRequest = (
  status: number,
  message: string,
  headers?: Readonly<Record<string, string>>,
): ErrorResponse => errorResponse(status, 'BAD_REQUEST', message, headers ? { headers } : {})

const quote = (value: string): string => `"${value.slice(0, MAX_VALUE)}"`

export const notFound = badRequest(
  404,
  'Not found: no page or endpoint at this address. The graph is at /graphql.',
)

export const methodNotAllowed = (allow: string): ErrorResponse =>
  badRequest(405, `This address accepts ${allow} only.`, { allow })

export const mutationByGet = badRequest(405, 'GET accepts queries only. Send mutations with POST.', {
  allow: 'POST',
})

export const invalidUrl = badRequest(400, 'The address of the request is not a valid URL.')

export const severalHosts = badRequest(400, 'The request has several Host headers; expected one.')

export const notAcceptable = (mediaTypes: readonly string[]): ErrorResponse =>
  badRequest(406, `The Accept header allows neither ${mediaTypes.join(' nor ')}.`)

export const unsupportedMediaType = (type: string): ErrorResponse =>
  badRequest(415, `The content-type is ${type === '' ? 'missing' : quote(type)}; expected application/json.`)

export const unsupportedCharset = (charset: string): ErrorResponse =>
  badRequest(415, `The charset ${quote(charset)} is not supported; expected utf-8.`)

export const unsupportedEncoding = (encoding: string): ErrorResponse =>
  badRequest(415, `The content-encoding ${quote(encoding)} is not supported; send gzip or none.`)

export const formExpected = badRequest(
  415,
  'This address accepts submissions of its form only: content-type application/x-www-form-urlencoded.',
)

// The rest of a body that is too large is not read, so the connection is closed.
export const bodyTooLarge = (bytes: number): ErrorResponse =>
  badRequest(413, `The body is larger than ${bytes} bytes.`, { connection: 'close' })

export const bodyIncomplete = badRequest(400, 'The body ended before it was complete.')

export const bodyNotUtf8 = badRequest(400, 'The body is not UTF-8.')

export const bodyTooDeep = (levels: number): ErrorResponse =>
  badRequest(400, `The body is nested more than ${levels} levels deep.`)

export const bodyNotJson = badRequest(400, `The body is not JSON: ${EXPECTED}.`)

export const bodyNotObject = badRequest(400, `The body is not an object: ${EXPECTED}.`)

export const batchesNotSupported = badRequest(
  400,
  `Several requests in one body are not supported: ${EXPECTED}.`,
)

export const crossSiteForm = badRequest(
  403,
  'This form was sent from another site. Open its page here, and send it again.',
)

export const notFromGateway = errorResponse(
  401,
  'UNAUTHENTICATED',
  'This subgraph accepts requests of its gateway only: the request has no valid signature of the gateway.',
  { headers: { 'www-authenticate': 'Signature' } },
)

/** A request whose token is refused. `reason` is one of a short list, and contains nothing of the token. */
export const tokenRefused = (reason: string): ErrorResponse =>
  errorResponse(401, 'UNAUTHENTICATED', `The token is refused: ${reason}.`, {
    headers: { 'www-authenticate': `Bearer error="invalid_token", error_description="${reason}"` },
  })

/** A request with a token, while the keys of its issuer have never been fetched. */
export const keysUnavailable = errorResponse(
  503,
  'UNAUTHENTICATED',
  'Tokens of this issuer cannot be checked now, because its keys cannot be fetched.',
  { headers: { 'retry-after': '30' } },
)

export const queryMissing = badRequest(400, `The request has no query: ${EXPECTED}.`)

export const invalidParameterType = (name: string, expected: 'a string' | 'an object'): ErrorResponse =>
  badRequest(400, `"${name}" must be ${expected}.`)

export const parameterRepeated = (name: string): ErrorResponse =>
  badRequest(400, `The parameter "${name}" occurs several times in the URL; send it once.`)

export const parameterTooDeep = (name: string, levels: number): ErrorResponse =>
  badRequest(400, `"${name}" is nested more than ${levels} levels deep.`)

export const parameterNotJson = (name: string): ErrorResponse =>
  badRequest(400, `The value of the parameter "${name}" in the URL is not valid JSON.`)

export const preflightRequired = (header: string): ErrorResponse =>
  badRequest(
    400,
    `A GET request needs the header "${header}: true". The header prevents web pages from other origins from sending requests.`,
  )

export const starting = errorResponse(503, 'SUBGRAPH_UNAVAILABLE', 'The graph is starting.', {
  headers: { 'retry-after': '5' },
})

export const internalError = errorResponse(500, 'INTERNAL_SERVER_ERROR', 'Internal error.')

/** A request that was not admitted, because too many others are being executed. */
export const overloaded = errorResponse(503, 'OVERLOADED', 'The server is overloaded.', {
  headers: { 'retry-after': '1' },
})

/** `version` is the current data version; null if it is unknown. */
export const dataVersionGone = (requested: string, version: string | null): ErrorResponse =>
  errorResponse(
    410,
    'DATA_HAS_MOVED_ON',
    `This address requests data of version ${quote(requested)}; the current version is ${version === null ? 'unknown' : `"${version}"`}.`,
  )

export const tooManyChanges = (seconds: number): ErrorResponse =>
  errorResponse(
    429,
    'RATE_LIMITED',
    `Too many mutations from this client address. Try again in ${seconds} seconds.`,
    { headers: { 'retry-after': String(seconds) }, extensions: { retryAfterSeconds: seconds } },
  )

/** A client that has sent more requests in a minute than the limit. */
export const tooManyRequests = (limit: number, seconds: number): ErrorResponse =>
  errorResponse(
    429,
    'RATE_LIMITED',
    `More than ${limit} requests in a minute from this client. Try again in ${seconds} seconds.`,
    { headers: { 'retry-after': String(seconds) }, extensions: { retryAfterSeconds: seconds } },
  )

/** More mutations in one request than are allowed in an hour, so that a wait does not help. */
export const tooManyChangesAtOnce = (changes: number): ErrorResponse =>
  errorResponse(
    429,
    'RATE_LIMITED',
    `The operation has ${changes} mutations, which is more than one client address may send in an hour. Send fewer.`,
  )

export const unknownDownload = (names: readonly string[]): ErrorResponse =>
  badRequest(404, `Not found: no download with this name. The downloads are ${names.join(', ')}; see /data.`)

export const invalidDownloadParameter = (message: string, argument: unknown): ErrorResponse =>
  errorResponse(400, 'BAD_USER_INPUT', message, { extensions: { argument } })

export const downloadRefused = (message: string | undefined): ErrorResponse =>
  errorResponse(400, 'BAD_USER_INPUT', message ?? 'The graph cannot execute the operation of this download.')

/** `reason` says why the file would be incomplete. */
export const downloadIncomplete = (reason: string, retrySeconds: string): ErrorResponse =>
  errorResponse(503, 'SUBGRAPH_UNAVAILABLE', reason, { headers: { 'retry-after': retrySeconds } })
