import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAccessRules } from '../../../gateway/graph/access/access-rules.ts'
import { startGenericGateway, type TestSubgraph } from '../../support/federation.ts'
import { postJson } from '../../support/http.ts'
import { TestIssuer } from '../../support/tokens.ts'

let issuer: TestIssuer

beforeAll(async () => {
  issuer = await TestIssuer.start()
})

afterAll(() => issuer.stop())

const SUBGRAPHS: Readonly<Record<string, TestSubgraph>> = {
  people: {
    sdl: `
      type Query { me: Person people: [Person!]! any: Thing secret: Secret anything: [Union!] node: Node level: Level }
      type Person @key(fields: "id") { id: ID! name: String phone: String @requiresScopes(scopes: [["a", "b"], ["c"]]) }
      interface Thing { name: String }
      type Book implements Thing { name: String @authenticated pages: Int }
      type Secret @authenticated { word: String }
      type Other { word: String }
      union Union = Secret | Other
      interface Node { id: ID! inner: Node! }
      type Leaf implements Node { id: ID! @requiresScopes(scopes: [["leaf"]]) inner: Node! }
      enum Level @requiresScopes(scopes: [["level"]]) { LOW }`,
    resolvers: {
      Query: {
        me: () => ({ id: '1', name: 'N', phone: 'CANARY' }),
        people: () => [
          { id: '1', name: 'N', phone: 'CANARY' },
          { id: '2', name: 'M', phone: 'CANARY' },
        ],
        any: () => ({ __typename: 'Book', name: 'CANARY', pages: 3 }),
        secret: () => ({ word: 'CANARY' }),
        anything: () => [
          { __typename: 'Secret', word: 'CANARY' },
          { __typename: 'Other', word: 'public' },
        ],
        node: () => ({ __typename: 'Leaf', id: 'CANARY', inner: { __typename: 'Leaf', id: 'CANARY' } }),
        level: () => 'LOW',
      },
    },
  },
  pay: {
    sdl: `type Person @key(fields: "id") { id: ID! pay: Int @authenticated bonus: Int! @authenticated }`,
    resolvers: { Person: { pay: () => 5, bonus: () => 7 } },
  },
}

interface Body {
  readonly data: unknown
  readonly errors?: readonly { path: unknown; message: string; extensions: { code: string } }[]
}

const start = (executor: string) =>
  startGenericGateway(SUBGRAPHS, { TOKEN_ISSUERS: issuer.setting, EXECUTOR: executor })

