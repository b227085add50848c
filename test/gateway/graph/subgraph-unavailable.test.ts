import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { startTestApplication } from '../../support/application.ts'
import { ask } from '../../support/client.ts'

const QUESTION = `{ primaryCareNetwork(id: "soar-valley", asOf: "2019-07-11") {
  name practices { name } places { name council { name } } funding(year: "2019/20") { total } } }`

/** A subgraph that always responds with this body. */
const startFake = async (status: number, body: string): Promise<string> => {
  const server = createServer((_, response) => response.writeHead(status).end(body))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/graphql`
}

const CANARY = 'canary-4711'

it.each([
  ['refuses connections', async () => 'http://127.0.0.1:1/graphql'],
  ['answers with an error page', async () => startFake(500, `<html>${CANARY}</html>`)],
  ['answers with no JSON', async () => startFake(200, CANARY)],
  ['answers with an array', async () => startFake(200, `["${CANARY}"]`)],
  ['answers with null and no error', async () => startFake(200, '{"data":null}')],
])('a subgraph that %s affects only its own fields', async (_, start) => {
  const application = await startTestApplication({ SUBGRAPH_URLS: `finance=${await start()}` })
  onTestFinished(() => application.stop())
  const { status, data, errors, text } = await ask(application.url, QUESTION)
  expect(status).toBe(200)
  expect(data.primaryCareNetwork.funding).toBeNull()
  expect(data.primaryCareNetwork.practices).toHaveLength(8)
  expect(data.primaryCareNetwork.places[0].council.name).toBe('Leicestershire County Council')
  expect(errors.map(({ extensions }) => [extensions['code'], extensions['subgraph']])).toEqual([
    ['SUBGRAPH_UNAVAILABLE', 'finance'],
  ])
  expect(text).not.toContain(CANARY)
  expect(text).not.toContain('127.0.0.1')
  expect(application.logLines.join('')).not.toContain(CANARY)
})

it.each([
  ['finance', 'funding'],
  ['local-authorities', 'council'],
  ['community-services', 'communityServices'],
])('without %s the fields of the others have values', async (subgraph, lost) => {
  const application = await startTestApplication({ SUBGRAPH_URLS: `${subgraph}=http://127.0.0.1:1/graphql` })
  onTestFinished(() => application.stop())
  const { status, data, errors } = await ask(
    application.url,
    `{ neighbourhood(id: "soar-valley", asOf: "2019-07-11") {
      name practices { name } funding(year: "2019/20") { total } communityServices { name } places { council { name } } } }`,
  )
  expect(status).toBe(200)
  const { name, practices, funding, communityServices, places } = data.neighbourhood
  expect([name, practices.length]).toEqual(['Soar Valley', 8])
  const parts = { funding, communityServices, council: places?.[0]?.council ?? null }
  const unavailable = Object.entries(parts).flatMap(([part, value]) => (value === null ? part : []))
  expect(unavailable).toEqual([lost])
  expect(new Set(errors.map(({ extensions }) => extensions['subgraph']))).toEqual(new Set([subgraph]))
})

it('without primary-care its root fields are null, and those of the others have values', async () => {
  const application = await startTestApplication({
    SUBGRAPH_URLS: 'primary-care=http://127.0.0.1:1/graphql',
  })
  onTestFinished(() => application.stop())
  const { status, data, errors } = await ask(
    application.url,
    '{ systems { id } fundingStreams { id } place(id: "rutland") { id } }',
  )
  expect(status).toBe(200)
  expect(data.systems).toBeNull()
  expect(data.fundingStreams.length).toBeGreaterThan(5)
  expect(data.place).toEqual({ id: 'rutland' })
  expect(errors.map(({ extensions }) => [extensions['code'], extensions['subgraph']])).toEqual([
    ['SUBGRAPH_UNAVAILABLE', 'primary-care'],
  ])
})
