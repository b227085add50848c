import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
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

const WORTH_COMPRESSING_BYTES = 1_024

const takesGzip = ({ headers }: IncomingMessage): boolean =>
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
