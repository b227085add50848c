// D10: while a table is locked, only fields that need it fail, and the requests that wait never hold the whole pool.
import { expect, it, onTestFinished } from 'vitest'
import { LIMITS } from '../../gateway/limits.ts'
import { startTestApplication } from '../support/application.ts'
import { ask, type Answer } from '../support/client.ts'
import { connectForTest } from '../support/database.ts'

const REQUESTS = 50

const timed = async (work: Promise<Answer>): Promise<{ readonly answer: Answer; readonly ms: number }> => {
  const start = performance.now()
  const answer = await work
  return { answer, ms: performance.now() - start }
}

it('the limits of a statement end before the limit of its fetch', () => {
  expect(LIMITS.connectionWaitMs + LIMITS.statementMs).toBeLessThan(LIMITS.fetchMs)
  expect(LIMITS.fetchMs).toBeLessThan(LIMITS.requestMs)
})

it('other queries to the same subgraph are answered as usual', { timeout: 60_000 }, async () => {
  const application = await startTestApplication({ CACHE_MB: '0' })
  onTestFinished(() => application.stop())
  const db = connectForTest({ url: application.databaseUrl })
  const send = (query: string) => timed(ask(application.url, query))
  const blocked = (number: number): string =>
    `{ primaryCareNetworks(where: { nameContains: "a${number}" }) { totalCount } systems { id } }`

  const transaction = await db.transaction()
  await transaction.raw('lock table primary_care.networks in access exclusive mode')
  const waiting = Array.from({ length: REQUESTS }, (_, number) => send(blocked(number)))
  const others: Awaited<ReturnType<typeof timed>>[] = []
  let areAllDone = false
  const allDone = Promise.all(waiting).finally(() => (areAllDone = true))
  while (!areAllDone)
    others.push(await send('{ systems { id } practices(first: 2) { nodes { name } } fundingStreams { id } }'))
  const answers = await allDone
  await transaction.rollback()

  expect(others.length).toBeGreaterThan(5)
  for (const { answer, ms } of others) {
    expect(answer.errors).toEqual([])
    expect(ms).toBeLessThan(1_500)
  }
  for (const { answer, ms } of answers) {
    expect(ms).toBeLessThan(LIMITS.statementMs + LIMITS.connectionWaitMs + 500)
    expect(answer.errors).toMatchObject([
      {
        path: ['primaryCareNetworks'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'primary-care' },
      },
    ])
    expect(answer.data).toMatchObject({ primaryCareNetworks: null, systems: expect.anything() })
  }
  const { answer } = await send(blocked(1))
  expect(answer.errors).toEqual([])
  // Each wait ended before its fetch, which would have counted as a failure of the whole subgraph.
  expect(application.logLines.join('')).not.toContain('FetchTimeout')
})
