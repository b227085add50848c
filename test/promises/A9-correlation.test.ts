// A9: the client's request id is used in the response, the log and the statements. An invalid one is replaced, and
// never echoed or logged.
import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase } from '../../db/connect.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { postJson } from '../support/http.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

const TRACE = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'

let application: TestApplication
let database: TestDatabase
const atSubgraph: Record<string, unknown>[] = []
const fake = createServer((request, response) => {
  atSubgraph.push(request.headers)
  response.end('{"data":{"fundingStreams":[]}}')
})

beforeAll(async () => {
  await new Promise<void>((done) => fake.listen(0, '127.0.0.1', done))
  const { port } = fake.address() as { port: number }
  database = await createTestDatabase()
  application = await startTestApplication({
    DATABASE_URL: database.url,
    SUBGRAPH_URLS: `finance=http://127.0.0.1:${port}/graphql`,
  })
})

afterAll(async () => {
  await application.stop()
  await database.drop()
  fake.close()
})

const QUERY = { query: 'query Both { fundingStreams { id } systems { id } }' }

it.each([
  ['x-request-id', 'partner-42.a:b'],
  ['x-correlation-id', 'partner-43'],
])('%s is used for subgraph, statement and log', async (header, id) => {
  const answer = await postJson(application.url, QUERY, { [header]: id, traceparent: TRACE })
  expect(answer.headers['x-request-id']).toBe(id)
  expect(atSubgraph.at(-1)).toMatchObject({ 'x-request-id': id, traceparent: TRACE })
  const lines = application.logLines.filter((line) => line.includes('"operation":"Both"'))
  expect(JSON.parse(lines.at(-1) ?? '{}')).toMatchObject({ requestId: id })
  const db = createDatabase(database.address)
  const { rows } = await db.raw(
    "select application_name from pg_stat_activity where datname = current_database() and query like '%listSystems %'",
  )
  await db.destroy()
  expect(rows).toContainEqual({ application_name: id })
})

it.each([
  ['long', 'x'.repeat(10_240)],
  ['with spaces', 'a b'],
  ['that ends a comment', '*/ select 1 /*'],
  ['with a quote', `a"b`],
])('is replaced if it is %s', async (_, id) => {
  const before = application.logLines.length
  const answer = await postJson(application.url, QUERY, {
    'x-request-id': id,
    traceparent: id.slice(0, 1_000),
  })
  expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
  expect(answer.text).not.toContain(id)
  expect(application.logLines.slice(before).join('')).not.toContain(id)
  expect(atSubgraph.at(-1)?.['traceparent']).toBeUndefined()
})
