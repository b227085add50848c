import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readConfig } from '../../gateway/config.ts'
import { readGatewayFile } from '../../gateway/gateway-file.ts'
import { GenericGatewayServer } from '../../gateway/generic-gateway.ts'
import { createLog } from '../../gateway/log.ts'
import { loadSupergraph } from '../../gateway/supergraph.ts'
import { OperatorError } from '../../schema/errors.ts'
import { ask } from '../support/client.ts'
import { answerWith, startForeignGraph, type ForeignSubgraph } from '../support/federation.ts'
import { postJson, send } from '../support/http.ts'
import { READY, runProgram } from '../support/program.ts'

const shop = (): Record<string, ForeignSubgraph> => ({
  books: {
    sdl: `type Query { book: Book slow: String } type Mutation { sell: Int }
      type Book @key(fields: "id") { id: ID! title: String }`,
    resolvers: {
      Query: { book: () => ({ id: '1', title: 'T' }), slow: () => new Promise(() => undefined) },
      Mutation: { sell: () => 1 },
    },
  },
  prices: {
    sdl: `type Book @key(fields: "id") { id: ID! price: Int }`,
    resolvers: { Book: { price: () => 5 } },
  },
})

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'ics-graph-gateway-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

const settingsOf = (yaml: string, files: Readonly<Record<string, string>> = {}) => {
  const path = folder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text)
  writeFileSync(join(path, 'gateway.yaml'), yaml)
  return readGatewayFile(join(path, 'gateway.yaml'))
}

