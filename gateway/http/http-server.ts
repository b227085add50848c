import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OperatorError } from '../../schema/errors.ts'
import { LIMITS } from '../config.ts'
import type { Log } from '../log.ts'
import { sendError, type Exchange, type Route } from './respond.ts'

export interface HttpServer {
  readonly url: string
  stop(): Promise<void>
}

export interface RouteEntry {
  readonly methods: readonly string[]
  readonly handle: Route
}

const GOOD_ID = /^[\w.:-]{1,100}$/

const requestIdOf = ({ headers }: IncomingMessage): string => {
  const given = headers['x-request-id']
  return typeof given === 'string' && GOOD_ID.test(given) ? given : randomUUID()
}

const route = async (exchange: Exchange, routes: ReadonlyMap<string, RouteEntry>): Promise<void> => {
  const entry = routes.get(exchange.url.pathname)
  if (!entry) {
    sendError(exchange, 404, 'BAD_REQUEST', `There is nothing at this path; the graph is at /graphql.`)
    return
  }
  const method = exchange.request.method ?? 'GET'
  if (!entry.methods.includes(method)) {
    sendError(exchange, 405, 'BAD_REQUEST', `This path takes ${entry.methods.join(', ')}.`, {
      allow: entry.methods.join(', '),
    })
    return
  }
  await entry.handle(exchange)
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
          'Stop the other program, or set PORT to a free port (PORT=0 takes any) and HOST to an address of this machine.',
        ),
      )
    })
    server.listen(port, host, done)
  })

const toUrl = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`

/** Listens, gives every request an id, finds its route, and turns a failed one into an error of the catalogue. */
export const startHttpServer = async (
  { host, port }: { readonly host: string; readonly port: number },
  routes: ReadonlyMap<string, RouteEntry>,
  log: Log,
): Promise<HttpServer> => {
  const server = createServer({ maxHeaderSize: LIMITS.headerBytes }, (request, response) => {
    const requestId = requestIdOf(request)
    response.setHeader('x-request-id', requestId)
    response.setHeader('x-content-type-options', 'nosniff')
    const exchange = { request, response, requestId, url: new URL(request.url ?? '/', 'http://localhost') }
    route(exchange, routes).catch((error: unknown) => {
      log.error(
        { requestId, cause: error instanceof Error ? error.stack : String(error) },
        'a request failed',
      )
      if (response.headersSent) response.destroy()
      else sendError(exchange, 500, 'INTERNAL_SERVER_ERROR', 'Internal error.')
    })
  })
  await listen(server, host, port)
  const address = server.address() as AddressInfo
  return {
    url: toUrl(host, address.port),
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeIdleConnections()
      }),
  }
}
