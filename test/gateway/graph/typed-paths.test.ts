import { beforeAll, describe, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../../support/shared-application.ts'
import { ask } from '../../support/client.ts'
import { startGenericGateway } from '../../support/federation.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
describe('fields beside one that requires others', () => {
  it.each([
    ['a literal', '@include(if: false)', ''],
    ['a variable', '@include(if: $yes)', '($yes: Boolean = false)'],
    ['a fragment', null, ''],
  ])('have values if it is excluded by %s', async (_, directive, variables) => {
    const funding =
      directive === null
        ? '... @skip(if: true) { funding(year: "2019/20") { total } }'
        : `funding(year: "2019/20") ${directive} { total }`
    const fields = 'payments(year: "2019/20") { heading } workforce { asOf }'
    const { data, errors } = await ask(
      application.url,
      `query${variables} { primaryCareNetwork(id: "rutland-healthcare") { ${fields} ${funding} } }`,
    )
    const plain = await ask(application.url, `{ primaryCareNetwork(id: "rutland-healthcare") { ${fields} } }`)
    expect(errors).toEqual([])
    expect(data).toEqual(plain.data)
    expect(data.primaryCareNetwork.payments.length).toBeGreaterThan(0)
    expect(data.primaryCareNetwork.workforce.length).toBeGreaterThan(0)
  })
})

describe('one path with several types', () => {
  it('has the arguments of each type', async () => {
    const networks = (year: string) => `primaryCareNetworks { id funding(year: "${year}") { year total } }`
    const { data, errors } = await ask(
      application.url,
      `{ practice(id: "c82038") { footprints {
         ... on System { ${networks('2020/21')} }
         ... on Commissioner { ${networks('2019/20')} } } } }`,
    )
    expect(errors).toEqual([])
    const [system, commissioner] = data.practice.footprints.filter(
      ({ primaryCareNetworks }: { primaryCareNetworks?: unknown }) => primaryCareNetworks,
    )
    const yearsOf = ({ primaryCareNetworks }: { primaryCareNetworks: { funding: { year: string } }[] }) =>
      new Set(primaryCareNetworks.map(({ funding }) => funding?.year).filter(Boolean))
    expect(yearsOf(system)).toEqual(new Set(['2020/21']))
    expect(yearsOf(commissioner)).toEqual(new Set(['2019/20']))
    const alone = await ask(application.url, `{ system(id: "llr") { ${networks('2020/21')} } }`)
    expect(system).toEqual(alone.data.system)
  })
})

const SHELF = [
  { __typename: 'Book', id: '1', n: 0, name: '', isOut: false },
  { __typename: 'Film', id: '2', n: 0, name: '', isOut: false },
]

const startShelf = () =>
  startGenericGateway({
    shelf: {
      sdl: `type Query { items: [Item] } union Item = Book | Film
        type Book @key(fields: "id") { id: ID! n: Int! @shareable name: String! @shareable isOut: Boolean! @shareable }
        type Film @key(fields: "id") { id: ID! n: Int name: String isOut: Boolean }`,
      resolvers: {
        Query: { items: () => SHELF },
        Item: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
      },
    },
    other: {
      sdl: `type Book @key(fields: "id") { id: ID! n: Int @shareable name: String @shareable isOut: Boolean @shareable }`,
      resolvers: {
        Book: { __resolveReference: ({ id }: { id: string }) => SHELF.find((one) => one.id === id) },
      },
    },
  })

describe('a field that a plan renames', () => {
  it.each([
    ['n', 0],
    ['name', ''],
    ['isOut', false],
  ])('keeps a falsy value: %s', async (field, value) => {
    const graph = await startShelf()
    const { data, errors } = await ask(
      graph.url,
      `{ items { ... on Book { v: ${field} } ... on Film { v: ${field} } } }`,
    )
    expect(errors).toEqual([])
    expect(data).toEqual({ items: [{ v: value }, { v: value }] })
  })
})

const MEDIA = [
  { __typename: 'Book', id: '1', title: 'B' },
  { __typename: 'Film', id: '2', title: 'F' },
]

describe('an object for which a subgraph returns only the interface', () => {
  it('keeps its object type', async () => {
    const graph = await startGenericGateway({
      media: {
        sdl: `interface Media @key(fields: "id") { id: ID! title: String! }
          type Book implements Media @key(fields: "id") { id: ID! title: String! }
          type Film implements Media @key(fields: "id") { id: ID! title: String! }
          type Query { all: [Media] }`,
        resolvers: {
          Query: { all: () => MEDIA },
          Media: {
            __resolveType: ({ id }: { id: string }) => MEDIA.find((one) => one.id === id)?.__typename,
            __resolveReference: ({ id }: { id: string }) => MEDIA.find((one) => one.id === id),
          },
        },
      },
      reviews: {
        sdl: `type Media @key(fields: "id") @interfaceObject { id: ID! review: Int! } type Query { top: [Media!]! }`,
        resolvers: {
          Query: { top: () => [{ id: '1' }, { id: '2' }] },
          Media: {
            __resolveReference: (one: object) => one,
            review: ({ id }: { id: string }) => Number(id) * 10,
          },
        },
      },
    })
    const { data, errors } = await ask(
      graph.url,
      '{ top { __typename title ... on Book { __typename review } } all { __typename review } }',
    )
    expect(errors).toEqual([])
    expect(data).toEqual({
      top: [
        { __typename: 'Book', title: 'B', review: 10 },
        { __typename: 'Film', title: 'F' },
      ],
      all: [
        { __typename: 'Book', review: 10 },
        { __typename: 'Film', review: 20 },
      ],
    })
  })
})

describe('one field of an interface object', () => {
  const startTags = () =>
    startGenericGateway({
      media: {
        sdl: `interface Media @key(fields: "id") { id: ID! title: String! }
          type Book implements Media @key(fields: "id") { id: ID! title: String! }
          type Film implements Media @key(fields: "id") { id: ID! title: String! }
          type Query { all: [Media] }`,
        resolvers: {
          Query: { all: () => MEDIA },
          Media: {
            __resolveType: ({ id }: { id: string }) => MEDIA.find((one) => one.id === id)?.__typename,
            __resolveReference: ({ id }: { id: string }) => MEDIA.find((one) => one.id === id),
          },
        },
      },
      tags: {
        sdl: `type Media @key(fields: "id") @interfaceObject {
          id: ID! title: String! @external tag(x: Int): String stars: String @requires(fields: "title") }`,
        resolvers: {
          Media: {
            __resolveReference: (one: object) => one,
            tag: ({ id }: { id: string }, { x }: { x: number }) => `${id}:${x}`,
            stars: ({ title }: { title: string }) => `*${title}`,
          },
        },
      },
    })

  it('has its own arguments under each type', async () => {
    const graph = await startTags()
    const query = (one: string, two: string) =>
      `{ all { ... on Book { tag(x: ${one}) } ... on Film { tag(x: ${two}) } } }`
    const expected = { all: [{ tag: '1:1' }, { tag: '2:2' }] }
    expect(await ask(graph.url, query('1', '2'))).toMatchObject({ data: expected, errors: [] })
    const withVariables = `query($a: Int, $b: Int) ${query('$a', '$b')}`
    expect(await ask(graph.url, withVariables, { a: 1, b: 2 })).toMatchObject({ data: expected, errors: [] })
  })

  it('is not requested of an object of another type', async () => {
    const graph = await startTags()
    const { data, errors } = await ask(graph.url, '{ all { ... on Film { title: stars x: title } } }')
    expect(errors).toEqual([])
    expect(data).toEqual({ all: [{}, { title: '*F', x: 'F' }] })
  })
})

describe('names that clients choose', () => {
  it('may include that of the variable of entity fetches', async () => {
    const graph = await startGenericGateway({
      list: {
        sdl: `type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { thing: () => ({ id: '1' }) } },
      },
      numbers: {
        sdl: `type Thing @key(fields: "id") { id: ID! sum(of: [Int]): Int }`,
        resolvers: {
          Thing: {
            __resolveReference: (one: object) => one,
            sum: (_: unknown, { of }: { of: number[] }) => of.reduce((total, one) => total + one, 0),
          },
        },
      },
    })
    const { data, errors } = await ask(
      graph.url,
      'query($representations: [Int]) { thing { sum(of: $representations) } }',
      { representations: [1, 2] },
    )
    expect(errors).toEqual([])
    expect(data).toEqual({ thing: { sum: 3 } })
  })
})

it('reports that subscriptions are not supported', async () => {
  const graph = await startGenericGateway({
    ticks: {
      sdl: `type Query { now: Int } type Subscription { tick: Int }`,
      resolvers: { Query: { now: () => 1 } },
    },
  })
  const { errors } = await ask(graph.url, 'subscription { tick }')
  expect(errors[0]?.message).toBe('This server does not support subscriptions.')
})

describe('a field whose input is missing', () => {
  it('is null with an error, and the other fields have values', async () => {
    const graph = await startGenericGateway({
      books: {
        sdl: `type Query { books: [Book!] } type Book @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { books: () => [{ id: '1' }, { id: '2' }] } },
      },
      prices: {
        sdl: `type Book @key(fields: "id") { id: ID! price: Int }`,
        resolvers: { Book: { __resolveReference: ({ id }: { id: string }) => ({ id, price: 10 }) } },
      },
      shop: {
        sdl: `type Book @key(fields: "id") { id: ID! price: Int @external tax: Int @requires(fields: "price") shelf: String }`,
        resolvers: {
          Book: {
            __resolveReference: (one: object) => one,
            tax: ({ price }: { price: number }) => price / 10,
            shelf: ({ id }: { id: string }) => `shelf ${id}`,
          },
        },
      },
    })
    const query = '{ books { id tax shelf } }'
    expect((await ask(graph.url, query)).data.books[0]).toEqual({ id: '1', tax: 1, shelf: 'shelf 1' })
    graph.setFault('prices', (_, __, response) => {
      response.statusCode = 503
      response.end()
      return true
    })
    const { data, errors } = await ask(graph.url, query)
    expect(data.books).toEqual([
      { id: '1', tax: null, shelf: 'shelf 1' },
      { id: '2', tax: null, shelf: 'shelf 2' },
    ])
    expect(errors.map(({ message, path }) => [message, path])).toEqual(
      expect.arrayContaining([
        ['"tax" requires "price", which no subgraph returned.', ['books', 0, 'tax']],
        ['"tax" requires "price", which no subgraph returned.', ['books', 1, 'tax']],
      ]),
    )
  })
})

