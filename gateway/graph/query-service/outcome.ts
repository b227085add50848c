import type { GraphQLError } from 'graphql'
import type { ErrorCode } from '../../../schema/errors/catalogue.ts'
import { dataVersionGone, type ErrorResponse } from '../../../schema/errors/error-responses.ts'
import { isMatch } from './etag.ts'
import type { QueryRequest } from './query-request.ts'
import type { RequestRecord } from './request-record.ts'
import type { RequestParameters } from './request-parameters.ts'
import type { CachedResponse } from './response-cache.ts'

/** The result of a request, before it is sent: a cacheable response, any other response, "not modified", or an error. */
export type Outcome =
  | { readonly kind: 'cacheable'; readonly response: CachedResponse; readonly isPublic: boolean }
  | { readonly kind: 'text'; readonly status: number; readonly text: string }
  | { readonly kind: 'not modified'; readonly etag: string; readonly isPublic: boolean }
  | ErrorResponse

export const toErrorResponse = (status: number, error: GraphQLError): ErrorResponse => {
  const { code, ...extensions } = error.extensions
  return { kind: 'error', status, code: code as ErrorCode, message: error.message, extensions }
}

/** The error of a permalink whose data version is not the current one; null if it is, or if none is named. */
export const checkDataVersion = ({ at }: RequestParameters, version: string | null): ErrorResponse | null =>
  at === undefined || at === version ? null : dataVersionGone(at, version)

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

/** The HTTP status of an outcome. */
export const statusOf = (outcome: Outcome): number => {
  switch (outcome.kind) {
    case 'cacheable':
      return 200
    case 'not modified':
      return 304
    case 'text':
    case 'error':
      return outcome.status
  }
}

/** Records the code of an error outside of the graph. The codes of a response are recorded when it is completed. */
export const recordOutcome = (record: RequestRecord, outcome: Outcome): void => {
  if (outcome.kind === 'error') record.codes = [outcome.code]
}
