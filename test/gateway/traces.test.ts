import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { postJson } from '../support/http.ts'
import { READY, runProgram } from '../support/program.ts'
import { TEST_SECRET } from '../support/application.ts'

interface Span {
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly service: string
  readonly attributes: Readonly<Record<string, unknown>>
}

interface Attribute {
  readonly key: string
  readonly value: Readonly<Record<string, unknown>>
}

interface Exported {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] }
    readonly scopeSpans: readonly {
      readonly spans: readonly (Omit<Span, 'service' | 'attributes'> & {
        readonly attributes: readonly Attribute[]
      })[]
    }[]
  }[]
}

const toRecord = (attributes: readonly Attribute[]): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))

/** A collector of OpenTelemetry, which keeps what it receives. */
const startCollector = async (): Promise<{ url: string; spans: Span[]; bodies: string[] }> => {
  const spans: Span[] = []
  const bodies: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      bodies.push(body)
      for (const { resource, scopeSpans } of (JSON.parse(body) as Exported).resourceSpans) {
        const service = String(toRecord(resource.attributes)['service.name'])
        for (const { spans: sent } of scopeSpans)
          for (const span of sent) spans.push({ ...span, service, attributes: toRecord(span.attributes) })
      }
      response.end('{}')
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, spans, bodies }
}

const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736'
const CALLER = '00f067aa0ba902b7'
const POSTCODE = 'LE1 6TU'
const QUERY = {
  query: `query Traced($postcode: String!) {
    fundingStreams { id }
    systems { id }
    locate(postcode: $postcode) { postcode }
  }`,
  variables: { postcode: POSTCODE },
}

let databaseUrl = ''

beforeAll(async () => {
  const database = await createTestDatabase()
  databaseUrl = database.url
  return () => database.drop()
})

/** A gateway and a server for `finance`, which send their spans to the collector. */
const startPrograms = async (collectorUrl: string, gatewaySettings: Record<string, string> = {}) => {
  const environment = {
    DATABASE_URL: databaseUrl,
    GATEWAY_SECRET: TEST_SECRET,
    OTEL_EXPORTER_OTLP_ENDPOINT: collectorUrl,
    OTEL_BSP_SCHEDULE_DELAY: '100',
    CACHE_MB: '0',
  }
  const server = runProgram(['subgraph', 'finance', '--port', '0'], environment)
  const finance = await server.waitFor(/http:\/\/127\.0\.0\.1:\d+\/graphql/)
  const gateway = runProgram(['start'], {
    ...environment,
    PORT: '0',
    SUBGRAPH_URLS: `finance=${finance}`,
    ...gatewaySettings,
  })
  return { server, gateway, url: await gateway.waitFor(READY) }
}

it(
  'one trace from the gateway through a subgraph server to its statements',
  { timeout: 60_000 },
  async () => {
    const collector = await startCollector()
    const { url } = await startPrograms(collector.url)
    // Health checks have no spans.
    await fetch(`${url}/health/live`)
    const answer = await postJson(url, QUERY, { traceparent: `00-${TRACE_ID}-${CALLER}-01` })
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).not.toHaveProperty('errors')

    const inTrace = () => collector.spans.filter(({ traceId }) => traceId === TRACE_ID)
    const find = (service: string, name: string): Span => {
      const found = inTrace().find((span) => span.service === service && span.name === name)
      if (!found)
        throw new Error(`no span "${name}" of ${service} among ${inTrace().map((span) => span.name)}`)
      return found
    }
    await vi.waitFor(() => find('ics-graph', 'HTTP POST'), 10_000)
    const request = find('ics-graph', 'HTTP POST')
    expect(request.parentSpanId).toBe(CALLER)
    expect(request.attributes).toMatchObject({
      'graphql.operation.name': 'Traced',
      'ics_graph.cache': 'none',
    })
    const local = find('ics-graph', 'fetch primary-care')
    expect(local.parentSpanId).toBe(request.spanId)
    const remote = find('ics-graph', 'fetch finance')
    expect(remote.parentSpanId).toBe(request.spanId)
    await vi.waitFor(() => find('ics-graph-finance', 'HTTP POST'), 10_000)
    expect(find('ics-graph-finance', 'HTTP POST').parentSpanId).toBe(remote.spanId)

    // Every statement is in the span of a fetch.
    const fetches = new Set(
      inTrace().flatMap(({ name, spanId }) => (name.startsWith('fetch ') ? [spanId] : [])),
    )
    const statements = inTrace().filter(({ name }) => name === 'SQL')
    expect(new Set(statements.map(({ service }) => service))).toEqual(
      new Set(['ics-graph', 'ics-graph-finance']),
    )
    for (const { parentSpanId, attributes } of statements) {
      expect(fetches).toContain(parentSpanId)
      expect(attributes['db.query.text']).toMatch(/\bfrom\b/i)
    }
    expect(collector.bodies.join('')).not.toContain(POSTCODE)
    expect(collector.spans.map(({ name }) => name)).not.toContain('HTTP GET')
    // The warm-up and the start belong to no trace.
    expect(collector.spans.filter(({ name, parentSpanId }) => name !== 'HTTP POST' && !parentSpanId)).toEqual(
      [],
    )
  },
)

it(
  'a request that is not sampled is not traced by the subgraph server either',
  { timeout: 60_000 },
  async () => {
    const collector = await startCollector()
    const { server, gateway, url } = await startPrograms(collector.url, { OTEL_TRACES_SAMPLER_ARG: '0' })
    expect((await postJson(url, QUERY)).status).toBe(200)
    gateway.kill('SIGTERM')
    server.kill('SIGTERM')
    await Promise.all([gateway.exited, server.exited])
    expect(collector.spans).toEqual([])
  },
)

it('answers without a collector at the address', { timeout: 60_000 }, async () => {
  const program = runProgram(['start'], {
    DATABASE_URL: databaseUrl,
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
    OTEL_BSP_SCHEDULE_DELAY: '100',
    PORT: '0',
  })
  const url = await program.waitFor(READY)
  expect((await postJson(url, QUERY)).status).toBe(200)
  program.kill('SIGTERM')
  expect(await program.exited).toBe(0)
})
