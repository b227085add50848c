import { SpanKind, SpanStatusCode } from '@opentelemetry/api'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '../../schema/errors/operator-error.ts'
import * as errorResponses from '../../schema/errors/error-responses.ts'
import { Admission, type AdmissionState } from '../admission.ts'
import { countHeaders } from '../header-count.ts'
import { LIMITS } from '../limits.ts'
import { isLoopback } from '../loopback.ts'
import type { Log } from '../log.ts'
import { noSpan, readTrace, startSpan } from '../../subgraphs/shared/trace.ts'
import { clientIdOf, newRequestId } from './correlation.ts'
import { READ_METHODS, sendErrorResponse, type Exchange, type Route } from './respond.ts'
import { Slot } from './slot.ts'

export interface HttpServer {
  readonly url: string
  /**
   * Serves requests for `drainMs` longer, and asks clients to close their connections. Then answers those it has
   * accepted, within a time limit, and stops.
   */
  stop(drainMs?: number): Promise<void>
}

export interface RouteEntry {
  readonly methods: readonly string[]
  readonly handle: Route
  /** Whether it is served during overload as well, as health is. */
  readonly isAlwaysAdmitted?: boolean
}

/** Finds the route of a path. */
export interface Routes {
  get(path: string): RouteEntry | undefined
}

export interface HttpOptions {
  readonly host: string
  readonly port: number
  readonly corsOrigins?: readonly string[]
  /** How long a connection may transfer nothing. By default, as long as the limit. */
  readonly idleMs?: number
  /** Called after each response. */
  readonly onResponse?: (path: string, status: number, ms: number) => void
  /** Called once with the queue of requests. */
  readonly onAdmission?: (describe: () => AdmissionState) => void
}

// Responses load nothing from other origins, cannot be framed, and send no referrer.
const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
} as const

const ALLOWED_HEADERS =
  'content-type, apollo-require-preflight, x-apollo-operation-name, x-request-id, traceparent, authorization'

const applyCors = (
  { headers }: IncomingMessage,
  response: ServerResponse,
  origins: readonly string[],
): void => {
  response.setHeader('vary', 'Origin')
  const { origin } = headers
  if (!origin || !origins.includes(origin)) return
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-expose-headers', 'x-request-id, retry-after')
}

const sendPreflight = ({ response }: Exchange, methods: readonly string[]): void => {
  if (response.hasHeader('access-control-allow-origin')) {
    response.setHeader('access-control-allow-methods', methods.join(', '))
    response.setHeader('access-control-allow-headers', ALLOWED_HEADERS)
    response.setHeader('access-control-max-age', '600')
  }
  response.writeHead(204).end()
}

export const sendNotFound: Route = (exchange) => sendErrorResponse(exchange, errorResponses.notFound)

/** The status that is counted for a client that disconnected before its response was sent. */
const DISCONNECTED = 499

// Requests of other methods are admitted when their body was read.
const handle = async (
  exchange: Exchange,
  { handle: execute, isAlwaysAdmitted = false }: Pick<RouteEntry, 'handle' | 'isAlwaysAdmitted'>,
): Promise<void> => {
  const isAdmittedFirst = READ_METHODS.includes(exchange.request.method ?? 'GET') && !isAlwaysAdmitted
  if (isAdmittedFirst && !(await exchange.admit())) sendErrorResponse(exchange, errorResponses.overloaded)
  else await execute(exchange)
}

const route = async (exchange: Exchange, entry: RouteEntry | undefined, fallback: Route): Promise<void> => {
  if (!entry) {
    await handle(exchange, { handle: fallback })
    return
  }
  const method = exchange.request.method ?? 'GET'
  if (method === 'OPTIONS' && exchange.request.headers['access-control-request-method']) {
    sendPreflight(exchange, entry.methods)
    return
  }
  if (!entry.methods.includes(method)) {
    const allow = entry.methods.join(', ')
    sendErrorResponse(exchange, errorResponses.methodNotAllowed(allow))
    return
  }
  await handle(exchange, entry)
}

const listen = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      fail(
        new OperatorError(
          taken
            ? `Port ${port} of ${host} is in use by another program.`
            : `Cannot listen on ${host}:${port} (${error.code}).`,
          'Stop the other program, or set PORT to a free port (PORT=0 chooses one) and HOST to an address of this machine.',
        ),
      )
    })
    server.listen(port, host, done)
  })

