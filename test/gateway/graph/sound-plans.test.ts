import { expect, it } from 'vitest'
import { ask } from '../../support/client.ts'
import { startGenericGateway } from '../../support/federation.ts'

// Cases that oracle.test.ts found.

it('a required field whose own input is of the requiring subgraph is requested after it', async () => {
  const graph = await startGenericGateway({
    a: {
      sdl: `type Query { item: Item }
        type Item @key(fields: "id") { id: ID! size: Int @external double: Int @requires(fields: "size") }`,
      resolvers: {
        Query: { item: () => ({ id: '1' }) },
        Item: { double: ({ size }: { size?: number }) => (size === undefined ? null : size * 2) },
      },
    },
    b: {
      sdl: `type Item @key(fields: "id") {
        id: ID! size: Int double: Int @external label: String @requires(fields: "double") }`,
      resolvers: {
        Item: { size: () => 3, label: ({ double }: { double?: number }) => `double ${double}` },
      },
    },
  })
  expect(await ask(graph.url, '{ item { label } }')).toMatchObject({
    data: { item: { label: 'double 6' } },
    errors: [],
  })
})

it('a required field with an input elsewhere is not requested before its input', async () => {
  const graph = await startGenericGateway({
    a: {
      sdl: `type Query { version: String } type Item @key(fields: "id") { id: ID! width: Int }`,
      resolvers: { Item: { width: () => 5 } },
    },
    b: {
      sdl: `type Query { item: Item }
        type Item @key(fields: "id") { id: ID! colour: String width: Int @external double: Int @requires(fields: "width") }`,
      resolvers: {
        Query: { item: () => ({ id: '1' }) },
        Item: { colour: () => 'red', double: ({ width }: { width?: number }) => (width ?? 0) * 2 },
      },
    },
    c: {
      sdl: `type Item @key(fields: "id") {
        id: ID! colour: String @external double: Int @external label: String @requires(fields: "colour double") }`,
      resolvers: {
        Item: { label: ({ colour, double }: { colour: string; double: number }) => `${colour} ${double}` },
      },
    },
  })
  expect((await ask(graph.url, '{ item { label } }')).data).toEqual({ item: { label: 'red 10' } })
})

const animals = () =>
  startGenericGateway({
    a: {
      sdl: `type Query { animals: [Animal] pets: [Pet] }
        interface Animal @key(fields: "id") { id: ID! name: String }
        type Cat implements Animal @key(fields: "id") { id: ID! name: String lives: Int }
        type Dog implements Animal @key(fields: "id") { id: ID! name: String }
        type Fish { id: ID! }
        union Pet = Cat | Fish`,
      resolvers: {
        Query: { animals: () => [{ __typename: 'Cat', id: '1', name: 'Tom', lives: 9 }], pets: () => [] },
        Animal: {
          __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Cat', id, name: 'Tom', lives: 9 }),
        },
      },
    },
    b: {
      sdl: `type Query { newest: Animal } type Animal @key(fields: "id") @interfaceObject { id: ID! weight: Int }`,
      resolvers: { Query: { newest: () => ({ id: '1' }) }, Animal: { weight: () => 4 } },
    },
  })

it('a fragment on a union applies below an interface object', async () => {
  const graph = await animals()
  const { data, errors } = await ask(graph.url, '{ newest { ... on Pet { ... on Cat { lives } } weight } }')
  expect(errors).toEqual([])
  expect(data).toEqual({ newest: { lives: 9, weight: 4 } })
  expect((await ask(graph.url, '{ newest { ... on Pet { __typename } } }')).data).toEqual({
    newest: { __typename: 'Cat' },
  })
})

it('an object of unknown type is null where its fields depend on the type', async () => {
  const graph = await animals()
  graph.setFault('a', (_, __, response) => {
    response.end(JSON.stringify({ data: null, errors: [{ message: 'broken' }] }))
    return true
  })
  const { data, errors } = await ask(graph.url, '{ newest { ... on Cat { id } weight } }')
  expect(data).toEqual({ newest: null })
  expect(errors).toHaveLength(1)
  expect((await ask(graph.url, '{ newest { weight } }')).data).toEqual({ newest: { weight: 4 } })
})

const values = () =>
  startGenericGateway({
    a: {
      sdl: `scalar JSON type Query { thing: Thing }
        type Thing @key(fields: "id") { id: ID! name: String json: JSON constructor: Int part: Part }
        type Part { x: Int }`,
      resolvers: {
        Query: {
          thing: () => ({ id: '1', name: 'n', json: { alias__x: 1, id: 2 }, constructor: 3, part: { x: 1 } }),
        },
      },
    },
    b: {
      sdl: `type Thing @key(fields: "id") { id: ID! toString: Int }`,
      resolvers: { Thing: { __resolveReference: () => null } },
    },
  })

it('the content of a custom scalar is unchanged', async () => {
  const graph = await values()
  const { data } = await ask(graph.url, '{ thing { id: name json } }')
  expect(data).toEqual({ thing: { id: 'n', json: { alias__x: 1, id: 2 } } })
})

it('a field named constructor or toString returns the value of the subgraph', async () => {
  const graph = await values()
  const { data, errors } = await ask(graph.url, '{ thing { constructor toString valueOf: name } }')
  expect(errors).toEqual([])
  expect(data).toEqual({ thing: { constructor: 3, toString: null, valueOf: 'n' } })
})

it.each([
  '@include(if: $yes) { x @include(if: false) }',
  '@include(if: $yes) { x @skip(if: $yes) }',
  '@skip(if: $no) { x @include(if: $no) }',
])('a field without included selections is an empty object: %s', async (part) => {
  const graph = await values()
  const query = `query ($yes: Boolean!, $no: Boolean!) { thing { id @skip(if: $yes) y: id @skip(if: $no) part ${part} } }`
  const { data, errors } = await ask(graph.url, query, { yes: true, no: false })
  expect(errors).toEqual([])
  expect(data).toEqual({ thing: { y: '1', part: {} } })
})
