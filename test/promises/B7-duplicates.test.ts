// B7: a repeated field costs as much as one. A list under two names costs twice as much.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { askSpec, errorsOf, expectStillServing } from '../support/hostile.ts'

let application: TestApplication

beforeAll(async () => {
  // Statements are counted with nothing cached.
  application = await startTestApplication({ CACHE_MB: '0' })
})

afterAll(() => application.stop())

const measure = async (query: string) => {
  const before = { ...application.counters }
  const answer = await askSpec(application, { query })
  expect(answer.status).toBe(200)
  expect(errorsOf(answer)).toEqual([])
  return {
    data: (JSON.parse(answer.text) as { data: unknown }).data,
    fetches: application.counters.fetches - before.fetches,
    statements: application.counters.statements - before.statements,
  }
}

it.each([
  ['a plain field 500 times', '{ systems { name } }', `{ systems { ${'name '.repeat(500)} } }`],
  [
    'a list below the root 300 times',
    '{ systems { partners { id } } }',
    `{ systems { ${'partners { id } '.repeat(300)} } }`,
  ],
  ['a root field 20 times', '{ systems { name } }', `{ ${'systems { name } '.repeat(20)} }`],
  [
    'a page 20 times',
    '{ practices(first: 5) { nodes { id name } } }',
    `{ ${'practices(first: 5) { nodes { id name } } '.repeat(20)} }`,
  ],
])('%s', async (_, once, often) => {
  const single = await measure(once)
  expect(await measure(often)).toEqual(single)
  expect(single.fetches).toBe(1)
  await expectStillServing(application)
})

it('a list under two names', async () => {
  const list = 'neighbourhoods(first: 5) { nodes { id } }'
  const one = await measure(`{ a: ${list} }`)
  const two = await measure(`{ a: ${list} b: ${list} }`)
  expect(one.statements).toBeGreaterThan(0)
  expect(two.fetches).toBe(one.fetches)
  expect(two.statements).toBe(2 * one.statements)
})
