// B9: deep or long JSON is refused without a stack overflow.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LIMITS } from '../../gateway/limits.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { codesOf, postJson, send, type RawAnswer } from '../support/http.ts'
import { askSpec, expectStillServing } from '../support/hostile.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

const nested = (levels: number, open = '[', close = ']', core = ''): string =>
  open.repeat(levels) + core + close.repeat(levels)

const withVariable = (json: string): string =>
  `{"query":"query($a: [String!]!) { locateAll(postcodes: $a) { postcode } }","variables":{"a":${json}}}`

const expectNoOverflow = ({ status, text }: RawAnswer): void => {
  expect(status).toBeLessThan(500)
  expect(text).not.toMatch(/stack|RangeError|recursion/i)
  expect(application.logLines.filter((line) => line.includes('"level":50'))).toEqual([])
}

it.each<[string, string, number]>([
  ['1,000,000 lists in each other', withVariable(nested(1_000_000)), 413],
  ['400,000 lists in each other, within the size', withVariable(nested(400_000)), 400],
  ['100,000 objects in each other, within the size', withVariable(nested(100_000, '{"a":', '}', '1')), 400],
  ['400,000 lists that are never closed', withVariable('['.repeat(400_000)), 400],
  ['just too deep', withVariable(nested(LIMITS.jsonLevels - 1)), 400],
  ['1,500,000 numbers', withVariable(`[${'1,'.repeat(1_500_000)}1]`), 413],
  ['a body of lists alone', nested(400_000), 400],
])('%s in a body', async (_, body, status) => {
  const answer = await postJson(application.url, body)
  expectNoOverflow(answer)
  expect(answer.status).toBe(status)
  expect(codesOf(answer.text)).toEqual(['BAD_REQUEST'])
  await expectStillServing(application)
})

it.each<[string, string, string]>([
  ['450,000 numbers, within the size', withVariable(`[${'1,'.repeat(450_000)}1]`), 'OPERATION_TOO_EXPENSIVE'],
  [
    '200,000 texts, within the size',
    withVariable(`[${'"a",'.repeat(200_000)}"a"]`),
    'OPERATION_TOO_EXPENSIVE',
  ],
  ['as deep as is taken', withVariable(nested(LIMITS.jsonLevels - 2)), 'BAD_USER_INPUT'],
])('%s in a variable', async (_, body, code) => {
  const answer = await askSpec(application, body)
  expectNoOverflow(answer)
  expect(answer.status).toBe(400)
  expect(new Set(codesOf(answer.text))).toEqual(new Set([code]))
  await expectStillServing(application)
})

const inSearch = (literal: string): string => `{ search(text: "a", kinds: ${literal}) { id } }`

it.each<[string, string, string]>([
  ['a list literal 100,000 deep', inSearch(nested(100_000)), 'OPERATION_TOO_EXPENSIVE'],
  ['a list literal 990 deep, within the tokens', inSearch(nested(990)), 'GRAPHQL_VALIDATION_FAILED'],
  ['an object literal 390 deep', inSearch(nested(390, '{ a: ', '}', '1')), 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a variable of a type 900 deep',
    `query($a: ${nested(900, '[', ']', 'ID')}) { __typename }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['selections 1,900 deep that are never closed', '{ a '.repeat(950), 'GRAPHQL_PARSE_FAILED'],
])('%s in a query', async (_, query, code) => {
  const answer = await askSpec(application, { query })
  expectNoOverflow(answer)
  expect(answer.status).toBe(400)
  expect(new Set(codesOf(answer.text))).toEqual(new Set([code]))
  await expectStillServing(application)
})

it('inline fragments 660 deep', async () => {
  const answer = await askSpec(application, { query: nested(660, '{ ... ', '}', '{ __typename }') })
  expectNoOverflow(answer)
  await expectStillServing(application)
})

it.each([
  ['variables', '/graphql?query={__typename}&variables='],
  ['extensions', '/graphql?query={__typename}&extensions='],
])('%s 2,000 deep in the address', async (_, path) => {
  const headers = { 'apollo-require-preflight': '1' }
  const answer = await send(application.url, { method: 'GET', path: path + nested(2_000), headers })
  expectNoOverflow(answer)
  expect(answer.status).toBe(400)
  await expectStillServing(application)
})
