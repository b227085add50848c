import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApplication, type TestApplication } from '../../support/application.ts'
import { codesOf, postJson } from '../../support/http.ts'
import { QueryGenerator } from '../../support/query-generator.ts'
import { Random } from '../../support/random.ts'
import { startNearAndFar, type NearAndFar } from '../../support/subgraphs.ts'

// `npm run test:long` runs 10,000 operations. SEED chooses others.
const SEED = Number(process.env['SEED'] ?? 20190701)
const OPERATIONS = Number(process.env['OPERATIONS'] ?? (process.env['LONG'] === '1' ? 10_000 : 120))
const AT_ONCE = 4

let both: NearAndFar
let stock: TestApplication

beforeAll(async () => {
  both = await startNearAndFar()
  // Only the plan is ours: executed with Apollo's executor, graphql-js and DataLoader.
  stock = await startTestApplication({
    DATABASE_URL: both.near.databaseUrl,
    EXECUTOR: 'stock',
    SUBGRAPHS: 'remote',
    SUBGRAPH_URLS: both.subgraphUrls,
    CACHE_MB: '0',
  })
})

afterAll(async () => {
  await stock.stop()
  await both.stop()
})

interface Told {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

// Apollo's executor counts the indexes of errors in lists among all objects rather than the requested ones, so the path
// is wrong (test/gateway/graph/federation.test.ts tests ours). No index is compared.
const withoutIndexes = ({ message, path, extensions }: Told): string =>
  JSON.stringify([message, path?.filter((step) => typeof step === 'string'), extensions?.['code']])

const read = (text: string) => {
  const { data, errors = [] } = JSON.parse(text) as { data: unknown; errors?: readonly Told[] }
  return { data, errors: [...new Set(errors.map(withoutIndexes))].sort() }
}

it(`${OPERATIONS} generated operations have the answer that the stock executor gives`, async () => {
  const generator = new QueryGenerator(new Random(SEED))
  let whole = 0
  let failed = 0
  for (let count = 0; count < OPERATIONS; count += AT_ONCE) {
    await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, index) => {
        const question = generator.question()
        const headers = { 'x-request-id': `differential-${count + index}` }
        // The second response is that of a cached operation.
        const first = await postJson(both.near.url, question, headers)
        const second = await postJson(both.near.url, question, headers)
        const theirs = await postJson(stock.url, question, headers)
        const what = `seed ${SEED}, number ${count + index}: ${question.query}`
        expect(second.text, what).toBe(first.text)
        expect(first.status, what).toBe(theirs.status)
        expect(read(first.text), what).toEqual(read(theirs.text))
        if (codesOf(first.text).length === 0) whole += 1
        else failed += 1
      }),
    )
  }
  // The sample must contain both kinds.
  expect(whole).toBeGreaterThan(OPERATIONS / 4)
  expect(failed).toBeGreaterThan(OPERATIONS / 20)
}, 3_600_000)
