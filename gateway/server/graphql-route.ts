import { notAcceptable, starting } from '../../schema/errors/error-responses.ts'
import type { CheckToken } from '../access/token-check.ts'
import type { LimitRate } from '../rate-limit.ts'
import type { LogRequest } from '../request-log.ts'
import { annotateSpan } from '../../subgraphs/shared/trace.ts'
import { createRecord, spanAttributesOf } from '../graph/query-service/request-record.ts'
import { recordOutcome, statusOf, type Outcome } from '../graph/query-service/outcome.ts'
import type { QueryService } from '../graph/query-service/query-service.ts'
import type { RequestParameters } from '../graph/query-service/request-parameters.ts'
import { lazyDisconnectSignal } from './disconnect.ts'
import { MEDIA_TYPES, SPEC_MEDIA_TYPE, chooseMediaType } from './media-type.ts'
import { readGet, readPost, readPostText } from './read-request.ts'
import { addressOf, sendOutcome, sendErrorResponse, type Exchange, type Route } from './respond.ts'

/** The cache key of a request, which needs no parsing; null for a request with authorization. */
const cacheKeyOf = ({ request, url }: Exchange, text: string | null): string | null => {
  if (request.headers.authorization) return null
  return text === null ? `GET ${url.search}` : `POST ${text}`
}

const readParameters = (exchange: Exchange, text: string | null): RequestParameters | null =>
  text === null ? readGet(exchange) : readPost(exchange, text)

export interface GraphqlRouteParts {
  /** Null while the graph is starting. */
  readonly findService: () => QueryService | null
  readonly checkToken: CheckToken
  readonly limitRate: LimitRate
  readonly logRequest: LogRequest
  readonly requestMs: number
}

/** The route `/graphql`. */
export const createGraphqlRoute =
  ({ findService, checkToken, limitRate, logRequest, requestMs }: GraphqlRouteParts): Route =>
  async (exchange) => {
    const { request, response, requestId, clientId, trace } = exchange
    const startedAt = performance.now()
    const record = createRecord()
    const service = findService()
    if (!service) {
      sendErrorResponse(exchange, starting)
      return
    }
    const mediaType = chooseMediaType(request)
    if (mediaType === null) {
      sendErrorResponse(exchange, notAcceptable(MEDIA_TYPES))
      return
    }
    const checked = await checkToken(request)
    if ('kind' in checked) {
      // Each check takes time, so refused tokens count for the address.
      sendErrorResponse(exchange, (await limitRate(addressOf(exchange))) ?? checked)
      return
    }
    const { identity } = checked
    const client = identity?.subject ?? addressOf(exchange)
    const limited = await limitRate(client)
    if (limited) {
      sendErrorResponse(exchange, limited)
      return
    }
    const isGet = request.method === 'GET'
    const text = isGet ? null : await readPostText(exchange)
    if (!isGet && text === null) return
    const cacheKey = cacheKeyOf(exchange, text)
    const cached = cacheKey === null ? null : await service.findCached(cacheKey)
    if (cached) Object.assign(record, cached.record, { cache: 'hit' })
    const send = (outcome: Outcome): void => {
      recordOutcome(record, outcome)
      sendOutcome(exchange, outcome, mediaType)
      annotateSpan(trace, spanAttributesOf(record))
      logRequest(record, requestId, statusOf(outcome), performance.now() - startedAt)
    }
    if (cached && !isGet) {
      send({ kind: 'cacheable', response: cached, isPublic: false })
      return
    }
    const parameters = readParameters(exchange, text)
    if (!parameters) return
    const signal = lazyDisconnectSignal(response)
    send(
      await service.execute({
        parameters,
        isGet,
        cached,
        cacheKey,
        record,
        acceptsGraphqlResponse: mediaType === SPEC_MEDIA_TYPE,
        headers: request.headers,
        client,
        scope: {
          requestId,
          clientId,
          trace,
          clientHeaders: request.headers,
          identity,
          deadline: performance.now() + requestMs,
          get signal() {
            return signal()
          },
        },
      }),
    )
  }
