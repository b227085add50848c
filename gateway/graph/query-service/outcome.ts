import type { GraphQLError } from 'graphql'
import type { ErrorCode } from '../../../schema/errors.ts'
import { isMatch } from './etag.ts'
import type { QueryRequest } from './query-request.ts'
import type { RequestParameters } from './request-parameters.ts'
import type { CachedResponse } from './response-cache.ts'

/** The result of a request, before it is sent: a cacheable response, any other response, "not modified", or a refusal. */
export type Outcome =
  | { readonly kind: 'cacheable'; readonly response: CachedResponse; readonly isPublic: boolean }
  | { readonly kind: 'text'; readonly status: number; readonly text: string }
  | { readonly kind: 'not modified'; readonly etag: string; readonly isPublic: boolean }
  | Refusal

export interface Refusal {
  readonly kind: 'refusal'
  readonly status: number
  readonly code: ErrorCode
  readonly message: string
  readonly extensions?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

export const refusal = (status: number, error: GraphQLError): Refusal => {
  const { code, ...extensions } = error.extensions
  return { kind: 'refusal', status, code: code as ErrorCode, message: error.message, extensions }
}

/** The refusal of a permalink whose data version is not the current one; null if it is, or if none is named. */
export const checkDataVersion = ({ at }: RequestParameters, version: string | null): Refusal | null =>
  at === undefined || at === version
    ? null
    : {
        kind: 'refusal',
        status: 410,
        code: 'DATA_HAS_MOVED_ON',
        message: `This address asks for data of version "${at.slice(0, 40)}"; the data has moved on to ${version === null ? 'one that is not known here' : `"${version}"`}.`,
      }

/** A valid response as an outcome: "not modified" if the client has it. */
export const toOutcome = (
  response: CachedResponse,
  { parameters, headers, isGet }: QueryRequest,
  isPublic: boolean,
): Outcome =>
  checkDataVersion(parameters, response.version) ??
  (isGet && isMatch(headers['if-none-match'], response.etag)
    ? { kind: 'not modified', etag: response.etag, isPublic }
    : { kind: 'cacheable', response, isPublic })

export const tooManyChanges = (seconds: number): Refusal => ({
  kind: 'refusal',
  status: 429,
  code: 'RATE_LIMITED',
  message: `Too many changes from this address. Try again in ${Math.ceil(seconds / 60)} minutes.`,
  headers: { 'retry-after': String(seconds) },
  extensions: { retryAfterSeconds: seconds },
})

export const queriesOnlyByGet: Refusal = {
  kind: 'refusal',
  status: 405,
  code: 'BAD_REQUEST',
  message: 'GET accepts queries only. Send mutations with POST.',
  headers: { allow: 'POST' },
}
