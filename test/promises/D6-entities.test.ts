// D6: a response with other entities than requested is rejected, and every row belongs to its key.
import { describe, expect, it } from 'vitest'
import { groupByKey, oneByKey } from '../../subgraphs/shared/batch.ts'
import { ask } from '../support/client.ts'
import {
  askBoth,
  expectNullsExplained,
  startFaultyGraph,
  type DataOfBoth,
} from '../support/faulty-subgraph.ts'
import { startGenericGateway } from '../support/federation.ts'
import { Random } from '../support/random.ts'

type Entity = Record<string, unknown>

const swap = ([first, second, ...rest]: Entity[]): unknown[] => [second, first, ...rest]

const FAULTS: readonly (readonly [string, (entities: Entity[]) => unknown])[] = [
  ['one too few', (entities) => entities.slice(1)],
  ['one too many', (entities) => [...entities, entities[0]]],
  ['no list', () => ({})],
  ['another type', (entities) => entities.map((entity) => ({ ...entity, __typename: 'Practice' }))],
  ['two swapped', swap],
  ['one twice', ([first, , ...rest]) => [first, first, ...rest]],
  ['another order', (entities) => entities.toReversed()],
]

describe('the entities of a response', () => {
  it.each(FAULTS)('%s', async (_, change) => {
    const graph = await startFaultyGraph()
    const complete = (await askBoth(graph)).data as DataOfBoth
    graph.fault = async (__, response, forward) => {
      const { text } = await forward()
      const body = JSON.parse(text) as { data: { _entities?: Entity[] } }
      const { _entities: entities } = body.data
      response.end(entities ? JSON.stringify({ data: { ...body.data, _entities: change(entities) } }) : text)
    }
    const answer = await askBoth(graph)
    expectNullsExplained(answer)
    const { fundingStreams, primaryCareNetworks } = answer.data as DataOfBoth
    expect(fundingStreams).toEqual(complete.fundingStreams)
    for (const { funding } of primaryCareNetworks.nodes) expect(funding).toBeNull()
    graph.fault = null
    expect((await askBoth(graph)).data).toEqual(complete)
  })
})

describe('the keys of entities', () => {
  it('are not in the response, whatever names the client chooses', async () => {
    const graph = await startGenericGateway({
      shelves: {
        sdl: 'type Query { books: [Book] } type Book @key(fields: "id") { id: ID! }',
        resolvers: { Query: { books: () => ['1', '2'].map((id) => ({ id })) } },
      },
      titles: {
        sdl: 'type Book @key(fields: "id") { id: ID! title: String }',
        resolvers: { Book: { __resolveReference: ({ id }: { id: string }) => ({ id, title: `t${id}` }) } },
      },
    })
    const { data, errors } = await ask(graph.url, '{ books { alias____key_id: title id } }')
    expect(errors).toEqual([])
    expect(data).toEqual({
      books: [
        { alias____key_id: 't1', id: '1' },
        { alias____key_id: 't2', id: '2' },
      ],
    })
  })
})

describe('rows of the database', () => {
  const keys = ['a', 'b', 'c', 'd']
  const rows = [1, 1, 2, 4, 4, 4].map((n, index) => ({ n, value: `${keys[n - 1] ?? ''}${index}` }))
  const random = new Random(7)

  it('belong to their keys in any order', () => {
    for (let time = 0; time < 50; time += 1) {
      const shuffled = rows
        .map((row) => ({ row, at: random.next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ row }) => row)
      const grouped = groupByKey(keys, shuffled, ({ value }) => value)
      expect(grouped.map((group) => group.toSorted())).toEqual([['a0', 'a1'], ['b2'], [], ['d3', 'd4', 'd5']])
      expect(oneByKey(keys, shuffled, ({ value }) => value[0])).toEqual(['a', 'b', null, 'd'])
    }
  })
})
