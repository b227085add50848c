import type { IncomingMessage, ServerResponse } from 'node:http'
import { ERROR_CATALOGUE, type ErrorCode } from '../../schema/errors.ts'

export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly requestId: string
}

export type Route = (exchange: Exchange) => Promise<void> | void

export const sendText = (
  { request, response }: Exchange,
  status: number,
  contentType: string,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(text),
    ...headers,
  })
  response.end(request.method === 'HEAD' ? undefined : text)
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
): void =>
  sendJson(
    exchange,
    status,
    {
      errors: [
        { message, extensions: { code, hint: ERROR_CATALOGUE[code].remedy, requestId: exchange.requestId } },
      ],
    },
    headers,
  )
