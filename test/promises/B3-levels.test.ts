// B3: levels are counted through fragments. The limit is accepted, one level more is refused.
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LIMITS } from '../../gateway/limits.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { askSpec, errorsOf, expectStillServing, expectTooExpensive } from '../support/hostile.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

/** The levels use a field from a practice to a practice, without lists, so that the cost stays low. */
const deep = (levels: number, end = 'id'): string =>
  `{ practice(id: "c82038") { ${'mainPractice { '.repeat(levels - 2)}${end} ${'}'.repeat(levels - 2)} } }`

const TOO_DEEP_BY_ONE = LIMITS.levels + 1

it.each<[string, string, number, number]>([
  ['1,000 levels', deep(1_000), LIMITS.tokens + 1, LIMITS.tokens],
  ['600 levels, within the tokens', deep(600), 600, LIMITS.levels],
  ['one level too many', deep(TOO_DEEP_BY_ONE), TOO_DEEP_BY_ONE, LIMITS.levels],
  [
    'one level too many, hidden in a fragment',
    `${deep(LIMITS.levels - 1, '...F')} fragment F on Practice { mainPractice { mainPractice { id } } }`,
    TOO_DEEP_BY_ONE,
    LIMITS.levels,
  ],
  [
    'one level too many, hidden in fragments of fragments',
    `${deep(LIMITS.levels - 1, '...F')}
     fragment F on Practice { ... on Practice { mainPractice { ...G } } }
     fragment G on Practice { mainPractice { id } }`,
    TOO_DEEP_BY_ONE,
    LIMITS.levels,
  ],
])('%s', async (_, query, found, limit) => {
  await expectTooExpensive(application, { query }, found, limit)
  await expectStillServing(application)
})

it.each([
  ['in plain', deep(LIMITS.levels)],
  ['through a fragment', `${deep(LIMITS.levels - 1, '...F')} fragment F on Practice { mainPractice { id } }`],
])('accepts exactly the limit: %s', async (_, query) => {
  const answer = await askSpec(application, { query })
  expect(answer.status).toBe(200)
  expect(errorsOf(answer)).toEqual([])
  expect(JSON.parse(answer.text)).toMatchObject({ data: { practice: { mainPractice: null } } })
})

it.each([
  ['plain', {}],
  [
    'with all that it can ask',
    {
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
    },
  ],
  ['with the newest of the specification', { oneOf: true }],
])('accepts the whole introspection query: %s', async (_, options) => {
  const answer = await askSpec(application, { query: getIntrospectionQuery(options) })
  expect(answer.status).toBe(200)
  expect(errorsOf(answer)).toEqual([])
  expect(answer.text).toContain('"__schema"')
})
