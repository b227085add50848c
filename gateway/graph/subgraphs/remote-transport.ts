import type { IncomingHttpHeaders } from 'node:http'
import { traceHeaders } from '../../../subgraphs/shared/trace.ts'
import { parseJson, stringifyJson } from '../exact-json.ts'
import { defaultGatewaySettings, type HeaderRule, type SubgraphSettings } from '../../gateway-settings.ts'
import { readLimited } from '../../../schema/read-limited.ts'
import { signatureHeaders } from './request-signature.ts'
import { SCOPES_EXTENSION, VERSION_HEADER, type SubgraphResult, type SubgraphTransport } from './transport.ts'

// The parser's message quotes the text, which may contain personal data.
const parseResponse = (text: string): unknown => {
  try {
    return parseJson(text)
  } catch {
    throw new Error('the response is not JSON')
  }
}

const toHeaders = (
  rules: readonly HeaderRule[],
  clientHeaders: IncomingHttpHeaders,
): Record<string, string> =>
  Object.fromEntries(
    rules.flatMap((rule): [string, string][] => {
      if ('set' in rule) return [[rule.set, rule.to]]
      const value = clientHeaders[rule.propagate]
      if (value === undefined) return []
      return [[rule.as ?? rule.propagate, Array.isArray(value) ? value.join(', ') : value]]
    }),
  )

const isGraphqlResponse = (value: unknown): value is SubgraphResult =>
  value !== null && typeof value === 'object' && 'errors' in value && Array.isArray(value.errors)

// A 4xx response with a GraphQL body is a GraphQL response. Another body, such as a proxy's error page, is a failure.
const parseRefusal = (status: number, text: string): SubgraphResult => {
  const result = ((): unknown => {
    try {
      return parseJson(text)
    } catch {
      return null
    }
  })()
  if (!isGraphqlResponse(result) || result.errors?.length === 0) throw new Error(`status ${status}`)
  return result
}

const UNAUTHORIZED = 401

export interface RemoteTransportOptions {
  readonly settings?: SubgraphSettings
  /** Signs each request for a subgraph server of this project. */
  readonly secret?: string | null
}

/** The transport of a subgraph that is called over HTTP. */
export const createRemoteTransport = (
  name: string,
  url: string,
  {
    settings: { responseBytes, headers } = defaultGatewaySettings().subgraph(name),
    secret = null,
  }: RemoteTransportOptions = {},
): SubgraphTransport => {
  const { pathname, search } = new URL(url)
  const sign = (body: string): Record<string, string> =>
    secret === null ? {} : signatureHeaders(secret, { method: 'POST', path: pathname + search, body })
  const fetchFrom: SubgraphTransport['fetch'] = async ({ query, variables, scope }, signal) => {
    // A partner's subgraph reads the token itself, if the configuration forwards it.
    const extensions =
      secret !== null && scope.identity ? { [SCOPES_EXTENSION]: [...scope.identity.scopes] } : undefined
    const body = stringifyJson({ query, variables, ...(extensions && { extensions }) })
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-request-id': scope.requestId,
        ...toHeaders(headers, scope.clientHeaders),
        ...traceHeaders(scope.trace),
        ...sign(body),
      },
      body,
      // A redirect would send the client's headers to another server.
      redirect: 'error',
      signal,
    })
    const text = await readLimited(response, responseBytes)
    // A subgraph of this project. Its client must not see a fault between gateway and subgraph.
    if (response.status === UNAUTHORIZED && secret !== null)
      throw new Error(
        'the subgraph does not accept the signature: its GATEWAY_SECRET or its clock differs, or a proxy changes the path',
      )
    const isRefused = response.status >= 400 && response.status < 500
    if (!response.ok && !isRefused) throw new Error(`status ${response.status}`)
    const result = isRefused ? parseRefusal(response.status, text) : parseResponse(text)
    if (result === null || typeof result !== 'object' || Array.isArray(result))
      throw new Error('the response is not an object')
    const version = response.headers.get(VERSION_HEADER)
    return { ...(result as SubgraphResult), ...(version ? { version } : {}) }
  }
  return { name, isRemote: true, fetch: fetchFrom }
}
