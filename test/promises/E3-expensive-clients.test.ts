// E3: clients with expensive queries leave at least half of the rate to a client with cheap ones.
import { expect, it } from 'vitest'
import { LIMITS } from '../../gateway/limits.ts'
import { postJson } from '../support/http.ts'
import { useTestDatabase } from '../support/database.ts'
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
