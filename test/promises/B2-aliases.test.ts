// B2: aliases over the limit are refused, with number and limit, before planning.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LIMITS } from '../../gateway/limits.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { askSpec, errorsOf, expectStillServing, expectTooExpensive } from '../support/hostile.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

const aliases = (count: number, field: string): string =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`

const tooLong = (query: string) => [query, Buffer.byteLength(query), LIMITS.textBytes] as const

const TOO_MANY = LIMITS.aliases + 1
const TOKENS = [LIMITS.tokens + 1, LIMITS.tokens] as const

it.each<[string, string, number, number]>([
  ['10,000 of __typename', ...tooLong(aliases(10_000, '__typename'))],
  ['10,000 of a cheap field', ...tooLong(aliases(10_000, 'status { dataVersion }'))],
  ['3,000 of __typename, within the length of the text', aliases(3_000, '__typename'), ...TOKENS],
  ['1,000 of a list', aliases(1_000, 'practices(first: 200) { nodes { id } }'), ...TOKENS],
  ['600 of __typename, within the tokens', aliases(600, '__typename'), 600, LIMITS.aliases],
  [
    '100 of a list, within the tokens',
    aliases(100, 'practices(first: 200) { totalCount }'),
    100,
    LIMITS.aliases,
  ],
  ['one too many below the root', `{ systems ${aliases(TOO_MANY, 'id')} }`, TOO_MANY, LIMITS.aliases],
  [
    'one too many in a fragment',
    `{ systems { ...F } } fragment F on System ${aliases(TOO_MANY, 'id')}`,
    TOO_MANY,
    LIMITS.aliases,
  ],
  [
    'one too many in an operation that is not executed',
    `query A { __typename } query B ${aliases(TOO_MANY, '__typename')}`,
    TOO_MANY,
    LIMITS.aliases,
  ],
  [
    'too many root fields',
    aliases(LIMITS.rootFields + 1, '__typename'),
    LIMITS.rootFields + 1,
    LIMITS.rootFields,
  ],
])('refuses %s', async (_, query, found, limit) => {
  await expectTooExpensive(
    application,
    { query, operationName: query.startsWith('query A') ? 'A' : undefined },
    found,
    limit,
  )
  await expectStillServing(application)
})

it.each([
  ['aliases', `{ systems ${aliases(LIMITS.aliases, 'id')} }`],
  ['root fields', aliases(LIMITS.rootFields, '__typename')],
])('accepts as many %s as the limit', async (_, query) => {
  const answer = await askSpec(application, { query })
  expect(answer.status).toBe(200)
  expect(errorsOf(answer)).toEqual([])
})
