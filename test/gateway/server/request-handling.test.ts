import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import type { DataVersions } from '../../../db/publish/data-versions.ts'
import { createLog } from '../../../gateway/log.ts'
import { startSubgraphServer } from '../../../gateway/server/subgraph-server.ts'
import { openSubgraph } from '../../../subgraphs/index.ts'
import { startTestApplication, type TestApplication } from '../../support/application.ts'
import { ask } from '../../support/client.ts'
import { startGenericGateway } from '../../support/federation.ts'
import { JSON_TYPE, postJson, send } from '../../support/http.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication({ QUERY_LIMITS: 'levels=9,cost=off' }, { isPlannedAhead: true })
})

afterAll(() => application.stop())

const SPEC = 'application/graphql-response+json'

it.each([
  ['application/json', 200, 'application/json'],
  [SPEC, 400, SPEC],
  [`application/json, ${SPEC};q=0.1`, 200, 'application/json'],
  [`application/json;q=0.1, ${SPEC}`, 400, SPEC],
])('accept: %s gets one of the two media types with its status', async (accept, status, type) => {
  // Refused by validation, by a limit, and by the parser. A limit is 400 for both media types.
  for (const query of ['{ nothing }', `{ ${'systems { '.repeat(12)} id ${'}'.repeat(12)} }`, '{']) {
    const answer = await send(application.url, {
      headers: { ...JSON_TYPE, accept },
      body: JSON.stringify({ query }),
    })
    expect([answer.headers['content-type'], query]).toEqual([`${type}; charset=utf-8`, query])
    if (query === '{ nothing }') expect(answer.status).toBe(status)
  }
})

it('/health/ready lists the limits in force', async () => {
  const { text } = await send(application.url, { method: 'GET', path: '/health/ready' })
  expect((JSON.parse(text) as { limits: unknown }).limits).toMatchObject({
    levels: 9,
    cost: null,
    tokens: 2_000,
  })
})

it('a response to a request with credentials is not public', async () => {
  const path = '/graphql?operation=Systems'
  const get = (headers: Record<string, string> = {}) =>
    send(application.url, {
      method: 'GET',
      path,
      headers: { 'apollo-require-preflight': 'true', ...headers },
    })
  for (let time = 0; time < 2; time += 1) {
    expect((await get()).headers['cache-control']).toContain('public')
    expect((await get({ authorization: 'Bearer x' })).headers['cache-control']).toBe('no-store')
  }
})

it('a permalink with a new operation is executed once', async () => {
  const query = '{ systems { id name } }'
  const path = (at: string): string => `/graphql?query=${encodeURIComponent(query)}&at=${at}`
  const { text } = await postJson(application.url, { query: '{ systems { id } }' })
  const { version } = (JSON.parse(text) as { extensions: { data: { version: string } } }).extensions.data
  const before = application.counters.fetches
  const answer = await send(application.url, {
    method: 'GET',
    path: path(version),
    headers: { 'apollo-require-preflight': 'true' },
  })
  expect(answer.status).toBe(200)
  expect(application.counters.fetches - before).toBe(1)
})

it('a request with two Host headers is refused', async () => {
  const { hostname, port } = new URL(application.url)
  const answer = await new Promise<string>((done) => {
    const socket = connect(Number(port), hostname, () => {
      socket.end('GET /health/live HTTP/1.1\r\nHost: one\r\nHost: two\r\nConnection: close\r\n\r\n')
    })
    let text = ''
    socket.on('data', (chunk) => (text += String(chunk)))
    socket.on('end', () => done(text))
  })
  expect(answer).toMatch(/^HTTP\/1.1 400 /)
})

it.each([
  '//health/live',
  '//other.example/health/live',
  '//other.example//health/live',
  '/\\other.example/health/live',
])('a path that begins like another host is not found: %s', async (path) => {
  for (const at of [path, path.replace('health/live', 'graphql'), path.replace('health/live', 'find?q=x')]) {
    const { status, headers } = await send(application.url, { method: 'GET', path: at })
    expect(status).toBe(404)
    expect(headers['location']).toBeUndefined()
  }
})

it.each([
  'evil"><script>',
  'evil.example/path',
  'user:password@evil.example',
  'evil example',
  `${'x'.repeat(300)}.example`,
])('a Host header of another form is not repeated: %s', async (host) => {
  for (const path of ['/', '/changes.atom', '/docs/errors', '/data', '/nothing-here']) {
    const { text } = await send(application.url, {
      method: 'GET',
      path,
      headers: { host, accept: 'text/html' },
    })
    expect(text).not.toContain(host)
    expect(text).not.toContain('evil')
  }
})

it.each(['own', 'stock'])(
  'a mutation is sent once if its connection is lost: executor %s',
  async (executor) => {
    const graph = await startGenericGateway(
      { a: { sdl: 'type Query { a: Int } type Mutation { sell: Int }', resolvers: {} } },
      { EXECUTOR: executor },
    )
    graph.setFault('a', (_, __, response) => {
      response.destroy()
      return true
    })
    await ask(graph.url, 'mutation { sell }')
    expect(graph.fetches['a']).toHaveLength(1)
    await ask(graph.url, '{ a }')
    expect(graph.fetches['a']).toHaveLength(3)
  },
)

it.each([
  ['the same throughout', ['1', '1'], 1, '1'],
  ['changed once', ['1', '2', '2'], 2, '2'],
  ['changed twice', ['1', '2', '3'], 2, undefined],
])('a subgraph server states the version of its data: %s', async (_, read, times, stated) => {
  const versions = [...read]
  const fake = {
    read: () => Promise.resolve({ subgraphs: new Map([['finance', versions.shift()]]) }),
  } as unknown as DataVersions
  let statements = 0
  const open = openSubgraph(
    'finance',
    { url: application.databaseUrl },
    { clock: () => new Date(), onStatement: () => (statements += 1) },
  )
  const log = createLog('silent', { write: () => undefined })
  const server = await startSubgraphServer({
    subgraph: open.subgraph,
    log,
    versions: fake,
    authentication: null,
    host: '127.0.0.1',
    port: 0,
  })
  onTestFinished(async () => {
    await server.stop()
    await open.close()
  })
  const answer = await postJson(server.url, { query: '{ fundingStreams { id } }' })
  expect(answer.headers['x-data-version']).toBe(stated)
  expect(statements).toBe(times)
})
