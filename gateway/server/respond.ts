import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { compress } from '../graph/query-service/response-cache.ts'
import { etagOfGzip } from '../graph/query-service/etag.ts'
import type { Outcome } from '../graph/query-service/outcome.ts'
import { ERROR_CATALOGUE } from '../../schema/errors/catalogue.ts'
import type { ErrorResponse } from '../../schema/errors/error-responses.ts'
import type { TraceContext } from '../../subgraphs/shared/trace.ts'

export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly requestId: string
  /** The request id that the client sent; null if it sent none. */
  readonly clientId: string | null
  /** The span of the request; where no traces are collected, the client's trace. */
  readonly trace: TraceContext
  /**
   * Waits until the request may be executed; false if the server is overloaded. Called when the request was received
   * completely, so that slow clients do not take the place of others.
   */
  readonly admit: () => boolean | Promise<boolean>
  /** Makes room for the next request before the response is complete, for responses that are read slowly. */
  readonly release: () => void
}

export type Route = (exchange: Exchange) => Promise<void> | void

export const READ_METHODS: readonly string[] = ['GET', 'HEAD']
/** The cache control of a file whose address changes with its content. */
export const CACHE_FOR_A_YEAR = 'public, max-age=31536000, immutable'
/** The cache control of content that a load can change: caches must validate it before each use. */
export const ALWAYS_REVALIDATE = 'no-cache'
/** The value of `Retry-After` when a part of the graph is unavailable. */
export const RETRY_SECONDS = '30'

/** The address of the peer. Headers such as `X-Forwarded-For` are not used, because any client can send them. */
export const addressOf = ({ request }: Exchange): string => request.socket.remoteAddress ?? ''

/** The headers that a response of the graph depends on. */
const VARY = 'Accept, Accept-Encoding, Authorization, Origin'
/** The headers that other responses depend on. */
export const VARY_OF_FILES = 'Accept-Encoding, Origin'

const WORTH_COMPRESSING_BYTES = 1_024

export const acceptsGzip = ({ headers }: IncomingMessage): boolean =>
  (headers['accept-encoding'] ?? '')
    .split(',')
    .some((part) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$)|$)/i.test(part))

export const sendText = (
  { request, response }: Exchange,
  status: number,
  contentType: string,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void => {
  const plain = Buffer.from(text)
  const isCompressed = plain.length > WORTH_COMPRESSING_BYTES && acceptsGzip(request)
  const body = isCompressed ? gzipSync(plain) : plain
  response.writeHead(status, {
    vary: VARY_OF_FILES,
    'content-type': contentType,
    'content-length': body.length,
    ...(isCompressed ? { 'content-encoding': 'gzip' } : {}),
    ...headers,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

export const sendJson = (
  exchange: Exchange,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void => sendText(exchange, status, 'application/json; charset=utf-8', `${JSON.stringify(body)}\n`, headers)

const cacheControl = (isPublic: boolean): string => (isPublic ? 'public, max-age=60' : 'no-store')

/** Sends an outcome as an HTTP response. */
export const sendOutcome = (exchange: Exchange, outcome: Outcome, mediaType: string): void => {
  const { request, response } = exchange
  const contentType = `${mediaType}; charset=utf-8`
  switch (outcome.kind) {
    case 'error': {
      sendErrorResponse(exchange, {
        ...outcome,
        headers: { 'content-type': contentType, ...outcome.headers },
      })
      return
    }
    case 'text':
      sendText(exchange, outcome.status, contentType, outcome.text, {
        'cache-control': cacheControl(false),
        vary: VARY,
      })
      return
    case 'not modified':
      response.writeHead(304, {
        etag: outcome.etag,
        vary: VARY,
        'cache-control': cacheControl(outcome.isPublic),
      })
      response.end()
      return
    case 'cacheable': {
      const { response: cached, isPublic } = outcome
      const isCompressed = cached.body.length > WORTH_COMPRESSING_BYTES && acceptsGzip(request)
      const body = isCompressed ? compress(cached) : cached.body
      response.writeHead(200, {
        'content-type': contentType,
        'content-length': body.length,
        etag: isCompressed ? etagOfGzip(cached.etag) : cached.etag,
        vary: VARY,
        'cache-control': cacheControl(isPublic),
        ...(isCompressed ? { 'content-encoding': 'gzip' } : {}),
      })
      response.end(body)
    }
  }
}

/** Sends an error in the form of a GraphQL response. */
export const sendErrorResponse = (
  exchange: Exchange,
  { status, code, message, headers = {}, extensions = {} }: ErrorResponse,
): void => {
  const { requestId } = exchange
  const sent = { code, hint: ERROR_CATALOGUE[code].remedy, requestId, ...extensions }
  sendJson(
    exchange,
    status,
    { errors: [{ message, extensions: sent }] },
    { 'cache-control': 'no-store', vary: VARY, ...headers },
  )
}
