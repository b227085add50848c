// B6: a response has at most 20 errors and 16 KB of them.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LIMITS } from '../../gateway/limits.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { askSpec, errorsOf, expectStillServing } from '../support/hostile.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ')

it.each<[string, string, string]>([
  ['10 unknown directives', `{ __typename ${times(10, (n) => `@d${n}`)} }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['49 unknown directives', `{ __typename ${times(49, (n) => `@d${n}`)} }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['10,000 unknown directives', `{ __typename ${times(10_000, () => '@d')} }`, 'OPERATION_TOO_EXPENSIVE'],
  [
    '900 unknown directives, within the tokens',
    `{ __typename ${times(900, () => '@d')} }`,
    'OPERATION_TOO_EXPENSIVE',
  ],
  [
    '5,000 @include on one field',
    `{ __typename ${times(5_000, () => '@include(if: true)')} }`,
    'OPERATION_TOO_EXPENSIVE',
  ],
  [
    '49 @include on one field',
    `{ __typename ${times(49, () => '@include(if: true)')} }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['10,000 unknown fields', `{ systems { ${times(10_000, (n) => `f${n}`)} } }`, 'OPERATION_TOO_EXPENSIVE'],
  [
    '1,900 unknown fields, within the tokens',
    `{ systems { ${times(1_900, (n) => `f${n}`)} } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    '30 unknown fields with long names',
    `{ systems { ${times(30, (n) => `f${n}${'x'.repeat(2_000)}`)} } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'one unknown field with the longest name',
    `{ systems { ${'x'.repeat(LIMITS.textBytes - 20)} } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a syntax error with the longest word',
    `{ systems ( ${'x'.repeat(LIMITS.textBytes - 20)} }`,
    'GRAPHQL_PARSE_FAILED',
  ],
  [
    'one unknown field with a name of 900 KB',
    `{ systems { ${'x'.repeat(900_000)} } }`,
    'OPERATION_TOO_EXPENSIVE',
  ],
  ['a syntax error with a word of 900 KB', `{ systems ( ${'x'.repeat(900_000)} }`, 'OPERATION_TOO_EXPENSIVE'],
  [
    '10,000 undefined variables',
    `{ ${times(10_000, (n) => `systems(asOf: $v${n}) { id }`)} }`,
    'OPERATION_TOO_EXPENSIVE',
  ],
  [
    '300 undefined variables, within the tokens',
    `{ search(text: "a", kinds: [${times(300, (n) => `$v${n}`)}]) { id } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    '300 variables that nothing uses',
    `query(${times(300, (n) => `$v${n}: Int`)}) { __typename }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
])('%s', async (_, query, code) => {
  const answer = await askSpec(application, { query })
  const errors = errorsOf(answer)
  expect(answer.status).toBe(400)
  expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(new Set([code]))
  expect(errors.length).toBeGreaterThan(0)
  expect(errors.length).toBeLessThanOrEqual(LIMITS.errors)
  expect(Buffer.byteLength(answer.text)).toBeLessThanOrEqual(LIMITS.errorBytes)
  expect(application.logLines.filter((line) => line.includes('"level":50'))).toEqual([])
  await expectStillServing(application)
})

it.each<[string, { query: string; variables: Record<string, unknown> }]>([
  [
    '500 bad values in one variable',
    {
      query: 'query($kinds: [SearchKind!]) { search(text: "a", kinds: $kinds) { id } }',
      variables: { kinds: Array.from({ length: 500 }, (_, index) => `NOTHING_${index}`) },
    },
  ],
  [
    'one bad value of 900 KB',
    { query: 'query($day: Date) { systems(asOf: $day) { id } }', variables: { day: 'x'.repeat(900_000) } },
  ],
  [
    'one bad enum value of 900 KB',
    {
      query: 'query($kind: FootprintKind!) { straddling(kind: $kind) { across } }',
      variables: { kind: 'x'.repeat(900_000) },
    },
  ],
  [
    '500 fields that each fail',
    {
      query: 'query($all: [String!]!) { locateAll(postcodes: $all) { postcode } }',
      variables: { all: Array.from({ length: 500 }, (_, index) => `nowhere ${index}`) },
    },
  ],
])('%s', async (_, body) => {
  const answer = await askSpec(application, body)
  const errors = errorsOf(answer)
  expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['BAD_USER_INPUT']))
  expect(errors.length).toBeLessThanOrEqual(LIMITS.errors)
  expect(Buffer.byteLength(JSON.stringify(errors))).toBeLessThanOrEqual(LIMITS.errorBytes)
  await expectStillServing(application)
})
