// D11: the wait for a connection is bounded, the pool never grows beyond its maximum, and nothing stays busy.
import { expect, it, onTestFinished, vi } from 'vitest'
import { LIMITS } from '../../gateway/limits.ts'
import { startTestApplication } from '../support/application.ts'
import { ask } from '../support/client.ts'
import { connectForTest } from '../support/database.ts'

const QUERIES = 60
// Of each subgraph, in gateway/application.ts.
const POOL = 8

it('more queries than connections', { timeout: 60_000 }, async () => {
  const application = await startTestApplication({ CACHE_MB: '0' })
  onTestFinished(() => application.stop())
  const db = connectForTest({ url: application.databaseUrl })
  const count = async (where: string): Promise<number> => {
    const { rows } = await db.raw(
      `select count(*) from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
         and usename = current_user and pid <> pg_backend_pid() and application_name not like 'ics-graph versions%' and ${where}`,
    )
    return Number(rows[0].count)
  }
  const transaction = await db.transaction()
  await transaction.raw(
    'lock table primary_care.networks, primary_care.practices, primary_care.neighbourhoods, primary_care.names in access exclusive mode',
  )
  const lists = ['primaryCareNetworks', 'practices', 'neighbourhoods']
  const start = performance.now()
  const waiting = Promise.all(
    Array.from({ length: QUERIES }, async (_, number) => {
      const list = lists[number % lists.length] ?? ''
      const answer = await ask(
        application.url,
        `{ ${list}(where: { nameContains: "x${number}" }) { totalCount } search(text: "x${number}") { id } }`,
      )
      return { answer, list, ms: performance.now() - start }
    }),
  )
  let most = 0
  let isDone = false
  void waiting.finally(() => (isDone = true))
  while (!isDone) {
    most = Math.max(most, await count('true'))
    await new Promise((done) => setTimeout(done, 50))
  }
  const answers = await waiting
  await transaction.rollback()
  // The transaction of this test and the connection for migrations and loads are not of the pools.
  expect(most).toBeLessThanOrEqual(4 * POOL + 2)
  for (const { answer, list, ms } of answers) {
    expect(ms).toBeLessThan(LIMITS.statementMs + LIMITS.connectionWaitMs + 3_000)
    expect(answer.data[list]).toBeNull()
    for (const { extensions } of answer.errors) expect(extensions['code']).toBe('SUBGRAPH_UNAVAILABLE')
  }
  await vi.waitFor(async () => expect(await count("state <> 'idle'")).toBe(0))
  expect((await ask(application.url, '{ practices { totalCount } }')).errors).toEqual([])
  // Each wait ended before its fetch, which would have counted as a failure of the whole subgraph.
  expect(application.logLines.join('')).not.toContain('FetchTimeout')
})