const faultOf = (run: () => unknown): OperatorError => {
  try {
    run()
  } catch (error) {
    if (error instanceof OperatorError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('the configuration file', () => {
  it('reports all its faults at once, each with its place', () => {
    const { message, details } = faultOf(() =>
      settingsOf(`requestMs: soon
subgraphs:
  books: { timeoutMs: -1, headers: [{ propagate: host }] }
errors: { most: 0 }
colour: red`),
    )
    expect(message).toContain('gateway.yaml')
    const text = details.join('\n')
    for (const place of [
      'requestMs',
      'subgraphs.books.timeoutMs',
      'subgraphs.books.headers.0',
      'errors.most',
      'colour',
    ]) {
      expect(text).toContain(place)
    }
  })

  it('is refused where it names a subgraph that the supergraph does not have', async () => {
    await expect(
      startForeignGraph(shop(), {}, settingsOf('subgraphs: { bocks: { timeoutMs: 5 } }')),
    ).rejects.toThrow(/names subgraphs that the supergraph does not have/)
  })

  it('sends subgraphs the headers that it names, and no others', async () => {
    const graph = await startForeignGraph(
      shop(),
      {},
      settingsOf(`allSubgraphs: { headers: [{ propagate: Authorization }, { set: x-from, to: gateway }] }
subgraphs: { prices: { headers: [{ propagate: x-tenant, as: x-customer }] } }`),
    )
    const received: Record<string, unknown>[] = []
    for (const name of ['books', 'prices']) {
      graph.setFault(name, (_, { headers }) => {
        received.push(headers)
        return false
      })
    }
    const headers = { authorization: 'Bearer x', 'x-tenant': 'acme', cookie: 'secret' }
    // The second time is that of an operation that is known.
    for (const query of ['{ book { title price } }', '{ book { title price } }']) {
      received.length = 0
      await postJson(graph.url, { query }, headers)
      expect(received).toMatchObject([
        { authorization: 'Bearer x', 'x-from': 'gateway' },
        { authorization: 'Bearer x', 'x-from': 'gateway', 'x-customer': 'acme' },
      ])
      expect(received.some((one) => 'cookie' in one || 'x-tenant' in one)).toBe(false)
      expect(received[0]).not.toHaveProperty('x-customer')
    }
  })

  it('sets time limit, answer size and address of a subgraph', async () => {
    const other = await startForeignGraph(shop())
    const graph = await startForeignGraph(
      shop(),
      {},
      settingsOf(`subgraphs:
  books: { timeoutMs: 100, answerBytes: 1000 }
  prices: { url: "${other.url}/graphql" }`),
    )
    const startedAt = performance.now()
    expect((await ask(graph.url, '{ slow }')).errors).toMatchObject([{ path: ['slow'] }])
    expect(performance.now() - startedAt).toBeLessThan(2_000)
    // The other gateway is no subgraph: it was called all the same.
    expect((await ask(graph.url, '{ book { title price } }')).data).toEqual({
      book: { title: 'T', price: null },
    })
    expect(graph.fetches['prices']).toEqual([])
    graph.setFault('books', answerWith({ data: { book: { title: 'x'.repeat(2_000) } } }))
    expect((await ask(graph.url, '{ book { title } }')).errors).toHaveLength(1)
  })

  it('limits the errors of an answer', async () => {
    const errors = Array.from({ length: 40 }, (_, index) => ({ message: `e${index}`, path: ['book'] }))
    const graph = await startForeignGraph(shop(), {}, settingsOf('errors: { most: 30, passCodes: all }'))
    graph.setFault('books', answerWith({ data: { book: null }, errors }))
    const answer = await ask(graph.url, '{ book { title } }')
    expect(answer.errors).toHaveLength(30)
    expect(answer.errors.at(-1)?.message).toBe('… and 11 more errors.')
  })

  it('shows a query plan to a request that asks for it, and to no other', async () => {
    const graph = await startForeignGraph(shop(), {}, settingsOf('queryPlans: true'))
    for (let time = 0; time < 2; time += 1) {
      const { text } = await postJson(graph.url, { query: '{ book { title } }' }, { 'x-query-plan': '1' })
      expect((JSON.parse(text) as { extensions: { queryPlan: string } }).extensions.queryPlan).toContain(
        'QueryPlan {',
      )
      expect((await postJson(graph.url, { query: '{ book { title } }' })).text).not.toContain('QueryPlan')
    }
    const closed = await startForeignGraph(shop())
    const { text } = await postJson(closed.url, { query: '{ book { title } }' }, { 'x-query-plan': '1' })
    expect(text).not.toContain('QueryPlan')
  })
})

describe('errors of a subgraph', () => {
  const errorOf = async (yaml: string, extensions: object, status = 200) => {
    const graph = await startForeignGraph(shop(), {}, settingsOf(yaml))
    graph.setFault('books', (_, __, response) => {
      response.statusCode = status
      response.setHeader('content-type', 'application/graphql-response+json')
      response.end(
        JSON.stringify({
          data: { book: null },
          errors: [{ message: 'Not yours.', path: ['book'], extensions }],
        }),
      )
      return true
    })
    const { errors } = await ask(graph.url, '{ book { title } }')
    return errors[0]
  }

  it.each(['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND', 'BAD_USER_INPUT', 'RATE_LIMITED'])(
    'with the code %s reach the client',
    async (code) => {
      expect(await errorOf('', { code, secret: 's' })).toMatchObject({
        message: 'Not yours.',
        path: ['book'],
        extensions: { code },
      })
      expect(await errorOf('', { code, secret: 's' })).not.toHaveProperty('extensions.secret')
    },
  )

  it('with another code are masked, unless the configuration names it', async () => {
    expect(await errorOf('', { code: 'TEAPOT' })).toMatchObject({ message: 'Internal error.' })
    expect(await errorOf('errors: { passCodes: [TEAPOT] }', { code: 'TEAPOT' })).toMatchObject({
      message: 'Not yours.',
      extensions: { code: 'TEAPOT' },
    })
  })

  it('all reach the client where the configuration says so', async () => {
    expect(await errorOf('errors: { passCodes: all }', { reason: 'r' })).toMatchObject({
      message: 'Not yours.',
      extensions: { reason: 'r', subgraph: 'books' },
    })
  })

  it('with a status of 4xx are an answer, and open no breaker', async () => {
    const graph = await startForeignGraph(shop())
    graph.setFault('books', (fetch, _, response) => {
      if (!fetch.query.includes('title')) return false
      response.statusCode = 400
      response.end(
        JSON.stringify({ errors: [{ message: 'Bad value.', extensions: { code: 'BAD_USER_INPUT' } }] }),
      )
      return true
    })
    for (let count = 0; count < 7; count += 1) {
      expect((await ask(graph.url, '{ book { title } }')).errors).toMatchObject([
        { message: 'Bad value.', path: ['book'], extensions: { code: 'BAD_USER_INPUT' } },
      ])
    }
    expect((await ask(graph.url, '{ book { id } }')).data).toEqual({ book: { id: '1' } })
  })

  it('with a status of 4xx and another body are an outage', async () => {
    const graph = await startForeignGraph(shop())
    graph.setFault('books', (_, __, response) => {
      response.statusCode = 404
      response.end('<html>')
      return true
    })
    expect((await ask(graph.url, '{ book { title } }')).errors).toMatchObject([
      { path: ['book'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'books' } },
    ])
  })
})

describe('an answer', () => {
  it('has nothing of the default graph', async () => {
    const graph = await startForeignGraph(shop())
    expect(JSON.parse((await postJson(graph.url, { query: '{ book { title } }' })).text)).toEqual({
      data: { book: { title: 'T' } },
      extensions: { cost: { requested: 1, limit: 40_000 } },
    })
  })

  it('comes for every change, unless a setting limits them', async () => {
    const graph = await startForeignGraph(shop())
    for (let count = 0; count < 12; count += 1) {
      expect((await ask(graph.url, 'mutation { sell }')).errors).toEqual([])
    }
    const limited = await startForeignGraph(shop(), { CHANGES_PER_HOUR: '2' })
    for (let count = 0; count < 2; count += 1) await ask(limited.url, 'mutation { sell }')
    expect((await postJson(limited.url, { query: 'mutation { sell }' })).status).toBe(429)
  })
})

it('refuses introspection where it is off, also after a permalink', async () => {
  const graph = await startForeignGraph(shop(), { INTROSPECTION: 'off' })
  const query = '{ __schema { queryType { name } } book { id } }'
  await postJson(graph.url, { query, at: 'x' })
  for (let time = 0; time < 2; time += 1) {
    expect((await postJson(graph.url, { query })).text).not.toContain('"queryType"')
  }
})

it('is not changed by a subgraph that names the prototype of objects', async () => {
  const graph = await startForeignGraph(shop())
  graph.setFault('books', (_, __, response) => {
    response.end(
      '{"data":{"book":{"id":"1","title":"T","__proto__":{"polluted":1}},"__proto__":{"polluted":1}}}',
    )
    return true
  })
  expect((await ask(graph.url, '{ book { title } }')).data).toEqual({ book: { title: 'T' } })
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
})

it('follows no redirect of a subgraph', async () => {
  const graph = await startForeignGraph(shop())
  const { length } = graph.fetches['prices'] ?? []
  graph.setFault('books', (_, __, response) => {
    response
      .writeHead(307, { location: /name: "prices", url: "([^"]*)"/.exec(graph.supergraphSdl)?.[1] ?? '' })
      .end()
    return true
  })
  expect((await ask(graph.url, '{ book { title } }')).errors).toHaveLength(1)
  expect(graph.fetches['prices']).toHaveLength(length)
})

it('refuses incremental delivery', async () => {
  const graph = await startForeignGraph(shop())
  const { errors } = await ask(graph.url, '{ book { ... @defer { title } } }')
  expect(errors).toMatchObject([{ message: 'Unknown directive "@defer".' }])
})

it('has a test for each row of the table of what is supported', () => {
  const document = readFileSync(new URL('../../docs/gateway.md', import.meta.url), 'utf8')
  const rows = document
    .slice(document.indexOf('## What is supported'))
    .split('\n')
    .filter((line) => line.startsWith('| '))
  const tests = rows.slice(2).map(
    (row) =>
      row
        .split(' | ')
        .at(-1)
        ?.replace(/\s*\|$/, '') ?? '',
  )
  expect(tests.length).toBeGreaterThan(15)
  for (const test of tests) {
    const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(test) ?? []
    expect(readFileSync(new URL(file, import.meta.url), 'utf8'), test).toContain(title.trim())
  }
})

describe('persisted queries', () => {
  const QUERY = 'query Title { book { title } }'
  const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
  const manifest = JSON.stringify({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [
      { id: hashOf(QUERY), body: QUERY, name: 'Title', type: 'query' },
      { id: 'own-id', body: 'query Id { book { id } }', name: 'Id', type: 'query' },
    ],
  })
  const byHash = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } })
  const byGet = (hash: string): string =>
    `/graphql?extensions=${encodeURIComponent(JSON.stringify(byHash(hash).extensions))}`
  const preflight = { 'apollo-require-preflight': 'true' }

  it('are not supported without a manifest, in the words that clients look for', async () => {
    const graph = await startForeignGraph(shop())
    const expected = {
      errors: [
        { message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } },
      ],
    }
    expect(JSON.parse((await postJson(graph.url, byHash(hashOf('x')))).text)).toMatchObject(expected)
    const got = await send(graph.url, { method: 'GET', path: byGet(hashOf('x')), headers: preflight })
    expect(JSON.parse(got.text)).toMatchObject(expected)
  })

  it('are those of the manifest', async () => {
    const settings = settingsOf('operations: { manifest: manifest.json }', { 'manifest.json': manifest })
    const graph = await startForeignGraph(shop(), { OPERATIONS: 'listed' }, settings)
    expect(JSON.parse((await postJson(graph.url, byHash(hashOf(QUERY)))).text)).toMatchObject({
      data: { book: { title: 'T' } },
    })
    const got = await send(graph.url, { method: 'GET', path: byGet('own-id'), headers: preflight })
    expect(JSON.parse(got.text)).toMatchObject({ data: { book: { id: '1' } } })
    expect(JSON.parse((await postJson(graph.url, byHash(hashOf('x')))).text)).toMatchObject({
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    })
    const { errors } = await ask(graph.url, '{ book { id title } }')
    expect(errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }])
  })

  it('need a manifest where only those are answered', async () => {
    await expect(startForeignGraph(shop(), { OPERATIONS: 'listed' })).rejects.toThrow(/needs|names none/)
  })

  it('are refused in a file of another form', async () => {
    const settings = settingsOf('operations: { manifest: manifest.json }', {
      'manifest.json': '{"operations":[{"id":1}]}',
    })
    await expect(startForeignGraph(shop(), {}, settings)).rejects.toThrow(/manifest.json" cannot be used/)
  })
})

