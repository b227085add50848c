import { SpanKind } from '@opentelemetry/api'
import { graphStarting, refusedRequest } from '../../../schema/errors/client-errors.ts'
import { LIMITS } from '../../limits.ts'
import type { Identity } from '../../access/identity.ts'
import type { FetchScope } from '../subgraphs/fetch-scope.ts'
import { recordOutcome, statusOf, type Outcome } from './outcome.ts'
import { inSpan, type SpanOptions } from '../../../subgraphs/shared/trace.ts'
import { createRecord, spanAttributesOf } from './request-record.ts'
import type { LogRequest } from '../../request-log.ts'
import type { QueryService } from './query-service.ts'

/** The response body of a stored operation. */
export interface StoredResponse {
  readonly data?: unknown
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions?: Readonly<Record<string, unknown>>
  }[]
  readonly extensions?: {
    readonly data?: {
      readonly version?: string | null
      readonly asOf?: string | null
      readonly mixed?: boolean
    }
  }
}

/** The request that a stored operation is executed for. */
export type StoredRequest = Pick<FetchScope, 'requestId' | 'clientId' | 'trace' | 'signal'> & {
  /** The address of the client, for the limit of mutations. Set for mutations only. */
  readonly mutationFrom?: string
  /** Whether it prepares the program after a start. It is not logged. */
  readonly isWarmUp?: boolean
  /** Who sent the request. By default, the request is anonymous, and its response has public data only. */
  readonly identity?: Identity | null
}

export type ExecuteStored = (
  operation: string,
  variables: Readonly<Record<string, unknown>>,
  request: StoredRequest,
) => Promise<StoredResponse>

/**
 * Returns the ETag that the response has now, without executing the operation; null if it cannot be determined. It
 * changes with each load.
 */
export type IdentifyStored = (
  operation: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<string | null>

const refused = (error: {
  message: string
  extensions: Readonly<Record<string, unknown>>
}): StoredResponse => ({
  data: null,
  errors: [{ message: error.message, extensions: error.extensions }],
})

const toResponse = (outcome: Outcome): StoredResponse => {
  switch (outcome.kind) {
    case 'cacheable':
      return JSON.parse(outcome.response.body.toString('utf8')) as StoredResponse
    case 'text':
      return JSON.parse(outcome.text) as StoredResponse
    case 'error':
      return refused(refusedRequest(outcome.code, outcome.message, outcome.extensions))
    case 'not modified':
      throw new Error('"not modified" without If-None-Match')
  }
}

const INSIDE: SpanOptions = { kind: SpanKind.INTERNAL, attributes: {} }

/**
 * Executes stored operations for the pages and downloads of this process, without HTTP. Limits and caching are those of
 * a GET request by name.
 */
export const createExecuteStored =
  (findService: () => QueryService | null, logRequest: LogRequest): ExecuteStored =>
  async (operation, variables, { mutationFrom, identity = null, isWarmUp = false, ...request }) => {
    const service = findService()
    if (!service) return refused(graphStarting())
    const isChange = mutationFrom !== undefined
    const cacheKey = isChange || identity ? null : `STORED ${operation} ${JSON.stringify(variables)}`
    const startedAt = performance.now()
    const record = createRecord()
    const cached = cacheKey === null ? null : await service.findCached(cacheKey)
    if (cached) Object.assign(record, cached.record, { cache: 'hit' })
    const outcome = await inSpan(`operation ${operation}`, request.trace, INSIDE, async (trace, span) => {
      const result = await service.execute({
        parameters: { operation, variables },
        isGet: !isChange,
        cached,
        cacheKey,
        record,
        acceptsGraphqlResponse: false,
        headers: {},
        client: mutationFrom ?? '',
        scope: {
          ...request,
          trace,
          identity,
          clientHeaders: {},
          deadline: performance.now() + LIMITS.requestMs,
        },
      })
      recordOutcome(record, result)
      span.setAttributes(spanAttributesOf(record))
      return result
    })
    if (!isWarmUp) logRequest(record, request.requestId, statusOf(outcome), performance.now() - startedAt)
    return toResponse(outcome)
  }

export const createIdentifyStored =
  (findService: () => QueryService | null): IdentifyStored =>
  async (operation, variables) =>
    (await findService()?.identify({ operation, variables })) ?? null
