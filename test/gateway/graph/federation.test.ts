import { describe, expect, it } from 'vitest'
import { ask } from '../../support/client.ts'
import { startGenericGateway } from '../../support/federation.ts'

const BOOKS = [
  { id: '1', title: 'One', price: 10, weight: 2 },
  { id: '2', title: 'Two', price: 20, weight: 3 },
]

const find = ({ id }: { id: string }) => BOOKS.find((book) => book.id === id) ?? null

describe('keys', () => {
  it('join by a key that the subgraph can resolve, in any order', async () => {
    const graph = await startGenericGateway({
      names: {
        sdl: `type Thing @key(fields: "code", resolvable: false) @key(fields: "id") { id: ID! code: ID! name: String }`,
        resolvers: {
          Thing: {
            __resolveReference: ({ id }: { id?: string }) =>
              id ? { id, code: 'c', name: `name ${id}` } : null,
          },
        },
      },
      list: {
        sdl: `type Query { things: [Thing] } type Thing @key(fields: "code") @key(fields: "id") { id: ID! code: ID! }`,
        resolvers: { Query: { things: () => [{ id: '1', code: 'c' }] } },
      },
    })
    const { data, errors } = await ask(graph.url, '{ things { name } }')
    expect(errors).toEqual([])
    expect(data).toEqual({ things: [{ name: 'name 1' }] })
  })

  it('are not affected by client aliases with their names', async () => {
    const graph = await startGenericGateway({
      orgs: {
        sdl: `type Query { orgs: [Org] } type Org @key(fields: "id") { id: ID! name: String }`,
        resolvers: { Query: { orgs: () => [{ id: '1', name: '2' }] } },
      },
      beds: {
        sdl: `type Org @key(fields: "id") { id: ID! beds: Int }`,
        resolvers: {
          Org: { __resolveReference: ({ id }: { id: string }) => ({ id, beds: id === '1' ? 100 : 999 }) },
        },
      },
    })
    const { data, errors } = await ask(graph.url, '{ orgs { id: name beds __typename: id } }')
    expect(errors).toEqual([])
    expect(data).toEqual({ orgs: [{ id: '2', beds: 100, __typename: '1' }] })
  })

  it('of an entity in several places are sent once', async () => {
    const graph = await startGenericGateway({
      rows: {
        sdl: `type Query { rows: [Row!] } type Row { n: Int book: Book } type Book @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            rows: () => Array.from({ length: 600 }, (_, n) => ({ n, book: { id: String((n % 2) + 1) } })),
          },
        },
      },
      books: {
        sdl: `type Book @key(fields: "id") { id: ID! title: String broken: String }`,
        resolvers: {
          Book: {
            __resolveReference: find,
            broken: ({ id }: { id: string }) => {
              if (id === '2') throw new Error('broken')
              return 'whole'
            },
          },
        },
      },
    })
    const { data, errors } = await ask(graph.url, '{ rows { n book { title } } }')
    expect(errors).toEqual([])
    expect(data.rows).toHaveLength(600)
    expect(data.rows[599]).toEqual({ n: 599, book: { title: 'Two' } })
    expect(graph.fetches['books']?.[0]?.variables['representations']).toHaveLength(2)
    const broken = await ask(graph.url, '{ rows { book { broken } } }')
    expect(broken.data.rows[0]).toEqual({ book: { broken: 'whole' } })
    expect(broken.data.rows[1]).toEqual({ book: { broken: null } })
    expect(broken.errors[0]).toMatchObject({ path: ['rows', 1, 'book', 'broken'] })
  })
})

describe('required fields with arguments', () => {
  const shop = () =>
    startGenericGateway({
      prices: {
        sdl: `type Query { books: [Book] } type Book @key(fields: "id") { id: ID! price(currency: String!): Int }`,
        resolvers: {
          Query: { books: () => BOOKS },
          Book: {
            __resolveReference: find,
            price: ({ price }: { price: number }, { currency }: { currency: string }) =>
              currency === 'EUR' ? price * 2 : price,
          },
        },
      },
      post: {
        sdl: `type Book @key(fields: "id") {
          id: ID!
          price(currency: String!): Int @external
          inPounds: Int @requires(fields: "price(currency: \\"GBP\\")")
          inEuros: Int @requires(fields: "price(currency: \\"EUR\\")")
        }`,
        resolvers: {
          Book: {
            inPounds: ({ price }: { price: number }) => price,
            inEuros: ({ price }: { price: number }) => price,
          },
        },
      },
    })

  it('do not conflict with other arguments of the client', async () => {
    const graph = await shop()
    const { data, errors } = await ask(
      graph.url,
      'query($in: String!) { books { price(currency: $in) inPounds } }',
      { in: 'EUR' },
    )
    expect(errors).toEqual([])
    expect(data.books).toEqual([
      { price: 20, inPounds: 10 },
      { price: 40, inPounds: 20 },
    ])
    expect((await ask(graph.url, '{ books { inEuros } }')).data.books).toEqual([
      { inEuros: 20 },
      { inEuros: 40 },
    ])
  })

  it('are refused if two fields need different ones', async () => {
    const graph = await shop()
    const { data, errors } = await ask(graph.url, '{ books { inPounds inEuros } }')
    expect(data).toBeUndefined()
    expect(errors.map(({ message }) => message)).toEqual([
      '"Book.inPounds" and "Book.inEuros" require "price" with different arguments. Request them in separate operations.',
    ])
  })
})

describe('a plan', () => {
  it('that does not request a field causes an error at the field', async () => {
    const graph = await startGenericGateway({
      a: {
        sdl: `type Query { a: Node b: String } interface Node { id: ID! }`,
        resolvers: { Query: { a: () => null, b: () => 'b' }, Node: { __resolveType: () => null } },
      },
      b: {
        sdl: `type Query { c: Node } type Node @key(fields: "id", resolvable: false) @interfaceObject { id: ID! field: String }`,
        resolvers: { Query: { c: () => ({ id: '1', field: 'f' }) } },
      },
    })
    expect((await ask(graph.url, '{ c { field } }')).data).toEqual({ c: { field: 'f' } })
    const { data, errors } = await ask(graph.url, '{ a { field } b }')
    expect(data).toEqual({ a: null, b: 'b' })
    expect(errors).toMatchObject([{ path: ['a'], extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }])
  })

  it('requests types that only one subgraph has', async () => {
    const common = `type Common @shareable { label: String } type Holder @key(fields: "id") { id: ID! items: [Item!] @shareable }`
    const items = (own: object) => ({
      Holder: { __resolveReference: (key: object) => key, items: () => [{ label: 'l' }, own] },
      Item: {
        __resolveType: (item: object) => ('label' in item ? 'Common' : 'a' in item ? 'OnlyA' : 'OnlyB'),
      },
    })
    const graph = await startGenericGateway({
      a: {
        sdl: `type Query { a: Holder } ${common} union Item = Common | OnlyA type OnlyA { a: String }`,
        resolvers: { Query: { a: () => ({ id: '1' }) }, ...items({ a: 'only a' }) },
      },
      b: {
        sdl: `type Query { b: Holder } ${common} union Item = Common | OnlyB type OnlyB { b: String }`,
        resolvers: { Query: { b: () => ({ id: '1' }) }, ...items({ b: 'only b' }) },
      },
    })
    const all = 'items { ... on Common { label } ... on OnlyA { a } ... on OnlyB { b } }'
    expect((await ask(graph.url, `{ a { ${all} } }`)).data).toEqual({
      a: { items: [{ label: 'l' }, { a: 'only a' }] },
    })
    expect((await ask(graph.url, `{ b { ${all} } }`)).data).toEqual({
      b: { items: [{ label: 'l' }, { b: 'only b' }] },
    })
  })
})

it('inaccessible values are null, without an error of the subgraph', async () => {
  const graph = await startGenericGateway({
    a: {
      sdl: `type Query { kinds: [Kind] thing: Thing } enum Kind { OPEN SECRET @inaccessible }
        interface Thing { id: ID! } type Plain implements Thing { id: ID! } type Hidden implements Thing @inaccessible { id: ID! }`,
      resolvers: {
        Query: { kinds: () => ['OPEN', 'SECRET'], thing: () => ({ id: '1' }) },
        Thing: { __resolveType: () => 'Hidden' },
      },
    },
  })
  const { data, errors } = await ask(graph.url, '{ kinds thing { __typename id } }')
  expect(errors).toEqual([])
  expect(data).toEqual({ kinds: ['OPEN', null], thing: null })
})

it('the limits of operations can be turned off', async () => {
  const subgraphs = { a: { sdl: 'type Query { a: Int }', resolvers: { Query: { a: () => 1 } } } }
  const query = `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: a`).join(' ')} }`
  const strict = await startGenericGateway(subgraphs)
  expect((await ask(strict.url, query)).errors[0]?.extensions['code']).toBe('OPERATION_TOO_EXPENSIVE')
  const lax = await startGenericGateway(subgraphs, { QUERY_LIMITS: 'off' })
  expect(Object.keys((await ask(lax.url, query)).data)).toHaveLength(40)
})

it('an executable directive of another specification reaches the subgraphs, with its default', async () => {
  const link = `extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective"])
    @link(url: "https://myspecs.dev/access/v1.0", import: ["@access"]) @composeDirective(name: "@access")
    enum Scope { PUBLIC PRIVATE }`
  const graph = await startGenericGateway({
    a: {
      sdl: `${link} directive @access(scope: Scope!) on FIELD type Query { a: String }`,
      resolvers: { Query: { a: () => 'a' } },
    },
    b: {
      sdl: `${link} directive @access(scope: Scope! = PUBLIC) on FIELD type Query { b: String }`,
      resolvers: { Query: { b: () => 'b' } },
    },
  })
  const { data, errors } = await ask(graph.url, '{ a @access b @access }')
  expect(errors).toEqual([])
  expect(data).toEqual({ a: 'a', b: 'b' })
  expect(graph.fetches['a']?.[0]?.query).toContain('@access(scope:PUBLIC)')
})

it('lint warnings about a supergraph are logged, and it is served', async () => {
  const graph = await startGenericGateway({
    a: { sdl: 'type Query { names: [String] }', resolvers: { Query: { names: () => ['n'] } } },
  })
  expect((await ask(graph.url, '{ names }')).data).toEqual({ names: ['n'] })
  expect(graph.logLines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({
      level: 40,
      msg: expect.stringMatching(
        /^Query\.names: is a list without a stated length; add `first` with a bound/,
      ),
    }),
  )
})

it('reports deprecated fields in the extensions, the first time and later', async () => {
  const graph = await startGenericGateway({
    list: {
      sdl: `type Query { things(old: Int @deprecated(reason: "Use size."), size: Int): [Thing] }
        type Thing { id: ID! code: ID! @deprecated(reason: "Use id.") }`,
      resolvers: { Query: { things: () => [{ id: '1', code: 'c' }] } },
    },
  })
  const question = '{ things(old: 1) { id code } }'
  for (const time of ['first', 'second']) {
    const { text, errors } = await ask(graph.url, question)
    expect([time, errors]).toEqual([time, []])
    expect(JSON.parse(text).extensions.deprecations).toEqual([
      'Field "Query.things" argument "old" is deprecated. Use size.',
      'The field Thing.code is deprecated. Use id.',
    ])
  }
  const both = 'query A { things { id } } query B { things { code } }'
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: both, operationName: 'A' }),
  })
  expect(JSON.parse(await response.text()).extensions.deprecations).toBeUndefined()
  expect(JSON.parse((await ask(graph.url, '{ things { id } }')).text).extensions.deprecations).toBeUndefined()
})
