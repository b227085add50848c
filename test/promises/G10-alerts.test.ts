// G10: each fault changes a metric that an alert can use, and one log line of level warn or error names the part.
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { ask } from '../support/client.ts'
import { createTestDatabase, connectForTest } from '../support/database.ts'
import { askBoth, startFaultyGraph } from '../support/faulty-subgraph.ts'
import { JSON_TYPE, postJson, send } from '../support/http.ts'
import { startStatementRecorder } from '../support/statement-recorder.ts'
import { TestIssuer } from '../support/tokens.ts'

const WARN = 40
const ERROR = 50

/** The value of a metric with these labels; 0 if it is not there. */
const valueOf = (text: string, metric: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${metric} `))
      ?.split(' ')
      .at(-1) ?? 0,
  )

const metricsOf = async (url: string): Promise<string> =>
  (await send(url, { method: 'GET', path: '/metrics' })).text

interface Line {
  readonly level: number
  readonly msg: string
  readonly part?: string
  readonly subgraph?: string
}

const linesOf = ({ logLines }: TestApplication): Line[] => logLines.map((line) => JSON.parse(line) as Line)

const alertsOf = (application: TestApplication): Line[] =>
  linesOf(application).filter(({ level }) => level >= WARN)

it('a subgraph that does not respond', async () => {
  const graph = await startFaultyGraph()
  const { application } = graph
  await askBoth(graph)
  expect(valueOf(await metricsOf(application.url), 'ics_graph_subgraph_available{subgraph="finance"}')).toBe(
    1,
  )
  graph.fault = (request) => void request.socket.destroy()
  await askBoth(graph)
  const text = await metricsOf(application.url)
  expect(valueOf(text, 'ics_graph_subgraph_available{subgraph="finance"}')).toBe(0)
  expect(
    valueOf(text, 'ics_graph_subgraph_fetches_total{subgraph="finance",result="failed"}'),
  ).toBeGreaterThan(0)
  expect(valueOf(text, 'ics_graph_errors_total{code="SUBGRAPH_UNAVAILABLE"}')).toBe(1)
  expect(valueOf(text, 'ics_graph_events_total{part="subgraph finance",level="warn"}')).toBeGreaterThan(0)
  expect(alertsOf(application)[0]).toMatchObject({ subgraph: 'finance', level: WARN })
})

it('a database that cannot be reached', { timeout: 60_000 }, async () => {
  const database = await createTestDatabase()
  onTestFinished(() => database.drop())
  const proxy = await startStatementRecorder(database.address)
  onTestFinished(() => proxy.stop())
  const application = await startTestApplication({ DATABASE_URL: proxy.url, CACHE_MB: '0' })
  onTestFinished(() => application.stop())
  await ask(application.url, '{ systems { id } }')
  expect(valueOf(await metricsOf(application.url), 'ics_graph_database_available')).toBe(1)
  proxy.refuse(true)
  await ask(application.url, '{ systems { id } }')
  const text = await metricsOf(application.url)
  expect(valueOf(text, 'ics_graph_database_available')).toBe(0)
  expect(valueOf(text, 'ics_graph_events_total{part="subgraph primary-care",level="warn"}')).toBeGreaterThan(
    0,
  )
  expect(alertsOf(application).some(({ subgraph }) => subgraph === 'primary-care')).toBe(true)
})

it('a resolver that fails', async () => {
  const database = await createTestDatabase()
  onTestFinished(() => database.drop())
  const application = await startTestApplication({ DATABASE_URL: database.url, CACHE_MB: '0' })
  onTestFinished(() => application.stop())
  await connectForTest(database.address).raw('alter view kernel.source rename column title to renamed')
  await ask(application.url, '{ sources { id title } }')
  const text = await metricsOf(application.url)
  expect(valueOf(text, 'ics_graph_errors_total{code="INTERNAL_SERVER_ERROR"}')).toBe(1)
  expect(valueOf(text, 'ics_graph_events_total{part="subgraph primary-care",level="error"}')).toBe(1)
  expect(alertsOf(application)).toMatchObject([{ level: ERROR, subgraph: 'primary-care' }])
})

describe('requests', () => {
  let issuer: TestIssuer
  let application: TestApplication

  beforeAll(async () => {
    issuer = await TestIssuer.start()
    application = await startTestApplication({ TOKEN_ISSUERS: issuer.setting, RATE_LIMIT_PER_MINUTE: '30' })
  })

  afterAll(async () => {
    await application.stop()
    await issuer.stop()
  })

  it('a token that is refused', async () => {
    await postJson(application.url, { query: '{ systems { id } }' }, { authorization: 'Bearer x' })
    const text = await metricsOf(application.url)
    expect(valueOf(text, 'ics_graph_events_total{part="tokens",level="warn"}')).toBe(1)
    expect(valueOf(text, 'ics_graph_http_requests_total{kind="graphql",status="401"}')).toBe(1)
  })

  it('keys that cannot be fetched', async () => {
    issuer.answer = 'error'
    const { status } = await postJson(
      application.url,
      { query: '{ systems { id } }' },
      await issuer.headers([]),
    )
    expect(status).toBe(503)
    expect(
      valueOf(await metricsOf(application.url), 'ics_graph_events_total{part="token keys",level="warn"}'),
    ).toBe(1)
  })

  it('mistakes of clients are counted, and are never errors in the log', async () => {
    const before = alertsOf(application).length
    for (const query of ['{ nothing }', '{', 'query A { systems { id } } query B { systems { id } }']) {
      await postJson(application.url, { query })
    }
    await postJson(application.url, { query: '{ practices(first: 900) { totalCount } }' })
    await postJson(application.url, '[')
    await send(application.url, { method: 'PUT', headers: JSON_TYPE, body: '{}' })
    await send(application.url, { method: 'GET', path: '/nothing' })
    expect(alertsOf(application).slice(before)).toEqual([])
    const text = await metricsOf(application.url)
    expect(valueOf(text, 'ics_graph_errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1)
    expect(valueOf(text, 'ics_graph_errors_total{code="GRAPHQL_PARSE_FAILED"}')).toBe(1)
    expect(valueOf(text, 'ics_graph_errors_total{code="BAD_USER_INPUT"}')).toBe(1)
    expect(valueOf(text, 'ics_graph_http_requests_total{kind="graphql",status="405"}')).toBe(1)
  })

  it('clients that exceed the limit', async () => {
    for (let sent = 0; sent < 31; sent += 1) await postJson(application.url, { query: '{ systems { id } }' })
    const text = await metricsOf(application.url)
    expect(valueOf(text, 'ics_graph_http_requests_total{kind="graphql",status="429"}')).toBeGreaterThan(0)
  })
})
