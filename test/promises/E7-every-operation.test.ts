// E7: no stored operation sends more fetches and statements than recorded, however long its lists are.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApplication } from '../support/application.ts'
import { askOperation, ask, listOperations } from '../support/client.ts'
import { startNearAndFar, type NearAndFar } from '../support/subgraphs.ts'
import { ASKED_ON, OPERATION_VARIABLES } from '../operations/variables.ts'

// The maximum numbers of fetches and SQL statements of each operation. Increase one only for a reason. Two fields with
// the same loader share a statement only if their parents arrive together, so the number of statements is a bound. The
// number of fetches is exact.
const COSTS = JSON.parse(
  readFileSync(new URL('../operations/costs.json', import.meta.url), 'utf8'),
) as Record<string, { fetches: number; statements: number }>

let both: NearAndFar
let local: TestApplication
let remote: TestApplication

beforeAll(async () => {
  both = await startNearAndFar()
  local = both.near
  remote = both.far
})

afterAll(() => both.stop())

const measure = async (work: () => Promise<unknown>) => {
  const before = { ...local.counters }
  await work()
  return {
    fetches: local.counters.fetches - before.fetches,
    statements: local.counters.statements - before.statements,
  }
}

it('has variables and costs for every stored operation, and for no other', () => {
  expect(Object.keys(OPERATION_VARIABLES).sort()).toEqual(listOperations())
  expect(Object.keys(COSTS).sort()).toEqual(listOperations())
})

describe.each(listOperations())('%s', (operation) => {
  const variables = OPERATION_VARIABLES[operation]

  it('succeeds, with equal data from local and remote subgraphs', async () => {
    const here = await askOperation(local.url, operation, variables)
    const there = await askOperation(remote.url, operation, variables)
    expect(here.errors).toEqual([])
    expect(here.status).toBe(200)
    expect(there.text).toBe(here.text)
  })

  it('sends the listed fetches and statements', async () => {
    const cost = await measure(() => askOperation(local.url, operation, variables))
    expect(cost.fetches).toBe(COSTS[operation]?.fetches)
    expect(cost.statements).toBeLessThanOrEqual(COSTS[operation]?.statements ?? 0)
  })
})

it('sends as many statements for 25 networks as for two', async () => {
  const question = `query($first: Int, $asOf: Date) { primaryCareNetworks(first: $first, asOf: $asOf) { nodes {
    registeredPatients { value } commissioner { name } clinicalDirectors { name }
    practices { name contacts { value } } places { council { name } } } } }`
  const two = await measure(() => ask(local.url, question, { first: 2, ...ASKED_ON }))
  const all = await measure(() => ask(local.url, question, { first: 200, ...ASKED_ON }))
  expect(two.statements).toBeGreaterThan(5)
  expect([all, two]).toEqual([two, two])
})