const toUrl = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`

const STATUS_OF_PARSER: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, `The headers are larger than ${LIMITS.headerBytes} bytes.`],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request was not received in time.'],
}

// Input that is not HTTP never becomes a request, so the response is written to the socket.
const refuseConnection = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const [status, message] = STATUS_OF_PARSER[error.code ?? ''] ?? [400, 'The request is not HTTP.']
  const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] })
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nconnection: close\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}

// A path may begin with two slashes. As a relative address, `//name/path` would be the path of another host.
const parseUrl = (text = '/'): URL | null => {
  try {
    return text.startsWith('/') ? new URL(`http://localhost${text}`) : new URL(text, 'http://localhost')
  } catch {
    return null
  }
}

// Proxies differ in which one they use, so a request could be checked for one host and sent to another.
const hasSeveralHosts = (request: IncomingMessage): boolean => countHeaders(request, 'host') > 1

/** Starts the server. Each request gets an id and is routed. If its route throws, the response is an internal error. */
export const startHttpServer = async (
  { host, port, corsOrigins = [], idleMs = LIMITS.idleMs, onResponse, onAdmission }: HttpOptions,
  routes: Routes,
  log: Log,
  fallback: Route = sendNotFound,
): Promise<HttpServer> => {
  const timeouts = {
    headersTimeout: LIMITS.receiveMs,
    requestTimeout: LIMITS.receiveMs,
    connectionsCheckingInterval: 1_000,
  }
  const admission = new Admission({
    active: LIMITS.activeRequests,
    queued: LIMITS.queuedRequests,
    waitMs: LIMITS.queueMs,
    burstWaitMs: LIMITS.burstQueueMs,
  })
  onAdmission?.(() => admission.describe())
  let isDraining = false
  const server = createServer({ maxHeaderSize: LIMITS.headerBytes, ...timeouts }, (request, response) => {
    const clientId = clientIdOf(request)
    const requestId = clientId ?? newRequestId()
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    response.setHeader('x-request-id', requestId)
    if (isDraining) response.setHeader('connection', 'close')
    applyCors(request, response, corsOrigins)
    const url = parseUrl(request.url)
    const entry = url ? routes.get(url.pathname) : undefined
    // Health checks and metrics would hide other requests.
    const start = entry?.isAlwaysAdmitted ? noSpan : startSpan
    const { span, context } = start(`HTTP ${request.method}`, readTrace(request.headers), {
      kind: SpanKind.SERVER,
      attributes: { 'http.request.method': request.method, 'ics_graph.request_id': requestId },
    })
    const startedAt = performance.now()
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : DISCONNECTED
      span.setAttribute('http.response.status_code', status)
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
      onResponse?.(url?.pathname ?? '', status, performance.now() - startedAt)
    })
    const slot = new Slot(admission)
    const exchange = {
      request,
      response,
      requestId,
      clientId,
      trace: context,
      url: url ?? new URL('http://localhost/'),
      admit: () => slot.admit(),
      release: () => slot.release(),
    }
    if (!url) {
      sendErrorResponse(exchange, errorResponses.invalidUrl)
      return
    }
    if (hasSeveralHosts(request)) {
      sendErrorResponse(exchange, errorResponses.severalHosts)
      return
    }
    route(exchange, entry, fallback)
      .catch((error: unknown) => {
        log.error(
          { requestId, cause: error instanceof Error ? error.stack : String(error) },
          'a request failed',
        )
        if (response.headersSent) response.destroy()
        else sendErrorResponse(exchange, errorResponses.internalError)
      })
      .finally(() => slot.release())
  })
  server.on('clientError', refuseConnection)
  server.maxConnections = LIMITS.connections
  // A client that does not read its response would otherwise keep it in memory.
  server.timeout = idleMs
  if (!isLoopback(host)) {
    log.warn({ host }, 'other machines can connect to this program; use a proxy with TLS in front of it')
  }
  await listen(server, host, port)
  const address = server.address() as AddressInfo
  return {
    url: toUrl(host, address.port),
    stop: async (drainMs = 0) => {
      isDraining = true
      await sleep(drainMs)
      const closed = new Promise((done) => server.close(done))
      server.closeIdleConnections()
      const timer = setTimeout(() => server.closeAllConnections(), LIMITS.stopMs)
      await closed
      clearTimeout(timer)
    },
  }
}
