// A3: an operation that cannot be determined or does not exist gets a client error, never a 5xx.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { codesOf, postJson } from '../support/http.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

it.each([
  [
    'two operations and no name',
    { query: 'query A { __typename } query B { __typename }' },
    'OPERATION_RESOLUTION_FAILED',
    400,
  ],
  [
    'a name that is not there',
    { query: 'query A { __typename }', operationName: 'C' },
    'OPERATION_RESOLUTION_FAILED',
    400,
  ],
  ['fragments alone', { query: 'fragment F on Query { __typename }' }, 'OPERATION_RESOLUTION_FAILED', 400],
  ['a subscription', { query: 'subscription { __typename }' }, 'GRAPHQL_VALIDATION_FAILED', 400],
  [
    'a mutation that is not there',
    { query: 'mutation { dropEverything }' },
    'GRAPHQL_VALIDATION_FAILED',
    400,
  ],
  ['a field that is not there', { query: '{ systmes { id } }' }, 'GRAPHQL_VALIDATION_FAILED', 400],
  ['no GraphQL', { query: '{' }, 'GRAPHQL_PARSE_FAILED', 400],
])('%s', async (_, body, code, status) => {
  const answer = await postJson(application.url, body, { accept: 'application/graphql-response+json' })
  expect(new Set(codesOf(answer.text))).toEqual(new Set([code]))
  expect(answer.status).toBe(status)
  expect(answer.text).not.toContain('Did you mean')
  expect(application.logLines.filter((line) => line.includes('"level":50'))).toEqual([])
})
