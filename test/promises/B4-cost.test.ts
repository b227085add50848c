// B4: the cost is calculated from list sizes before planning. Stored operations use at most half of each limit.
import { Kind, Lexer, Source, TokenKind, parse, visit } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LIMITS } from '../../gateway/limits.ts'
import { DocumentMeasurer } from '../../gateway/graph/operation-limits/document-measures.ts'
import { loadSupergraph, readOwnSupergraph } from '../../gateway/graph/supergraph/supergraph.ts'
import { OPERATION_VARIABLES } from '../operations/variables.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { listOperations, readOperation } from '../support/client.ts'
import { askSpec, errorsOf, expectStillServing, expectTooExpensive } from '../support/hostile.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

// A list without a size counts as ten. The cost of a list is its size times the cost of an item.
const dear: readonly (readonly [name: string, body: { query: string; variables?: object }, cost: number])[] =
  [
    [
      'lists in lists',
      { query: '{ systems { neighbourhoods { practices { branches { contacts { value } } } } } }' },
      111_110,
    ],
    [
      'a page of 200 with pages of 200',
      { query: '{ neighbourhoods(first: 200) { nodes { assets(first: 200) { nodes { id } } } } }' },
      1 + 200 * (1 + 1 + 200),
    ],
    [
      'footprint to practices to footprint',
      {
        query:
          '{ primaryCareNetworks(first: 200) { nodes { practices { footprints { ... on Neighbourhood { practices { id } } } } } } }',
      },
      1 + 200 * (1 + 10 * (1 + 10 * (1 + 10))),
    ],
    [
      'sizes in variables',
      {
        query:
          'query($n: Int) { neighbourhoods(first: $n) { nodes { assets(first: $n) { nodes { id } } } } }',
        variables: { n: 200 },
      },
      40_401,
    ],
    [
      'sizes in the defaults of variables',
      {
        query:
          'query($n: Int = 200) { neighbourhoods(first: $n) { nodes { assets(first: $n) { nodes { id } } } } }',
      },
      40_401,
    ],
    [
      'edges instead of nodes',
      {
        query:
          '{ neighbourhoods(first: 200) { edges { node { assets(first: 200) { edges { node { id } } } } } } }',
      },
      1 + 200 * (1 + 1 + 1 + 200 * 2),
    ],
    [
      'a page in a fragment',
      {
        query: `{ neighbourhoods(first: 200) { ...Page } }
        fragment Page on NeighbourhoodConnection { nodes { ...One } }
        fragment One on Neighbourhood { assets(first: 200) { ...Assets } }
        fragment Assets on AssetConnection { nodes { id } }`,
      },
      40_401,
    ],
    [
      'a long list of postcodes with long lists',
      {
        query:
          'query($all: [String!]!) { locateAll(postcodes: $all) { nearestPractices(first: 100) { practice { id } } } }',
        variables: { all: Array.from({ length: 500 }, () => 'LE3 8TB') },
      },
      500 * (1 + 100 * 2),
    ],
  ]

it.each(dear)('refuses %s', async (_, body, cost) => {
  await expectTooExpensive(application, body, cost, LIMITS.cost)
  await expectStillServing(application)
})

it('measures an operation that it knows with each new variable', async () => {
  const query =
    'query Known($n: Int) { neighbourhoods(first: $n) { nodes { assets(first: $n) { nodes { id } } } } }'
  // From the second time it is sent, an operation is prepared.
  for (const n of [1, 2, 3, 4]) {
    const answer = await askSpec(application, { query, variables: { n } })
    expect(errorsOf(answer)).toEqual([])
  }
  await expectTooExpensive(application, { query, variables: { n: 200 } }, 40_401, LIMITS.cost)
  expect(errorsOf(await askSpec(application, { query, variables: { n: 5 } }))).toEqual([])
})

it('accepts an operation within the limit', async () => {
  const answer = await askSpec(application, {
    query: '{ neighbourhoods(first: 190) { nodes { assets(first: 200) { nodes { id } } } } }',
  })
  expect(answer.status).toBe(200)
  expect(errorsOf(answer)).toEqual([])
})

const countTokens = (text: string): number => {
  const lexer = new Lexer(new Source(text))
  let tokens = 0
  while (lexer.advance().kind !== TokenKind.EOF) tokens += 1
  return tokens
}

const MEASURED = loadSupergraph(readOwnSupergraph()).measured

const measure = (text: string, variables: Record<string, unknown>) => {
  const document = parse(text)
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation')
  const { levels, rootFields } = new DocumentMeasurer(MEASURED, document, variables).measure(operation)
  const counts = { aliases: 0, directives: 0 }
  visit(document, {
    Field: ({ alias }) => void (counts.aliases += alias ? 1 : 0),
    Directive: () => void (counts.directives += 1),
  })
  return { tokens: countTokens(text), levels, rootFields, ...counts }
}

describe.each(listOperations())('%s uses at most half', (operation) => {
  const query = readOperation(operation)
  const variables = OPERATION_VARIABLES[operation] ?? {}

  it.each(['tokens', 'levels', 'aliases', 'rootFields', 'directives'] as const)('of %s', (what) => {
    expect(measure(query, variables)[what]).toBeLessThanOrEqual(LIMITS[what] / 2)
  })

  it('of the cost', async () => {
    const answer = await askSpec(application, { query, variables })
    const { extensions } = JSON.parse(answer.text) as {
      extensions: { cost: { requested: number; limit: number } }
    }
    expect(extensions.cost.limit).toBe(LIMITS.cost)
    expect(extensions.cost.requested).toBeGreaterThan(0)
    expect(extensions.cost.requested).toBeLessThanOrEqual(LIMITS.cost / 2)
  })
})
