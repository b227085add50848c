// B5: fragments that use each other repeatedly are refused in time proportional to the text.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LIMITS } from '../../gateway/limits.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { ask } from '../support/client.ts'
import { askSpec, errorsOf, expectStillServing, expectTooExpensive, startProbe } from '../support/hostile.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

const MAX_WAIT_MS = 1_000

/** Fragments F1 to Fn, each using the one before twice: F0 is then included 2^n times. */
const doubling = (levels: number, type: string, inner: string): string =>
  [
    `fragment F0 on ${type} { ${inner} }`,
    ...Array.from(
      { length: levels },
      (_, index) => `fragment F${index + 1} on ${type} { ...F${index} ...F${index} }`,
    ),
  ].join('\n')

/** The same with a field between, so that the expanded operation is deep as well. */
const doublingDeep = (levels: number): string =>
  [
    'fragment F0 on Practice { id }',
    ...Array.from(
      { length: levels },
      (_, index) =>
        `fragment F${index + 1} on Practice { mainPractice { ...F${index} } mainPractice { ...F${index} } }`,
    ),
  ].join('\n')

/** The same with an alias on one of two fields, so that they are not merged. */
const doublingWide = (levels: number): string =>
  doublingDeep(levels).replaceAll('{ mainPractice', '{ other: mainPractice')

const whileProbed = async (work: () => Promise<void>): Promise<void> => {
  const probe = startProbe(application)
  await work()
  expect(await probe.stop()).toBeLessThan(MAX_WAIT_MS)
  await expectStillServing(application)
}

describe.each([14, 18, 22, 26, 30])('%i levels', (levels) => {
  it('of fragments that use each other twice', () =>
    whileProbed(() =>
      expectTooExpensive(
        application,
        { query: `{ systems { ...F${levels} } } ${doubling(levels, 'System', 'id')}` },
        2 ** levels + 1,
        LIMITS.tokens,
      ),
    ))

  it('with fields between them', () =>
    whileProbed(() =>
      expectTooExpensive(
        application,
        { query: `{ practice(id: "c82038") { ...F${levels} } } ${doublingDeep(levels)}` },
        // 14 levels of fields, the practice and its id are just within the limit.
        levels === 14 ? 3 * 2 ** 14 - 1 : levels + 2,
        levels === 14 ? LIMITS.tokens : LIMITS.levels,
      ),
    ))

  it.each<[string, string, string | undefined]>([
    ['in fragments that nothing uses', '{ __typename }', undefined],
    [
      'in an operation that is not executed',
      `query A { __typename } query B { practice(id: "c82038") { ...F${levels} } }`,
      'A',
    ],
  ])('%s', (_, operations, operationName) =>
    whileProbed(async () => {
      for (const fragments of [doubling(levels, 'Practice', 'id name'), doublingDeep(levels)]) {
        const before = application.counters.fetches
        const { status } = await askSpec(application, { query: `${operations} ${fragments}`, operationName })
        expect(status).toBe(operationName ? 200 : 400)
        expect(application.counters.fetches).toBe(before)
      }
    }),
  )

  it('in an operation that is not executed, beside one that is', () =>
    whileProbed(async () => {
      const operations = `query A { practice(id: "c82038") { id } } query B { practice(id: "c82038") { ...F${levels} } }`
      const query = `${operations} ${doublingWide(levels)}`
      const { data } = await ask(application.url, query, {}, 'A')
      expect(data).toEqual({ practice: { id: 'c82038' } })
    }))
})

it.each([
  ['itself', 'fragment F on System { ...F }'],
  ['itself below a field', 'fragment F on System { places { system { ...F } } }'],
  ['one that uses it', 'fragment F on System { ...G } fragment G on System { ...F }'],
  [
    'one of many that use it',
    `fragment F on System { ${'...G '.repeat(200)} } fragment G on System { ${'...F '.repeat(200)} }`,
  ],
])('a fragment that uses %s', (_, fragments) =>
  whileProbed(() =>
    expectTooExpensive(
      application,
      { query: `{ systems { ...F } } ${fragments}` },
      'infinitely many',
      LIMITS.levels,
    ),
  ),
)

const practice = (inner: string): string => `{ practice(id: "c82038") { ${inner} } }`

const binary = (levels: number): string =>
  levels === 0 ? 'id' : `mainPractice { ${binary(levels - 1)} } `.repeat(2)

// A repeated field is merged with its selections. The time must not grow with the number of pairs.
it.each([
  ['480 times in one place', practice('mainPractice { id } '.repeat(480))],
  ['21 times in each of 21', practice(`mainPractice { ${'mainPractice { id } '.repeat(21)} } `.repeat(21))],
  ['twice on each of 8 levels', practice(binary(8))],
  [
    'in 40 fragments that all use those behind them',
    `${practice('...F0')} ${Array.from({ length: 40 }, (_, index) => {
      const others = Array.from({ length: 39 - index }, (__, next) => `...F${index + next + 1}`)
      return `fragment F${index} on Practice { id ${others.join(' ')} }`
    }).join(' ')}`,
  ],
])('a field %s', (_, query) =>
  whileProbed(async () => {
    const { status } = await askSpec(application, { query })
    expect([200, 400]).toContain(status)
  }),
)

it('a cycle of fragments that nothing uses', () =>
  whileProbed(async () => {
    const query = '{ __typename } fragment F on System { ...G } fragment G on System { ...F }'
    const answer = await askSpec(application, { query })
    expect(answer.status).toBe(400)
    expect(new Set(errorsOf(answer).map(({ extensions }) => extensions['code']))).toEqual(
      new Set(['GRAPHQL_VALIDATION_FAILED']),
    )
  }))
