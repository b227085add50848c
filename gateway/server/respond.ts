import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { compressed } from '../graph/query-service/response-cache.ts'
import { etagOfGzip } from '../graph/query-service/etag.ts'
import type { Sendable } from '../graph/query-service/outcome.ts'
import { ERROR_CATALOGUE, type ErrorCode } from '../../schema/errors.ts'

export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly requestId: string
  /** The id that the client gave its request; null where it gave none. */
  readonly clientId: string | null
  /** The client's trace, handed on; null where it sent none. */
  readonly traceparent: string | null
}

export type Route = (exchange: Exchange) => Promise<void> | void

/** The methods of what is only read. */
export const READ_METHODS: readonly string[] = ['GET', 'HEAD']
/** For a file whose address changes with what is in it. */
export const KEEP_FOR_A_YEAR = 'public, max-age=31536000, immutable'
/** For what may be another thing after each load: the very next one is new, and one that has not changed costs its asking. */
export const ALWAYS_ASK = 'no-cache'
/** When to come back, where a part of the graph is away. */
export const RETRY_SECONDS = '30'

/** Where a request came from: the next machine, for what a header says of those behind it anybody can write. */
export const addressOf = ({ request }: Exchange): string => request.socket.remoteAddress ?? ''

const WORTH_COMPRESSING_BYTES = 1_024

export const takesGzip = ({ headers }: IncomingMessage): boolean =>
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
  const isCompressed = plain.length > WORTH_COMPRESSING_BYTES && takesGzip(request)
  const body = isCompressed ? gzipSync(plain) : plain
  response.writeHead(status, {
    vary: 'Accept-Encoding',
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

const VARY = 'Accept, Accept-Encoding, Authorization, Origin'

const cacheControl = (isPublic: boolean): string => (isPublic ? 'public, max-age=60' : 'no-store')

/** Whatever a question came to, as HTTP. */
export const sendAnswer = (exchange: Exchange, sendable: Sendable, mediaType: string): void => {
  const { request, response } = exchange
  const contentType = `${mediaType}; charset=utf-8`
  switch (sendable.kind) {
    case 'refusal': {
      const { status, code, message, headers, extensions } = sendable
      sendError(exchange, status, code, message, { 'content-type': contentType, ...headers }, extensions)
      return
    }
    case 'text':
      sendText(exchange, sendable.status, contentType, sendable.text, {
        'cache-control': cacheControl(false),
        vary: VARY,
      })
      return
    case 'unchanged':
      response.writeHead(304, {
        etag: sendable.etag,
        vary: VARY,
        'cache-control': cacheControl(sendable.isPublic),
      })
      response.end()
      return
    case 'answer': {
      const { answer, isPublic } = sendable
      const isCompressed = answer.body.length > WORTH_COMPRESSING_BYTES && takesGzip(request)
      const body = isCompressed ? compressed(answer) : answer.body
      response.writeHead(200, {
        'content-type': contentType,
        'content-length': body.length,
        etag: isCompressed ? etagOfGzip(answer.etag) : answer.etag,
        vary: VARY,
        'cache-control': cacheControl(isPublic),
        ...(isCompressed ? { 'content-encoding': 'gzip' } : {}),
      })
      response.end(body)
    }
  }
}

/** A refusal in the shape of a GraphQL answer, so that a client reads every error in one way. */
export const sendError = (
  exchange: Exchange,
  status: number,
  code: ErrorCode,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  extensions: Readonly<Record<string, unknown>> = {},
): void => {
  const told = { code, hint: ERROR_CATALOGUE[code].remedy, requestId: exchange.requestId, ...extensions }
  sendJson(
    exchange,
    status,
    { errors: [{ message, extensions: told }] },
    { 'cache-control': 'no-store', ...headers },
  )
}