describe('fields that require one field with different arguments', () => {
  const startShop = () =>
    startGenericGateway({
      prices: {
        sdl: `type Query { book: Book books: [Book] } type Book @key(fields: "id") { id: ID! price(currency: String): Int next: Book }`,
        resolvers: {
          Query: { book: () => ({ id: '1' }), books: () => [{ id: '1' }] },
          Book: {
            __resolveReference: (one: object) => one,
            price: (_: unknown, { currency }: { currency: string }) => (currency === 'EUR' ? 20 : 10),
          },
        },
      },
      shop: {
        sdl: `type Book @key(fields: "id") { id: ID! price(currency: String): Int @external
          gbp: Int @requires(fields: "price(currency: \\"GBP\\")") eur: Int @requires(fields: "price(currency: \\"EUR\\")")
          plain: Int @requires(fields: "price") }`,
        resolvers: {
          Book: {
            gbp: ({ price }: { price: number }) => price,
            eur: ({ price }: { price: number }) => price,
            plain: ({ price }: { price: number }) => price,
          },
        },
      },
    })

  it('are accepted at two paths', async () => {
    const graph = await startShop()
    const { data, errors } = await ask(graph.url, '{ x: book { gbp } y: book { eur } books { plain } }')
    expect(errors).toEqual([])
    expect(data).toEqual({ x: { gbp: 10 }, y: { eur: 20 }, books: [{ plain: 10 }] })
  })

  it.each([
    '{ book { gbp eur } }',
    '{ book { eur ...More } } fragment More on Book { plain }',
    '{ book { eur } book { ... { gbp } } }',
  ])('are refused for one object: %s', async (query) => {
    const graph = await startShop()
    const { errors } = await ask(graph.url, query)
    expect(errors[0]?.message).toContain('with different arguments')
  })

  // The limits measure the executed operation. Validation reads the others of the document as well.
  const askBeside = (url: string, other: string) =>
    ask(url, `query Asked { book { id } } query Other ${other}`, {}, 'Asked')

  it.each([
    ['itself', '{ book { ...F } } fragment F on Book { next { ...F } }'],
    [
      'one that spreads it',
      '{ book { ...F } } fragment F on Book { next { ...G } } fragment G on Book { ...F }',
    ],
  ])('are refused where a fragment spreads %s', async (_, other) => {
    const graph = await startShop()
    const { errors } = await askBeside(graph.url, other)
    expect(errors.map(({ message, extensions }) => [message, extensions['code']])).toEqual([
      [expect.stringContaining('Cannot spread fragment "F" within itself'), 'GRAPHQL_VALIDATION_FAILED'],
    ])
  })

  const spreadOften = (selections: (next: string) => string): string =>
    Array.from({ length: 30 }, (_, n) => `fragment F${n} on Book { ${selections(`F${n + 1}`)} }`).join(' ')

  it('are refused quickly if fragments are spread many times at one path', async () => {
    const graph = await startShop()
    const fragments = spreadOften((next) => `...${next} ...${next}`)
    const { errors } = await askBeside(
      graph.url,
      `{ book { ...F0 } } ${fragments} fragment F30 on Book { gbp eur }`,
    )
    expect(errors[0]?.message).toContain('with different arguments')
  })

  it('do not delay other operations if fragments are spread at many paths', async () => {
    const graph = await startShop()
    const fragments = spreadOften((next) => `next { ...${next} } a: next { ...${next} }`)
    const { data, errors } = await askBeside(
      graph.url,
      `{ book { ...F0 } } ${fragments} fragment F30 on Book { gbp }`,
    )
    expect(errors).toEqual([])
    expect(data).toEqual({ book: { id: '1' } })
  })
})
