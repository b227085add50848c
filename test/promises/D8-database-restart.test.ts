// D8: while the database is unavailable, responses state it within a second; afterwards they are complete without a restart.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished, vi } from 'vitest'
import { startTestApplication } from '../support/application.ts'
import { ask, type Answer } from '../support/client.ts'
import { startBehindProxy } from '../support/behind-proxy.ts'
import { connectForTest } from '../support/database.ts'
import { send } from '../support/http.ts'

const QUERY = `{
  systems { id name }
  primaryCareNetworks(first: 5, asOf: "2019-07-11") { nodes { id funding(year: "2019/20") { total } } }
  fundingStreams { id }
}`
const EVERY_MS = 100

const unavailableAt = async (url: string): Promise<unknown> => {
  const { status, text } = await send(url, { method: 'GET', path: '/health/ready' })
  return [status, (JSON.parse(text) as { unavailable: unknown }).unavailable]
}

it('a database that is stopped for 3 s', { timeout: 60_000 }, async () => {
  const { application, proxy } = await startBehindProxy()
  const complete = await ask(application.url, QUERY)
  expect(complete.errors).toEqual([])

  proxy.refuse(true)
  const end = performance.now() + 3_000
  const during: Promise<{ readonly answer: Answer; readonly ms: number }>[] = []
  const seen = new Set<string>()
  while (performance.now() < end) {
    const start = performance.now()
    during.push(ask(application.url, QUERY).then((answer) => ({ answer, ms: performance.now() - start })))
    await sleep(EVERY_MS)
    seen.add(JSON.stringify(await unavailableAt(application.url)))
  }
  for (const { answer, ms } of await Promise.all(during)) {
    expect(answer.status).toBe(200)
    expect(ms).toBeLessThan(1_000)
    expect(answer.errors.length).toBeGreaterThan(0)
    for (const { extensions } of answer.errors) expect(extensions['code']).toBe('SUBGRAPH_UNAVAILABLE')
  }
  expect([...seen].join(' ')).toContain('[200,["database"')
  proxy.refuse(false)
  await vi.waitFor(
    async () => {
      const { data, errors } = await ask(application.url, QUERY)
      expect(errors).toEqual([])
      expect(data).toEqual(complete.data)
    },
    { timeout: 2_000, interval: 50 },
  )
  await vi.waitFor(async () => expect(await unavailableAt(application.url)).toEqual([200, []]))
})

it('connections that an administrator ends cost no response', { timeout: 60_000 }, async () => {
  const application = await startTestApplication({ CACHE_MB: '0' })
  onTestFinished(() => application.stop())
  const db = connectForTest({ url: application.databaseUrl })
  const complete = await ask(application.url, QUERY)
  for (let time = 0; time < 5; time += 1) {
    await db.raw(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    const { data, errors } = await ask(application.url, QUERY)
    expect(errors).toEqual([])
    expect(data).toEqual(complete.data)
  }
})
