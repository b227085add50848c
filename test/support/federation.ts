import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { composeServices } from '@apollo/composition'
import { graphql, parse } from 'graphql'
import { onTestFinished } from 'vitest'
import { readConfig } from '../../gateway/config.ts'
import { startForeignGateway } from '../../gateway/foreign-gateway.ts'
import { createLog } from '../../gateway/log.ts'

export interface SubgraphFetch {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

export interface ForeignSubgraph {
  readonly sdl: string
  readonly resolvers: object
}

/** Stands in for a subgraph's answer; true when it has dealt with the exchange. */
export type Fault = (fetch: SubgraphFetch, request: IncomingMessage, response: ServerResponse) => boolean

export interface ForeignGraph {
  readonly url: string
  /** What each subgraph was asked, in order. */
  readonly fetches: Readonly<Record<string, SubgraphFetch[]>>
  readonly logLines: string[]
  /** From then on this subgraph answers as the fault says; null: as itself again. */
  setFault(subgraph: string, fault: Fault | null): void
}

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@interfaceObject", "@inaccessible", "@composeDirective"])\n`

const readText = async (request: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

const listen = async (
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<string> => {
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
}

/** Subgraphs of somebody else, each behind HTTP, and our gateway over the supergraph that they compose to. */
export const startForeignGraph = async (
  subgraphs: Readonly<Record<string, ForeignSubgraph>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<ForeignGraph> => {
  const fetches: Record<string, SubgraphFetch[]> = {}
  const faults = new Map<string, Fault>()
  const services = await Promise.all(
    Object.entries(subgraphs).map(async ([name, { sdl, resolvers }]) => {
      const typeDefs = parse(sdl.includes('@link') ? sdl : FEDERATION + sdl)
      const schema = buildSubgraphSchema({ typeDefs, resolvers: resolvers as never })
      const asked: SubgraphFetch[] = []
      fetches[name] = asked
      const url = await listen(async (request, response) => {
        const fetch = JSON.parse(await readText(request)) as SubgraphFetch
        asked.push(fetch)
        if (faults.get(name)?.(fetch, request, response)) return
        const result = await graphql({ schema, source: fetch.query, variableValues: fetch.variables })
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(result))
      })
      return { name, url, typeDefs }
    }),
  )
  const composed = composeServices(services)
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'))
  const folder = mkdtempSync(join(tmpdir(), 'ics-graph-supergraph-'))
  const file = join(folder, 'supergraph.graphql')
  writeFileSync(file, composed.supergraphSdl)
  const logLines: string[] = []
  const log = createLog('debug', { write: (line) => void logLines.push(line) })
  const gateway = await startForeignGateway(file, readConfig({ PORT: '0', ...environment }), log)
  onTestFinished(async () => {
    await gateway.stop()
    rmSync(folder, { recursive: true })
  })
  return {
    url: gateway.url,
    fetches,
    logLines,
    setFault: (subgraph, fault) => {
      if (fault) faults.set(subgraph, fault)
      else faults.delete(subgraph)
    },
  }
}

/** Answers with this JSON in place of the subgraph. */
export const answerWith =
  (body: unknown): Fault =>
  (_, __, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(body))
    return true
  }
