import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApplication, type TestApplication } from '../../support/application.ts'
import { ask, askOperation, listOperations } from '../../support/client.ts'
import { connectForTest } from '../../support/database.ts'
import { send } from '../../support/http.ts'
import { OPERATION_VARIABLES } from '../../operations/variables.ts'

let cold: TestApplication
let warm: TestApplication

beforeAll(async () => {
  cold = await startTestApplication({ CACHE_MB: '0' })
  warm = await startTestApplication({ CACHE_MB: 'answers=0,lookups=64', DATABASE_URL: cold.databaseUrl })
})

afterAll(async () => {
  await warm.stop()
  await cold.stop()
})

const lookUps = async ({ url }: TestApplication) => {
  const { text } = await send(url, { method: 'GET', path: '/health/ready' })
  return (JSON.parse(text) as { caches: { lookUps: { hits: number; bytes: number } | null } }).caches.lookUps
}

const countStatements = async (
  application: TestApplication,
  work: () => Promise<unknown>,
): Promise<number> => {
  const before = application.counters.statements
  await work()
  return application.counters.statements - before
}

const NETWORKS = `{ primaryCareNetworks(first: 25, asOf: "2019-07-11") { nodes { name registeredPatients { value }
  commissioner { name } practices { name contacts { value } } } } }`

describe.each(listOperations())('%s', (operation) => {
  it('returns the same with cached look-ups as without', async () => {
    const variables = OPERATION_VARIABLES[operation]
    const expected = await askOperation(cold.url, operation, variables)
    for (let times = 0; times < 3; times += 1) {
      expect((await askOperation(warm.url, operation, variables)).text).toBe(expected.text)
    }
  })
})

it('needs only the statements of the list for objects that were read before', async () => {
  await ask(warm.url, NETWORKS)
  const before = (await lookUps(warm))?.hits ?? 0
  const statements = await countStatements(warm, () => ask(warm.url, NETWORKS))
  const all = await countStatements(cold, () => ask(cold.url, NETWORKS))
  expect(statements).toBe(1)
  expect(all).toBeGreaterThan(4)
  expect((await lookUps(warm))?.hits).toBeGreaterThan(before + 100)
  expect(await lookUps(cold)).toBeNull()
})

it('reads an unknown id once', async () => {
  const unknown = '{ practice(id: "no-such-practice", asOf: "2019-07-11") { name } }'
  await ask(warm.url, unknown)
  expect(await countStatements(warm, () => ask(warm.url, unknown))).toBe(0)
})

it('keeps the look-ups of other subgraphs when the data of finance changes', async () => {
  const places = '{ place(id: "rutland", asOf: "2019-07-11") { name } }'
  const streams = '{ fundingStreams { name } }'
  const db = connectForTest({ url: warm.databaseUrl })
  for (const query of [places, streams]) await ask(warm.url, query)
  expect(await countStatements(warm, () => ask(warm.url, places))).toBe(0)
  await db.raw("update kernel.data_versions set version = 'other' where subgraph = 'finance'")
  await db.raw("select pg_notify('ics_graph_data', 'changed')")
  await sleep(500)
  expect(await countStatements(warm, () => ask(warm.url, places))).toBe(0)
  expect(await countStatements(warm, () => ask(warm.url, streams))).toBeGreaterThan(0)
  await db.destroy()
})
