import type { IncomingMessage } from 'node:http'
import { HeaderMap, type ApolloServer } from '@apollo/server'
import { LIMITS } from '../config.ts'
import type { RequestContext } from '../request-context.ts'
import { readBody } from './read-body.ts'
import { sendError, sendText, type Exchange, type Route } from './respond.ts'

const toHeaderMap = ({ headers }: IncomingMessage): HeaderMap => {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return map
}

const readJson = async (exchange: Exchange): Promise<{ readonly body: unknown } | null> => {
  if (exchange.request.method !== 'POST') return { body: undefined }
  const read = await readBody(exchange.request)
  if ('status' in read) {
    sendError(
      exchange,
      read.status,
      'BAD_REQUEST',
      read.message,
      read.status === 413 ? { connection: 'close' } : {},
    )
    return null
  }
  try {
    return { body: JSON.parse(read.text) as unknown }
  } catch {
    sendError(exchange, 400, 'BAD_REQUEST', 'The body is not JSON; expected an object with "query".')
    return null
  }
}

/** /graphql: reads the request, hands it to Apollo Server, sends what comes back. */
export const createGraphqlRoute =
  (server: () => ApolloServer<RequestContext> | null): Route =>
  async (exchange) => {
    const { request, response, url, requestId } = exchange
    const apollo = server()
    if (!apollo) {
      sendError(exchange, 503, 'SUBGRAPH_UNAVAILABLE', 'The graph is starting.', { 'retry-after': '5' })
      return
    }
    const json = await readJson(exchange)
    if (!json) return
    const hangUp = new AbortController()
    response.on('close', () => {
      if (!response.writableFinished) hangUp.abort()
    })
    const context: RequestContext = {
      requestId,
      deadline: performance.now() + LIMITS.requestMs,
      signal: hangUp.signal,
      fetches: 0,
    }
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: (request.method ?? 'GET').toUpperCase(),
        headers: toHeaderMap(request),
        search: url.search,
        body: json.body,
      },
      context: async () => context,
    })
    if (answer.body.kind !== 'complete') throw new Error('incremental delivery is not offered')
    const headers = Object.fromEntries(answer.headers)
    const {
      'content-type': contentType = 'application/json; charset=utf-8',
      'content-length': _,
      ...others
    } = headers
    sendText(exchange, answer.status ?? 200, contentType, answer.body.string, others)
  }
