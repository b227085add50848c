// E3: clients with expensive queries leave at least half of the rate to a client with cheap ones.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { LIMITS } from '../../gateway/limits.ts'
import { startTestApplication } from '../support/application.ts'
import { connectForTest, useTestDatabase } from '../support/database.ts'
import { postJson } from '../support/http.ts'
import { READY, runProgram } from '../support/program.ts'

const isLong = process.env['LONG'] === '1'
const SECONDS = isLong ? 20 : 6
const ROUNDS = 4
const EXPENSIVE_CLIENTS = 10

const CHEAP = { query: '{ practices(first: 1, asOf: "2019-07-11") { nodes { name } } }' }

// More than half of the maximum cost. Each client has an operation of its own.
const expensive = (number: number) => ({
  query: `query Expensive${number} { a: systems(asOf: "2019-07-11") { name primaryCareNetworks { name
    practices { name address contacts { value } neighbourhood { name } }
    registeredPatients { value citations { locator source { title } } }
    places { name districts { name } } } } }`,
})

const ratesOf = (url: string, body: unknown, clients: number, until: () => boolean): Promise<number[]> =>
  Promise.all(
    Array.from({ length: clients }, async () => {
      let count = 0
      while (!until()) {
        const { status } = await postJson(url, body)
        if (status === 200) count += 1
      }
      return count
    }),
  )

const after = (seconds: number): (() => boolean) => {
  const end = performance.now() + seconds * 1_000
  return () => performance.now() > end
}

it('the number of expensive queries that are executed at the same time', { timeout: 60_000 }, async () => {
  const application = await startTestApplication({ CACHE_MB: '0' })
  onTestFinished(() => application.stop())
  const db = connectForTest({ url: application.databaseUrl })
  const { fetches: none } = application.counters
  await postJson(application.url, expensive(0))
  const perQuery = application.counters.fetches - none
  let sent: Promise<unknown>[] = []
  await db.transaction(async (lock) => {
    // Statements of the expensive queries wait for the table.
    await lock.raw('lock table primary_care.systems in access exclusive mode')
    const before = application.counters.fetches
    sent = Array.from({ length: EXPENSIVE_CLIENTS }, (_, number) =>
      postJson(application.url, expensive(number)),
    )
    await sleep(500)
    const started = application.counters.fetches - before
    expect(started).toBeGreaterThan(0)
    expect(started).toBeLessThanOrEqual(LIMITS.activeExpensive * perQuery)
    expect(started).toBeLessThan(EXPENSIVE_CLIENTS)
    // Cheap queries are executed meanwhile.
    for (let time = 0; time < 20; time += 1) {
      const { status, text } = await postJson(application.url, { query: '{ fundingStreams { id } }' })
      expect([status, text.includes('"errors"')]).toEqual([200, false])
    }
  })
  await Promise.all(sent)
})

// Other tests on the same two cores change the ratio, so only `npm run test:long` measures it.
it.skipIf(!isLong)('the rate of cheap queries', { timeout: 120_000 }, async () => {
  const { url: databaseUrl } = await useTestDatabase()
  const program = runProgram(['start'], {
    DATABASE_URL: databaseUrl,
    PORT: '0',
    CACHE_MB: '0',
    LOG_LEVEL: 'error',
  })
  const url = await program.waitFor(READY)
  const { text } = await postJson(url, expensive(0))
  const { extensions } = JSON.parse(text) as { extensions: { cost: { requested: number } } }
  expect(extensions.cost.requested).toBeGreaterThan(LIMITS.cheapCost)
  await ratesOf(url, CHEAP, 1, after(1))
  const counts = { alone: 0, beside: 0, expensive: 0 }
  // In turns, so that other work of this machine slows down both.
  for (let round = 0; round < ROUNDS; round += 1) {
    const [alone = 0] = await ratesOf(url, CHEAP, 1, after(SECONDS / ROUNDS))
    const until = after(SECONDS / ROUNDS)
    const [[beside = 0], others] = await Promise.all([
      ratesOf(url, CHEAP, 1, until),
      Promise.all(
        Array.from({ length: EXPENSIVE_CLIENTS }, (_, number) => ratesOf(url, expensive(number), 1, until)),
      ),
    ])
    counts.alone += alone
    counts.beside += beside
    counts.expensive += others.flat().reduce((sum, count) => sum + count, 0)
  }
  expect(counts.beside).toBeGreaterThanOrEqual(counts.alone / 2)
  // The expensive queries are executed as well.
  expect(counts.expensive).toBeGreaterThan(0)
})
