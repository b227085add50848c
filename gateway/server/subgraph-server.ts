import { notFromGateway, queryMissing } from '../../schema/errors/error-responses.ts'
import type { DataVersions } from '../../db/publish/data-versions.ts'
import { readSubgraphList } from '../../schema/subgraph-list.ts'
import type { Subgraph } from '../../subgraphs/shared/subgraph.ts'
import type { Identity } from '../access/identity.ts'
import { LIMITS } from '../limits.ts'
import { disconnectSignal } from './disconnect.ts'
import { live } from './health.ts'
import { startHttpServer, type HttpServer } from './http-server.ts'
import { readBody } from './read-body.ts'
import { sendErrorResponse, sendJson, type Exchange, type Route } from './respond.ts'
import type { Log } from '../log.ts'
import { SubgraphClient } from '../graph/subgraphs/client.ts'
import { createLocalTransport } from '../graph/subgraphs/local-transport.ts'
import { hasBearer, isSigned } from '../graph/subgraphs/request-signature.ts'
import { SCOPES_EXTENSION, VERSION_HEADER } from '../graph/subgraphs/transport.ts'

interface FetchBody {
  readonly query: string
  readonly variables?: Record<string, unknown>
  readonly extensions?: Record<string, unknown>
}

const isFetch = (body: unknown): body is FetchBody =>
  body !== null && typeof body === 'object' && 'query' in body && typeof body.query === 'string'

// The queries of plans begin with the kind of operation.
const isRead = ({ query }: { readonly query: string }): boolean => !/^\s*mutation\b/.test(query)

const parseFetch = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** How a subgraph server recognises its gateway. */
export interface GatewayAuthentication {
  readonly secret: string
  /** Whether the secret itself is accepted as a bearer token. */
  readonly acceptsBearer: boolean
}

/** How a request shows that its gateway sent it; null: it does not. Only the signature covers the body. */
const authenticate = (
  { request, url }: Exchange,
  body: string,
  { secret, acceptsBearer }: GatewayAuthentication,
): 'signature' | 'bearer' | null => {
  const { method = '', headers } = request
  if (isSigned(secret, { method, path: url.pathname + url.search, body }, headers)) return 'signature'
  return acceptsBearer && hasBearer(secret, headers) ? 'bearer' : null
}

/** The identity of the client, which the gateway states in the body that it has signed. */
const readIdentity = ({ extensions }: FetchBody): Identity | null => {
  const scopes = extensions?.[SCOPES_EXTENSION]
  return Array.isArray(scopes)
    ? { subject: null, scopes: new Set(scopes.filter((scope) => typeof scope === 'string')) }
    : null
}

/** Executes a fetch of a gateway in another process. */
const createFetchRoute = ({ subgraph, log, versions, authentication }: SubgraphServerParts): Route => {
  const client = new SubgraphClient(createLocalTransport(subgraph, { isLevelled: false }), log, {
    fetches: 0,
  })
  return async (exchange) => {
    const read = await readBody(exchange)
    if (!('text' in read)) {
      sendErrorResponse(exchange, read)
      return
    }
    const proof = authentication && authenticate(exchange, read.text, authentication)
    if (authentication && proof === null) {
      sendErrorResponse(exchange, notFromGateway)
      return
    }
    const body = parseFetch(read.text)
    if (!isFetch(body)) {
      sendErrorResponse(exchange, queryMissing)
      return
    }
    const { requestId, clientId, trace, response } = exchange
    const signal = disconnectSignal(response)
    const execute = () =>
      client.fetch(
        {
          query: body.query,
          variables: body.variables ?? {},
          scope: {
            requestId,
            clientId,
            trace,
            clientHeaders: {},
            identity: proof === 'signature' ? readIdentity(body) : null,
            deadline: performance.now() + LIMITS.fetchMs,
            signal,
          },
        },
        isRead(body),
      )
    const versionNow = async () => (await versions?.read())?.subgraphs.get(subgraph.name)
    let before = await versionNow()
    let result = await execute()
    let version = await versionNow()
    if (version !== before && isRead(body)) {
      // Data was loaded during execution. The fetch is executed once more; without one version for all of it, no version
      // is sent.
      before = version
      result = await execute()
      version = await versionNow()
    }
    const { data, errors } = result
    sendJson(
      exchange,
      200,
      { data, ...(errors.length > 0 ? { errors } : {}) },
      version === undefined || version !== before ? {} : { [VERSION_HEADER]: version },
    )
  }
}

export interface SubgraphServerParts {
  readonly subgraph: Subgraph
  readonly log: Log
  readonly versions: DataVersions | null
  /** Null: every caller is accepted, for benchmarks only. */
  readonly authentication: GatewayAuthentication | null
  /** By default, the host of its routing URL. */
  readonly host?: string
  /** By default, the port of its routing URL. */
  readonly port?: number
}

/** Starts a server for one subgraph. */
export const startSubgraphServer = (parts: SubgraphServerParts): Promise<HttpServer> => {
  const { subgraph, log } = parts
  const routingUrl = readSubgraphList().find(({ name }) => name === subgraph.name)?.routingUrl ?? ''
  const routing = new URL(routingUrl)
  const { host = routing.hostname, port = Number(routing.port) } = parts
  const routes = new Map([
    ['/graphql', { methods: ['POST'], handle: createFetchRoute(parts) }],
    ['/health/live', { methods: ['GET', 'HEAD'], handle: live, isAlwaysAdmitted: true }],
  ])
  return startHttpServer({ host, port }, routes, log)
}
