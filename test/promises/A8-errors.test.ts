// A8: every error has the status and code of the table, a code of the catalogue, and the request id.
import { beforeAll, expect, it } from 'vitest'
import { ERROR_CATALOGUE } from '../../schema/errors/catalogue.ts'
import { useSharedApplication, type SharedApplication } from '../support/shared-application.ts'
import { postJson, type ErrorBody } from '../support/http.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const SPEC = 'application/graphql-response+json'

const rows: [string, unknown, string | null, Record<string, number>][] = [
  [
    'unknown id in a look-up',
    { query: '{ practice(id: "nobody") { id } }' },
    null,
    { 'application/json': 200, [SPEC]: 200 },
  ],
  [
    'malformed date in a variable',
    { query: 'query($d: Date) { systems(asOf: $d) { id } }', variables: { d: '2019-02-30' } },
    'BAD_USER_INPUT',
    { 'application/json': 200, [SPEC]: 400 },
  ],
  [
    'malformed date as a literal',
    { query: '{ systems(asOf: "2019-02-30") { id } }' },
    'GRAPHQL_VALIDATION_FAILED',
    { 'application/json': 200, [SPEC]: 400 },
  ],
  [
    'bad argument',
    { query: '{ practices(first: 201) { totalCount } }' },
    'BAD_USER_INPUT',
    { 'application/json': 200, [SPEC]: 200 },
  ],
  [
    'unknown within',
    { query: '{ practices(within: "nowhere") { totalCount } }' },
    'BAD_USER_INPUT',
    { 'application/json': 200, [SPEC]: 200 },
  ],
  ['syntax', { query: '{ systems' }, 'GRAPHQL_PARSE_FAILED', { 'application/json': 200, [SPEC]: 400 }],
  [
    'validation',
    { query: '{ nothing }' },
    'GRAPHQL_VALIDATION_FAILED',
    { 'application/json': 200, [SPEC]: 400 },
  ],
  ['no request', { nothing: 1 }, 'BAD_REQUEST', { 'application/json': 400, [SPEC]: 400 }],
  [
    'two operations',
    { query: 'query A { __typename } query B { __typename }' },
    'OPERATION_RESOLUTION_FAILED',
    { 'application/json': 400, [SPEC]: 400 },
  ],
  [
    'unknown stored operation',
    { extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } },
    'PERSISTED_QUERY_NOT_FOUND',
    { 'application/json': 200, [SPEC]: 200 },
  ],
  [
    'too expensive',
    { query: `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: __typename`).join(' ')} }` },
    'OPERATION_TOO_EXPENSIVE',
    { 'application/json': 400, [SPEC]: 400 },
  ],
]

it.each(
  rows.flatMap(([name, body, code, statuses]) =>
    Object.entries(statuses).map(([accept, status]) => [name, accept, body, code, status] as const),
  ),
)('%s, accepting %s', async (_, accept, body, code, status) => {
  const answer = await postJson(application.url, body, { accept, 'x-request-id': 'my-own-id' })
  expect(answer.status).toBe(status)
  expect(answer.headers['x-request-id']).toBe('my-own-id')
  const { errors = [] } = JSON.parse(answer.text) as ErrorBody
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(code === null ? [] : [code])
  for (const { extensions } of errors) {
    expect(Object.keys(ERROR_CATALOGUE)).toContain(extensions['code'])
    expect(extensions['requestId']).toBe('my-own-id')
    expect(extensions['hint']).toBe(
      ERROR_CATALOGUE[extensions['code'] as keyof typeof ERROR_CATALOGUE].remedy,
    )
  }
})

it('names argument, value and expected form of a bad argument', async () => {
  const { text } = await postJson(application.url, {
    query: '{ practices(first: 201) { totalCount } locate(postcode: "3LE") { postcode } }',
  })
  const { data, errors = [] } = JSON.parse(text) as ErrorBody
  expect(data).toEqual({ practices: null, locate: null })
  expect(errors.map(({ extensions: { argument, value, expected } }) => [argument, value, expected])).toEqual(
    expect.arrayContaining([
      ['first', '201', 'a whole number from 0 to 200'],
      ['postcode', '3LE', expect.stringContaining('LE1 1AA')],
    ]),
  )
})
