import type { Answering } from '../graph/query-service/query-service.ts'
import type { Sendable } from '../graph/query-service/outcome.ts'
import { hangUpSignal } from './disconnect.ts'
import { SPEC_MEDIA_TYPE, chooseMediaType } from './media-type.ts'
import { readGet, readPost, readPostText, type GraphRequest } from './read-request.ts'
import { addressOf, sendAnswer, sendError, type Exchange, type Route } from './respond.ts'

/** What decides an answer before anything is read of it; null where the asker's rights might. */
const keyOf = ({ request, url }: Exchange, text: string | null): string | null => {
  if (request.headers.authorization) return null
  return text === null ? `GET ${url.search}` : `POST ${text}`
}

const readAsked = (exchange: Exchange, text: string | null): GraphRequest | null =>
  text === null ? readGet(exchange) : readPost(exchange, text)

/** /graphql: reads the request, gives what is kept where it still holds, and has everything else answered. */
export const createGraphqlRoute =
  (answering: () => Answering | null, requestMs: number): Route =>
  async (exchange) => {
    const { request, response, requestId, clientId, traceparent } = exchange
    const answers = answering()
    if (!answers) {
      sendError(exchange, 503, 'SUBGRAPH_UNAVAILABLE', 'The graph is starting.', { 'retry-after': '5' })
      return
    }
    const mediaType = chooseMediaType(request)
    if (mediaType === null) {
      sendError(exchange, 406, 'BAD_REQUEST', `Answers come as application/json or ${SPEC_MEDIA_TYPE}.`)
      return
    }
    const isGet = request.method === 'GET'
    const text = isGet ? null : await readPostText(exchange)
    if (!isGet && text === null) return
    const key = keyOf(exchange, text)
    const kept = key === null ? null : await answers.findKept(key)
    const send = (sendable: Sendable): void => sendAnswer(exchange, sendable, mediaType)
    if (kept && !isGet) {
      send({ kind: 'answer', answer: kept, isPublic: false })
      return
    }
    const asked = readAsked(exchange, text)
    if (!asked) return
    send(
      await answers.answer({
        asked,
        isGet,
        kept,
        key,
        isSpec: mediaType === SPEC_MEDIA_TYPE,
        headers: request.headers,
        clientAddress: addressOf(exchange),
        request: {
          requestId,
          clientId,
          traceparent,
          clientHeaders: request.headers,
          deadline: performance.now() + requestMs,
          signal: hangUpSignal(response),
        },
      }),
    )
  }
