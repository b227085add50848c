import { expect, it } from 'vitest'
import { ask } from '../../support/client.ts'
import { answerWith, startGenericGateway, type Fault } from '../../support/federation.ts'

const CANARY = 'canary-4711'

const startLibrary = () =>
  startGenericGateway({
    shelves: {
      sdl: `type Query { shelf: Shelf other: String } type Shelf { name: String! books: [Book!] } type Book @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { shelf: () => ({ name: 's', books: [{ id: '1' }, { id: '2' }] }), other: () => 'o' },
      },
    },
    books: {
      sdl: `type Query { best: Book } type Book @key(fields: "id") { id: ID! title: String pages: Int kind: Kind } type Film @key(fields: "id") { id: ID! } enum Kind { PAPER }`,
      resolvers: {
        Query: { best: () => ({ id: '1', title: 't1' }) },
        Book: {
          __resolveReference: ({ id }: { id: string }) => ({ id, title: `t${id}`, pages: 1, kind: 'PAPER' }),
        },
      },
    },
  })

const QUESTION = '{ other shelf { name books { id title pages kind } } }'
const entity = { title: 't', pages: 1, kind: 'PAPER' }

// Responses that would become null, or the value of another entity, without an error.
it.each<[string, Fault]>([
  ['data of null', answerWith({ data: null })],
  ['nothing', answerWith({})],
  ['data that is not an object', answerWith({ data: [CANARY] })],
  ['too few entities', answerWith({ data: { _entities: [entity] } })],
  ['too many entities', answerWith({ data: { _entities: [entity, entity, entity] } })],
  [
    'entities of another type',
    answerWith({ data: { _entities: [entity, { ...entity, __typename: 'Film' }] } }),
  ],
  ['an entity that is not an object', answerWith({ data: { _entities: [entity, CANARY] } })],
  ['entities without a field', answerWith({ data: { _entities: [entity, { title: 't', kind: 'PAPER' }] } })],
])('%s: all of the response is refused', async (_, fault) => {
  const graph = await startLibrary()
  graph.setFault('books', fault)
  const { status, data, errors, text } = await ask(graph.url, QUESTION)
  expect(status).toBe(200)
  const gone = { title: null, pages: null, kind: null }
  expect(data).toEqual({
    other: 'o',
    shelf: {
      name: 's',
      books: [
        { id: '1', ...gone },
        { id: '2', ...gone },
      ],
    },
  })
  expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'books' } }])
  expect(text).not.toContain(CANARY)
  expect(graph.logLines.join('')).not.toContain(CANARY)
  graph.setFault('books', null)
  expect((await ask(graph.url, QUESTION)).errors).toEqual([])
})

it.each([
  ['a number where a text belongs', { title: 5 }, 'title'],
  ['a text where a number belongs', { pages: CANARY }, 'pages'],
  ['a fraction where a whole number belongs', { pages: 1.5 }, 'pages'],
  ['a value that the enum does not have', { kind: 'STONE' }, 'kind'],
])('%s is an error of the field', async (_, wrong, field) => {
  const graph = await startLibrary()
  graph.setFault('books', answerWith({ data: { _entities: [entity, { ...entity, ...wrong }] } }))
  const { data, errors, text } = await ask(graph.url, QUESTION)
  expect(data.shelf.books).toEqual([
    { id: '1', ...entity },
    { id: '2', ...entity, [field]: null },
  ])
  expect(errors).toMatchObject([
    { path: ['shelf', 'books', 1, field], extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'books' } },
  ])
  expect(text).not.toContain(CANARY)
})

it('null in a non-null field is an error with its path and subgraph', async () => {
  const graph = await startLibrary()
  graph.setFault('shelves', answerWith({ data: { other: 'o', shelf: { name: null, books: [] } } }))
  const { data, errors } = await ask(graph.url, QUESTION)
  expect(data).toEqual({ other: 'o', shelf: null })
  expect(errors).toMatchObject([
    {
      message: 'The subgraph "shelves" returned null for a non-null field.',
      path: ['shelf', 'name'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'shelves' },
    },
  ])
})

it('an error of a subgraph names the subgraph and discloses nothing else', async () => {
  const graph = await startLibrary()
  const secret = { message: CANARY, path: ['best'], extensions: { code: CANARY, stacktrace: [CANARY] } }
  graph.setFault('books', answerWith({ data: { best: null }, errors: [secret] }))
  const { data, errors, text } = await ask(graph.url, '{ best { title } other }')
  expect(data).toEqual({ best: null, other: 'o' })
  expect(errors).toMatchObject([{ path: ['best'], extensions: { subgraph: 'books' } }])
  expect(text).not.toContain(CANARY)
})