describe('a supergraph', () => {
  const replace = (file: string, text: string): void => {
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
  }

  it('is read again when its file changes, and a broken one is not', async () => {
    const graph = await startForeignGraph(shop())
    expect((await ask(graph.url, '{ book { price } }')).data).toEqual({ book: { price: 5 } })
    const before = readFileSync(graph.supergraphFile, 'utf8')
    replace(graph.supergraphFile, 'type Query {')
    await graph.reload()
    const ready = async () =>
      JSON.parse((await send(graph.url, { method: 'GET', path: '/health/ready' })).text) as Record<
        string,
        unknown
      >
    expect((await ready())['supergraph']).toContain('was not reloaded')
    expect(graph.logLines.join('')).toContain('the supergraph was not reloaded')
    expect((await ask(graph.url, '{ book { price } }')).data).toEqual({ book: { price: 5 } })
    replace(graph.supergraphFile, before.replaceAll('price', 'cost'))
    await expect
      .poll(async () => (await ask(graph.url, '{ book { cost } }')).errors, { timeout: 10_000 })
      .not.toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }])
    expect(await ready()).not.toHaveProperty('supergraph')
    expect((await ask(graph.url, '{ book { price } }')).errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ])
  })

  it('is read again on SIGHUP, which does not end the program', async () => {
    const graph = await startForeignGraph(shop())
    const file = join(folder(), 'gateway.yaml')
    writeFileSync(file, 'queryPlans: true')
    const args = ['gateway', '--supergraph', graph.supergraphFile, '--config', file, '--port', '0']
    const run = runProgram(args, { LOG_LEVEL: 'info' })
    const url = await run.waitFor(READY)
    run.kill('SIGHUP')
    await run.waitFor(/the supergraph is unchanged/)
    const { text } = await postJson(url, { query: '{ book { title } }' }, { 'x-query-plan': '1' })
    expect(text).toContain('QueryPlan {')
  })

  it('answers every request while it is replaced', async () => {
    const graph = await startForeignGraph(shop())
    const before = readFileSync(graph.supergraphFile, 'utf8')
    let isDone = false
    const asking = (async () => {
      let count = 0
      while (!isDone) {
        expect((await ask(graph.url, '{ book { title price } }')).errors).toEqual([])
        count += 1
      }
      return count
    })()
    for (let count = 0; count < 5; count += 1) {
      replace(graph.supergraphFile, `${before}\n# ${count}`)
      await graph.reload()
      await new Promise((done) => setTimeout(done, 100))
    }
    isDone = true
    expect(await asking).toBeGreaterThan(5)
  })

  const compose = (sdl: string): string => {
    const { supergraphSdl, errors } = composeServices([{ name: 'a', url: 'http://a', typeDefs: parse(sdl) }])
    if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'))
    return supergraphSdl
  }
  const link = (imports: string): string =>
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: [${imports}])\n`

  it.each([
    ['@authenticated', 'type Query { a: Int @authenticated }'],
    ['@requiresScopes', 'type Query { a: Int @requiresScopes(scopes: [["s"]]) }'],
    ['@policy', 'type Query { a: Int @policy(policies: [["p"]]) }'],
    [
      '@context',
      'type Query { t: T } type T @key(fields: "id") @context(name: "c") { id: ID! x: String! u: U } type U @key(fields: "id") { id: ID! f(a: String @fromContext(field: "$c { x }")): Int }',
      ', "@fromContext", "@key", "FieldSet"',
    ],
  ])('with %s is refused with the remedy', (directive, sdl, imports = '') => {
    const text = compose(link(`"${directive}"${imports}`) + sdl)
    const { message, details } = faultOf(() => loadSupergraph(text))
    expect(message).toContain(directive)
    expect(details.join()).toContain(`Remove ${directive}`)
  })

  it('with @cacheTag is served', () => {
    const text = compose(`${link('"@cacheTag"')} type Query { a: Int @cacheTag(format: "a") }`)
    expect(loadSupergraph(text).subgraphs).toHaveLength(1)
  })

  it('with a field under a reserved name is refused', async () => {
    await expect(
      startForeignGraph({ a: { sdl: 'type Query { alias__x: Int }', resolvers: {} } }),
    ).rejects.toThrow(/reserved for this gateway/)
  })

  it('has a warning once for each kind of fault', async () => {
    const types = Array.from({ length: 6 }, (_, index) => `type T${index} { a: Int }`).join(' ')
    const fields = Array.from({ length: 6 }, (_, index) => `t${index}: T${index}`).join(' ')
    const graph = await startForeignGraph({ a: { sdl: `type Query { ${fields} } ${types}`, resolvers: {} } })
    const lines = graph.logLines.filter((line) => line.includes('has no description'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('T0, T1, T2 and 3 more')
  })

  const overriding = (label: string): Record<string, ForeignSubgraph> => ({
    a: {
      sdl: `type Query { item: Item } type Item @key(fields: "id") { id: ID! v: String }`,
      resolvers: { Query: { item: () => ({ id: '1' }) }, Item: { v: () => 'old' } },
    },
    b: {
      sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@override"])
        type Item @key(fields: "id") { id: ID! v: String @override(from: "a", label: "${label}") }`,
      resolvers: { Item: { v: () => 'new' } },
    },
  })
  const valuesOf = async (url: string): Promise<Set<unknown>> => {
    const found = new Set<unknown>()
    for (let count = 0; count < 60; count += 1) {
      found.add(((await ask(url, '{ item { v } }')).data as { item: { v: string } }).item.v)
    }
    return found
  }

  it('has fields that move for a share of requests', async () => {
    expect(await valuesOf((await startForeignGraph(overriding('percent(50)'))).url)).toEqual(
      new Set(['old', 'new']),
    )
    expect(await valuesOf((await startForeignGraph(overriding('percent(0)'))).url)).toEqual(new Set(['old']))
    expect(await valuesOf((await startForeignGraph(overriding('percent(100)'))).url)).toEqual(
      new Set(['new']),
    )
  })

  it('has labels that the configuration turns on', async () => {
    await expect(startForeignGraph(overriding('team-b'))).rejects.toThrow(/no setting turns on or off/)
    const on = await startForeignGraph(
      overriding('team-b'),
      {},
      settingsOf('overrideLabels: { team-b: true }'),
    )
    expect(await valuesOf(on.url)).toEqual(new Set(['new']))
    const off = await startForeignGraph(
      overriding('team-b'),
      {},
      settingsOf('overrideLabels: { team-b: false }'),
    )
    expect(await valuesOf(off.url)).toEqual(new Set(['old']))
  })

  it('of Federation 1 is served', async () => {
    const file = join(folder(), 'supergraph.graphql')
    const products = await startForeignGraph({
      products: {
        sdl: 'type Query { name: String size: Size } type Size { width: Int }',
        resolvers: { Query: { name: () => 'n', size: () => ({ width: 2 }) } },
      },
    })
    const url = /name: "products", url: "([^"]*)"/.exec(products.supergraphSdl)?.[1] ?? ''
    writeFileSync(
      file,
      `schema @core(feature: "https://specs.apollo.dev/core/v0.1") @core(feature: "https://specs.apollo.dev/join/v0.1") { query: Query }
directive @core(feature: String!) repeatable on SCHEMA
directive @join__field(graph: join__Graph, provides: join__FieldSet, requires: join__FieldSet) on FIELD_DEFINITION
directive @join__graph(name: String!, url: String!) on ENUM_VALUE
directive @join__owner(graph: join__Graph!) on INTERFACE | OBJECT
directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on INTERFACE | OBJECT
scalar join__FieldSet
enum join__Graph { PRODUCTS @join__graph(name: "products", url: "${url}") }
type Size { width: Int }
type Query { name: String @join__field(graph: PRODUCTS) size: Size @join__field(graph: PRODUCTS) }`,
    )
    const gateway = await GenericGatewayServer.start(
      file,
      readConfig({ PORT: '0' }),
      settingsOf(''),
      createLog('silent', { write: () => undefined }),
    )
    onTestFinished(() => gateway.stop())
    expect((await ask(gateway.url, '{ name size { width } }')).data).toEqual({
      name: 'n',
      size: { width: 2 },
    })
  })
})
