import type { IncomingMessage } from 'node:http'
import { HeaderMap, type ApolloServer } from '@apollo/server'
import { Kind, parse, type GraphQLError, type GraphQLSchema } from 'graphql'
import type { AliasIsolation } from '../planning/aliases.ts'
import { LIMITS, type Config } from '../config.ts'
import { checkOperation } from '../limits/check-operation.ts'
import type { RequestContext } from '../request-context.ts'
import type { StoredOperations } from '../stored-operations.ts'
import { readGraphRequest } from './read-request.ts'
import { sendError, sendText, type Exchange, type Route } from './respond.ts'

export interface GraphqlRouteParts {
  readonly config: Config
  readonly operations: StoredOperations
  readonly aliases: AliasIsolation
  readonly schema: GraphQLSchema
  readonly server: () => ApolloServer<RequestContext> | null
}

const SPEC_MEDIA_TYPE = 'application/graphql-response+json'

const toHeaderMap = ({ headers }: IncomingMessage): HeaderMap => {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  // Our own step has seen to media type, charset and preflight already.
  map.set('content-type', 'application/json')
  return map
}

const answersMediaType = ({ headers }: IncomingMessage): boolean => {
  const accept = headers.accept
  if (!accept || accept.trim() === '') return true
  return accept.split(',').some((part) => {
    const type = part.split(';')[0]?.trim().toLowerCase()
    return ['*/*', 'application/*', 'application/json', SPEC_MEDIA_TYPE].includes(type ?? '')
  })
}

const sendGraphError = (exchange: Exchange, status: number, { message, extensions }: GraphQLError): void => {
  const { code, ...others } = extensions
  sendError(exchange, status, code as never, message, {}, others)
}

const isQuery = (query: string, maxTokens: number): boolean => {
  try {
    return parse(query, { noLocation: true, maxTokens }).definitions.every(
      (definition) => definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === 'query',
    )
  } catch {
    return true
  }
}

/** /graphql: reads the request, finds its operation, refuses what costs too much, hands the rest to Apollo Server. */
export const createGraphqlRoute =
  ({ config, operations, aliases, schema, server }: GraphqlRouteParts): Route =>
  async (exchange) => {
    const { request } = exchange
    const apollo = server()
    if (!apollo) {
      sendError(exchange, 503, 'SUBGRAPH_UNAVAILABLE', 'The graph is starting.', { 'retry-after': '5' })
      return
    }
    if (!answersMediaType(request)) {
      sendError(exchange, 406, 'BAD_REQUEST', `Answers come as application/json or ${SPEC_MEDIA_TYPE}.`)
      return
    }
    const asked = await readGraphRequest(exchange)
    if (!asked) return
    const found = operations.resolve(asked, config.isListedOnly)
    if ('error' in found) {
      sendGraphError(exchange, found.status, found.error)
      return
    }
    if (request.method === 'GET' && !isQuery(found.query, config.queryLimits.tokens)) {
      sendError(exchange, 405, 'BAD_REQUEST', 'Only queries are taken by GET.', { allow: 'POST' })
      return
    }
    const verdict = checkOperation(schema, { ...asked, query: found.query }, config.queryLimits)
    if ('error' in verdict) {
      const isSpec = request.headers.accept?.includes(SPEC_MEDIA_TYPE) ?? false
      sendGraphError(exchange, verdict.status === 400 || isSpec ? 400 : 200, verdict.error)
      return
    }
    const isPublicCopy = found.isStored && request.method === 'GET'
    const { operationName, variables } = asked
    const isolated = verdict.document && aliases.isolate(found.query, verdict.document)
    const body = {
      query: isolated ?? found.query,
      ...(operationName && { operationName }),
      ...(variables && { variables }),
    }
    await answer(
      exchange,
      apollo,
      body,
      { cost: verdict.cost, hasIsolatedAliases: isolated !== null },
      isPublicCopy,
    )
  }

const answer = async (
  exchange: Exchange,
  apollo: ApolloServer<RequestContext>,
  body: object,
  operation: Pick<RequestContext, 'cost' | 'hasIsolatedAliases'>,
  isPublicCopy: boolean,
): Promise<void> => {
  const { request, response, requestId, clientId, traceparent } = exchange
  const hangUp = new AbortController()
  response.on('close', () => {
    if (!response.writableFinished) hangUp.abort()
  })
  const context: RequestContext = {
    requestId,
    clientId,
    traceparent,
    deadline: performance.now() + LIMITS.requestMs,
    signal: hangUp.signal,
    ...operation,
    fetches: 0,
  }
  const {
    status,
    headers,
    body: sent,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers: toHeaderMap(request), search: '', body },
    context: async () => context,
  })
  if (sent.kind !== 'complete') throw new Error('incremental delivery is not offered')
  const {
    'content-type': contentType = 'application/json; charset=utf-8',
    'content-length': _,
    ...others
  } = Object.fromEntries(headers)
  const caching =
    isPublicCopy && (status ?? 200) === 200
      ? { 'cache-control': 'public, max-age=60' }
      : { 'cache-control': 'no-store' }
  sendText(exchange, status ?? 200, contentType, sent.string, {
    ...others,
    ...caching,
    vary: 'Accept, Accept-Encoding, Origin',
  })
}
