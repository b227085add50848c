import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { composeServices } from '@apollo/composition'
import { graphql, parse, type GraphQLFieldResolver } from 'graphql'
import { onTestFinished } from 'vitest'
import { readConfig } from '../../gateway/config.ts'
import { defaultGatewaySettings, type GatewaySettings } from '../../gateway/gateway-settings.ts'
import { GenericGatewayServer } from '../../gateway/generic-gateway.ts'
import { createLog } from '../../gateway/log.ts'

export interface SubgraphFetch {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

export interface TestSubgraph {
  readonly sdl: string
  readonly resolvers: object
  /** Resolves the fields that `resolvers` does not have. */
  readonly fieldResolver?: GraphQLFieldResolver<unknown, unknown>
}

/** Responds in place of a subgraph; true if it has. */
export type Fault = (
  fetch: SubgraphFetch,
  request: IncomingMessage & { readonly text: string },
  response: ServerResponse,
) => boolean

export interface TestGateway {
  readonly url: string
  /** The fetches of each subgraph, in order. */
  readonly fetches: Readonly<Record<string, SubgraphFetch[]>>
  readonly logLines: string[]
  /** Sets the fault of a subgraph; null: none. */
  setFault(subgraph: string, fault: Fault | null): void
}

export interface OpenTestGateway extends TestGateway {
  readonly supergraphSdl: string
  readonly supergraphFile: string
  reload(): Promise<void>
  stop(): Promise<void>
}

/** The subgraphs do not compose. */
export class NotComposable extends Error {
  override readonly name = 'NotComposable'
}

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@interfaceObject", "@inaccessible", "@composeDirective", "@authenticated", "@requiresScopes"])\n`

const readText = async (request: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

const listen = async (
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<{ readonly url: string; close(): void }> => {
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Subgraphs over HTTP, and the generic gateway with their supergraph. */
export const startGenericGateway = async (
  subgraphs: Readonly<Record<string, TestSubgraph>>,
  environment: Readonly<Record<string, string>> = {},
  settings: GatewaySettings = defaultGatewaySettings(),
): Promise<OpenTestGateway> => {
  const graph = await openGenericGateway(subgraphs, environment, settings)
  onTestFinished(() => graph.stop())
  return graph
}

/** The same for a caller that stops it. Throws NotComposable if the subgraphs do not compose. */
export const openGenericGateway = async (
  subgraphs: Readonly<Record<string, TestSubgraph>>,
  environment: Readonly<Record<string, string>> = {},
  settings: GatewaySettings = defaultGatewaySettings(),
): Promise<OpenTestGateway> => {
  const fetches: Record<string, SubgraphFetch[]> = {}
  const faults = new Map<string, Fault>()
  const parsed = Object.entries(subgraphs).map(([name, { sdl }]) => ({
    name,
    typeDefs: parse(sdl.includes('@link') ? sdl : FEDERATION + sdl),
  }))
  const composed = composeServices(parsed.map((service) => ({ ...service, url: `http://${service.name}` })))
  if (composed.errors) throw new NotComposable(composed.errors.map(({ message }) => message).join('\n'))
  const servers = await Promise.all(
    parsed.map(async ({ name, typeDefs }) => {
      const { resolvers, fieldResolver } = subgraphs[name] as TestSubgraph
      const schema = buildSubgraphSchema({ typeDefs, resolvers: resolvers as never })
      const received: SubgraphFetch[] = []
      fetches[name] = received
      const server = await listen(async (request, response) => {
        const text = await readText(request)
        const fetch = JSON.parse(text) as SubgraphFetch
        received.push(fetch)
        if (faults.get(name)?.(fetch, Object.assign(request, { text }), response)) return
        const result = await graphql({
          schema,
          source: fetch.query,
          variableValues: fetch.variables,
          ...(fieldResolver ? { fieldResolver } : {}),
        })
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(result))
      })
      return { name, ...server }
    }),
  )
  const supergraphSdl = servers.reduce(
    (sdl, { name, url }) => sdl.replace(`"http://${name}"`, `"${url}"`),
    composed.supergraphSdl,
  )
  const folder = mkdtempSync(join(tmpdir(), 'ics-graph-supergraph-'))
  const file = join(folder, 'supergraph.graphql')
  writeFileSync(file, supergraphSdl)
  const logLines: string[] = []
  const log = createLog('debug', { write: (line) => void logLines.push(line) })
  const config = readConfig({ PORT: '0', ...environment })
  const gateway = await GenericGatewayServer.start(file, config, settings, log)
  return {
    url: gateway.url,
    supergraphFile: file,
    reload: () => gateway.reload(),
    supergraphSdl,
    fetches,
    logLines,
    setFault: (subgraph, fault) => {
      if (fault) faults.set(subgraph, fault)
      else faults.delete(subgraph)
    },
    stop: async () => {
      await gateway.stop()
      for (const { close } of servers) close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Responds with this JSON in place of the subgraph. */
export const answerWith =
  (body: unknown): Fault =>
  (_, __, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(body))
    return true
  }
