import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SubgraphName } from '../../../db/roles.ts'
import { readOwnSupergraph } from '../../../gateway/graph/supergraph/supergraph.ts'
import { readSubgraphList } from '../../../schema/subgraph-list.ts'
import { openSubgraph, type OpenSubgraph } from '../../../subgraphs/index.ts'
import { startTestApplication, type TestApplication } from '../../support/application.ts'
import { codesOf, postJson } from '../../support/http.ts'
import { MergedGraph } from '../../support/oracle/merged-graph.ts'
import { QueryGenerator } from '../../support/query-generator.ts'
import { Random } from '../../support/random.ts'

// `npm run test:long` runs 10,000 operations. SEED chooses others.
const SEED = Number(process.env['SEED'] ?? 20190701)
const OPERATIONS = process.env['LONG'] === '1' ? 10_000 : 150

let application: TestApplication
let open: OpenSubgraph[]

beforeAll(async () => {
  application = await startTestApplication({ CACHE_MB: '0' })
  open = readSubgraphList().map(({ name }) =>
    openSubgraph(name as SubgraphName, { url: application.databaseUrl }, { clock: () => new Date() }),
  )
})

afterAll(async () => {
  await Promise.all(open.map(({ close }) => close()))
  await application.stop()
})

it(`${OPERATIONS} random operations have the answers of the merged resolvers`, async () => {
  const merged = new MergedGraph(
    readOwnSupergraph(),
    open.map(({ subgraph }) => subgraph),
  )
  const generator = new QueryGenerator(new Random(SEED))
  let whole = 0
  let failed = 0
  for (let count = 0; count < OPERATIONS; count += 1) {
    const question = generator.question()
    // The server would close an idle connection while the expected result is calculated.
    const { text } = await postJson(application.url, question, { connection: 'close' })
    const answer = JSON.parse(text) as { data?: unknown }
    const codes = [...new Set(codesOf(text))].sort()
    const what = `seed ${SEED}, number ${count}: ${question.query}`
    // Refused before execution. Limits have tests of their own.
    if (answer.data === undefined) continue
    const result = await merged.execute(question)
    const expected = JSON.parse(JSON.stringify(result)) as {
      data: unknown
      errors?: { extensions?: { code?: string } }[]
    }
    expect(answer.data, what).toEqual(expected.data)
    const expectedCodes = new Set((expected.errors ?? []).map(({ extensions }) => extensions?.code))
    expect(codes, what).toEqual([...expectedCodes].sort())
    if (codes.length === 0) whole += 1
    else failed += 1
  }
  // The sample must contain both kinds.
  expect(whole).toBeGreaterThan(OPERATIONS / 4)
  expect(failed).toBeGreaterThan(OPERATIONS / 50)
}, 3_600_000)
