// B10: several requests in one body are refused, and none is executed.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { codesOf } from '../support/http.ts'
import { askSpec, expectStillServing } from '../support/hostile.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

it.each([
  ['ten queries', 10],
  ['one query', 1],
  ['10,000 queries', 10_000],
])('refuses an array of %s', async (_, count) => {
  const before = { ...application.counters }
  const answer = await askSpec(
    application,
    Array.from({ length: count }, () => ({ query: '{ systems { id } }' })),
  )
  expect(answer.status).toBe(400)
  expect(codesOf(answer.text)).toEqual(['BAD_REQUEST'])
  expect(answer.text).toContain('Several requests in one body are not supported')
  expect({ ...application.counters }).toEqual(before)
  await expectStillServing(application)
})
