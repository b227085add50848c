import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished } from 'vitest'
import { createLog } from '../../gateway/log.ts'
import { startSubgraphServer } from '../../gateway/server/subgraph-server.ts'
import { openSubgraph } from '../../subgraphs/index.ts'
import { TEST_SECRET, startTestApplication, type TestApplication } from './application.ts'
import { ask, type Answer } from './client.ts'

export interface SubgraphResponse {
  readonly status: number
  readonly text: string
}

/** Responds in place of the subgraph. `forward` returns what the subgraph would have sent. */
export type SubgraphFault = (
  request: IncomingMessage,
  response: ServerResponse,
  forward: () => Promise<SubgraphResponse>,
) => void | Promise<void>

export interface FaultyGraph {
  readonly application: TestApplication
  /** The number of requests that reached the proxy, and of those that were cancelled. */
  readonly requests: { received: number; cancelled: number }
  fault: SubgraphFault | null
}

const readText = async (message: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const forwardTo = (url: string, request: IncomingMessage, body: string): Promise<SubgraphResponse> =>
  new Promise((done, fail) => {
    const { method } = request
    // The responses are read as text.
    const headers = { ...request.headers, 'accept-encoding': 'identity' }
    const onward = httpRequest(url, { method, headers }, (answer) => {
      readText(answer).then((text) => done({ status: answer.statusCode ?? 0, text }), fail)
    })
    onward.on('error', fail)
    onward.end(body)
  })

/** The whole graph, with `finance` in another server behind a proxy that can respond in its place. */
export const startFaultyGraph = async (
  environment: Record<string, string> = {},
  fault: SubgraphFault | null = null,
  /** Called with functions that stop its parts; the last one is to be called first. */
  onEnd: (stop: () => Promise<void> | void) => void = onTestFinished,
): Promise<FaultyGraph> => {
  const graph = { requests: { received: 0, cancelled: 0 }, fault }
  const target = { url: '' }
  const proxy = createServer((request, response) => {
    graph.requests.received += 1
    response.on('close', () => {
      if (!response.writableFinished) graph.requests.cancelled += 1
    })
    void readText(request).then((body) => {
      const forward = () => forwardTo(target.url, request, body)
      const pass: SubgraphFault = async () => {
        const { status, text } = await forward()
        response.writeHead(status, { 'content-type': 'application/json' }).end(text)
      }
      return (graph.fault ?? pass)(request, response, forward)
    })
  })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  onEnd(() => {
    proxy.close()
    proxy.closeAllConnections()
  })
  const { port } = proxy.address() as AddressInfo
  const application = await startTestApplication({
    SUBGRAPH_URLS: `finance=http://127.0.0.1:${port}/graphql`,
    CACHE_MB: '0',
    ...environment,
  })
  onEnd(() => application.stop())
  const { subgraph, close } = openSubgraph(
    'finance',
    { url: application.databaseUrl },
    { clock: () => new Date() },
  )
  onEnd(() => close())
  const server = await startSubgraphServer({
    subgraph,
    log: createLog('silent'),
    versions: null,
    authentication: { secret: TEST_SECRET, acceptsBearer: false },
    host: '127.0.0.1',
    port: 0,
  })
  onEnd(() => server.stop())
  target.url = `${server.url}/graphql`
  return Object.assign(graph, { application })
}

/** Root fields of two subgraphs, and entities of `finance`. */
export const QUERY_OF_BOTH = `{
  fundingStreams { id }
  primaryCareNetworks(first: 5, asOf: "2019-07-11") { nodes { id name funding(year: "2019/20") { total } } }
}`

export interface DataOfBoth {
  readonly fundingStreams: readonly unknown[] | null
  readonly primaryCareNetworks: {
    readonly nodes: readonly { readonly id: string; readonly name: string; readonly funding: unknown }[]
  }
}

export const askBoth = (graph: FaultyGraph): Promise<Answer> => ask(graph.application.url, QUERY_OF_BOTH)

/** The answer without the subgraph: everything else, and an error for each null. */
export const expectOnlyFinanceMissing = (answer: Answer, complete: DataOfBoth): void => {
  expect(answer.status).toBe(200)
  expect(answer.data).toEqual({
    fundingStreams: null,
    primaryCareNetworks: {
      nodes: complete.primaryCareNetworks.nodes.map(({ id, name }) => ({ id, name, funding: null })),
    },
  })
  expectNullsExplained(answer)
}

const isPrefix = (path: readonly unknown[], of: readonly unknown[]): boolean =>
  path.length <= of.length && path.every((step, index) => step === of[index])

// A null in a non-null field makes its parent null, with the error at the field.
const explains = (path: unknown, nullPath: readonly (string | number)[]): boolean =>
  Array.isArray(path) && (isPrefix(path, nullPath) || isPrefix(nullPath, path))

/** Every null has an error of `finance` at its path, above it or below it. */
export const expectNullsExplained = ({ data, errors }: Answer): void => {
  expect(errors.length).toBeGreaterThan(0)
  for (const { extensions } of errors) {
    expect(extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'finance' })
  }
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (value === null) {
      expect(
        errors.some((error) => explains(error.path, path)),
        `no error at ${path.join('.')}`,
      ).toBe(true)
    } else if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]))
    else if (typeof value === 'object')
      for (const [name, item] of Object.entries(value as object)) visit(item, [...path, name])
  }
  visit(data, [])
}