describe.each(['own', 'stock'])('with the executor "%s"', (executor) => {
  const run = async (query: string, scopes: readonly string[] | null, variables = {}) => {
    const graph = await start(executor)
    const headers = scopes === null ? {} : await issuer.headers(scopes)
    // The second request takes the path of prepared operations.
    const texts: string[] = []
    for (let time = 0; time < 2; time += 1) {
      texts.push((await postJson(graph.url, { query, variables }, headers)).text)
    }
    const [first, second] = texts.map((text) => JSON.parse(text) as Body)
    expect(second?.data).toEqual(first?.data)
    return { ...(first as Body), text: texts.join(''), fetches: graph.fetches }
  }

  const denied = ({ errors = [] }: Body) => errors.map(({ path, extensions }) => [path, extensions.code])

  it('removes what the caller may not read, and does not call its subgraph', async () => {
    const answer = await run('{ me { name pay } }', null)
    expect(answer.data).toEqual({ me: { name: 'N', pay: null } })
    expect(denied(answer)).toEqual([[['me', 'pay'], 'UNAUTHENTICATED']])
    expect(answer.fetches['pay']).toEqual([])
    const granted = await run('{ me { name pay } }', [])
    expect(granted.data).toEqual({ me: { name: 'N', pay: 5 } })
    expect(granted.errors).toBeUndefined()
  })

  it.each([
    [[], false],
    [['a'], false],
    [['a', 'b'], true],
    [['c'], true],
    [['b', 'd'], false],
  ])('accepts one of several sets of scopes: %j', async (scopes, isGranted) => {
    const answer = await run('{ people { name phone } }', scopes)
    if (isGranted) expect(answer.errors).toBeUndefined()
    else {
      expect(answer.data).toEqual({
        people: [
          { name: 'N', phone: null },
          { name: 'M', phone: null },
        ],
      })
      expect(denied(answer)).toEqual([
        [['people', 0, 'phone'], 'FORBIDDEN'],
        [['people', 1, 'phone'], 'FORBIDDEN'],
      ])
      expect(answer.errors?.[0]?.message).toContain('"a" and "b" or "c"')
    }
    expect(answer.text.includes('CANARY')).toBe(isGranted)
  })

  it('keeps the order and the names of the response', async () => {
    const { text } = await run(
      '{ p: people { x: phone, name, ...F, y: phone } } fragment F on Person { z: phone id }',
      null,
    )
    expect(text).toContain('{"x":null,"name":"N","z":null,"id":"1","y":null}')
  })

  it('makes the nearest nullable parent null, for a field that may not be null', async () => {
    const answer = await run('{ me { name bonus } people { id } }', null)
    expect(answer.data).toEqual({ me: null, people: [{ id: '1' }, { id: '2' }] })
    expect(denied(answer)).toEqual([[['me'], 'UNAUTHENTICATED']])
    const all = await run('{ people { bonus } }', null)
    expect(all.data).toBeNull()
    expect(denied(all)).toEqual([[['people'], 'UNAUTHENTICATED']])
  })

  it('a field that is selected several times is null as a whole', async () => {
    const answer = await run('{ me { bonus } me { id } people { id } }', null)
    expect(answer.data).toEqual({ me: null, people: [{ id: '1' }, { id: '2' }] })
  })

  it('denies a field of an interface if one of its types denies it', async () => {
    const answer = await run('{ any { name ... on Book { pages } } }', null)
    expect(answer.data).toEqual({ any: { name: null, pages: 3 } })
    expect((await run('{ any { name } }', [])).data).toEqual({ any: { name: 'CANARY' } })
    const nested = await run('{ node { inner { id } } }', null)
    expect(nested.data).toEqual({ node: null })
  })

  it('denies a type as a whole, and fields that return it', async () => {
    const answer = await run(
      '{ secret { word } anything { ... on Secret { word } ... on Other { word } } level }',
      null,
    )
    expect(answer.data).toEqual({ secret: null, anything: [{ word: null }, { word: 'public' }], level: null })
    expect(answer.text).not.toContain('CANARY')
    expect((await run('{ level }', ['level'])).data).toEqual({ level: 'LOW' })
  })

  it('a field that is not included is not denied', async () => {
    const query = 'query($with: Boolean!) { me { name phone @include(if: $with) } }'
    expect((await run(query, null, { with: false })).errors).toBeUndefined()
    expect(denied(await run(query, null, { with: true }))).toEqual([[['me', 'phone'], 'UNAUTHENTICATED']])
  })

  it('an alias of a client that has the prefix of removed fields is kept', async () => {
    const answer = await run('{ me { denied__phone: name phone } }', null)
    expect(answer.data).toEqual({ me: { denied__phone: 'N', phone: null } })
  })
})

it('without issuers, tokens are not read, and fields with rules are denied', async () => {
  const graph = await startGenericGateway(SUBGRAPHS)
  const { status, text } = await postJson(
    graph.url,
    { query: '{ me { name pay } }' },
    { authorization: 'Basic x' },
  )
  expect(status).toBe(200)
  expect(JSON.parse(text)).toMatchObject({ data: { me: { name: 'N', pay: null } } })
})

it('a directive under another name has the same effect', async () => {
  const compose = (sdl: string): string => {
    const { supergraphSdl, errors } = composeServices([{ name: 'a', url: 'http://a', typeDefs: parse(sdl) }])
    if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'))
    return supergraphSdl
  }
  const rulesOf = (imports: string, directive: string) =>
    readAccessRules(
      parse(
        compose(
          `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])
           type Query { open: Int closed: Int ${directive} }`,
        ),
      ),
    )
  for (const [imports, directive] of [
    ['"@authenticated"', '@authenticated'],
    ['{name: "@authenticated", as: "@auth"}', '@auth'],
    ['', '@federation__authenticated'],
    ['{name: "@requiresScopes", as: "@scopes"}', '@scopes(scopes: [["x"]])'],
  ] as const) {
    expect([...rulesOf(imports, directive).keys()], directive).toEqual(['Query.closed'])
  }
})
