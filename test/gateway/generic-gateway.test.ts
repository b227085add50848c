import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readConfig } from '../../gateway/config.ts'
import { GenericGatewayServer } from '../../gateway/generic-gateway.ts'
import { createLog } from '../../gateway/log.ts'
import { loadSupergraph } from '../../gateway/graph/supergraph/supergraph.ts'
import { ask } from '../support/client.ts'
import { startGenericGateway, type TestSubgraph } from '../support/federation.ts'
import { postJson, send } from '../support/http.ts'
import { READY, newFolder, runProgram } from '../support/program.ts'
import { faultOf, settingsOf, shop } from '../support/shop.ts'

describe('the generic gateway', () => {
  it('contains nothing of the default graph', async () => {
    const graph = await startGenericGateway(shop())
    expect(JSON.parse((await postJson(graph.url, { query: '{ book { title } }' })).text)).toEqual({
      data: { book: { title: 'T' } },
      extensions: { cost: { requested: 1, limit: 40_000 } },
    })
  })

  it('accepts every mutation unless a setting limits them', async () => {
    const graph = await startGenericGateway(shop())
    for (let count = 0; count < 12; count += 1) {
      expect((await ask(graph.url, 'mutation { sell }')).errors).toEqual([])
    }
    const limited = await startGenericGateway(shop(), { CHANGES_PER_HOUR: '2' })
    for (let count = 0; count < 2; count += 1) await ask(limited.url, 'mutation { sell }')
    expect((await postJson(limited.url, { query: 'mutation { sell }' })).status).toBe(429)
  })
})

it('refuses introspection if it is off, also through a permalink', async () => {
  const graph = await startGenericGateway(shop(), { INTROSPECTION: 'off' })
  const query = '{ __schema { queryType { name } } book { id } }'
  await postJson(graph.url, { query, at: 'x' })
  for (let time = 0; time < 2; time += 1) {
    expect((await postJson(graph.url, { query })).text).not.toContain('"queryType"')
  }
})

it('is not affected by a subgraph that names the prototype of objects', async () => {
  const graph = await startGenericGateway(shop())
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
  const graph = await startGenericGateway(shop())
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
  const graph = await startGenericGateway(shop())
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

describe('a supergraph', () => {
  const replace = (file: string, text: string): void => {
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
  }

  it('is reloaded when its file changes, unless it is invalid', async () => {
    const graph = await startGenericGateway(shop())
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

  it('is reloaded after a change during a reload', async () => {
    const graph = await startGenericGateway(shop())
    const before = readFileSync(graph.supergraphFile, 'utf8')
    replace(graph.supergraphFile, before.replaceAll('price', 'cost'))
    const first = graph.reload()
    replace(graph.supergraphFile, before.replaceAll('price', 'fee'))
    await Promise.all([graph.reload(), first])
    const { text } = await send(graph.url, { method: 'GET', path: '/schema.graphql' })
    expect(text).toContain('fee: Int')
  })

  it('is reloaded on SIGHUP, which does not end the program', async () => {
    const graph = await startGenericGateway(shop())
    const file = join(newFolder(), 'gateway.yaml')
    writeFileSync(file, 'queryPlans: true')
    const args = ['gateway', '--supergraph', graph.supergraphFile, '--config', file, '--port', '0']
    const run = runProgram(args, { LOG_LEVEL: 'info' })
    const url = await run.waitFor(READY)
    run.kill('SIGHUP')
    await run.waitFor(/the supergraph is unchanged/)
    const { text } = await postJson(url, { query: '{ book { title } }' }, { 'x-query-plan': '1' })
    expect(text).toContain('QueryPlan {')
  })

  it('is replaced while every request is answered', async () => {
    const graph = await startGenericGateway(shop())
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
    ['@policy', 'type Query { a: Int @policy(policies: [["p"]]) }'],
    [
      '@context',
      'type Query { t: T } type T @key(fields: "id") @context(name: "c") { id: ID! x: String! u: U } type U @key(fields: "id") { id: ID! f(a: String @fromContext(field: "$c { x }")): Int }',
      ', "@fromContext", "@key", "FieldSet"',
    ],
  ])('is refused, with the remedy: %s', (directive, sdl, imports = '') => {
    const text = compose(link(`"${directive}"${imports}`) + sdl)
    const { message, details } = faultOf(() => loadSupergraph(text))
    expect(message).toContain(directive)
    expect(details.join()).toContain(`Remove ${directive}`)
  })

  it('is served with @cacheTag', () => {
    const text = compose(`${link('"@cacheTag"')} type Query { a: Int @cacheTag(format: "a") }`)
    expect(loadSupergraph(text).subgraphs).toHaveLength(1)
  })

  it('is refused with a field under a reserved name', async () => {
    await expect(
      startGenericGateway({ a: { sdl: 'type Query { alias__x: Int }', resolvers: {} } }),
    ).rejects.toThrow(/reserved for this gateway/)
  })

  it('is reported once for each kind of fault', async () => {
    const types = Array.from({ length: 6 }, (_, index) => `type T${index} { a: Int }`).join(' ')
    const fields = Array.from({ length: 6 }, (_, index) => `t${index}: T${index}`).join(' ')
    const graph = await startGenericGateway({
      a: { sdl: `type Query { ${fields} } ${types}`, resolvers: {} },
    })
    const lines = graph.logLines.filter((line) => line.includes('has no description'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('T0, T1, T2 and 3 more')
  })

  const overriding = (label: string): Record<string, TestSubgraph> => ({
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
    expect(await valuesOf((await startGenericGateway(overriding('percent(50)'))).url)).toEqual(
      new Set(['old', 'new']),
    )
    expect(await valuesOf((await startGenericGateway(overriding('percent(0)'))).url)).toEqual(
      new Set(['old']),
    )
    expect(await valuesOf((await startGenericGateway(overriding('percent(100)'))).url)).toEqual(
      new Set(['new']),
    )
  })

  it('states no version if a label moves a share of requests', async () => {
    const get = async (label: string) => {
      const graph = await startGenericGateway(overriding(label))
      for (const name of ['a', 'b']) {
        graph.setFault(name, (_, __, response) => {
          response.setHeader('x-data-version', 'one')
          return false
        })
      }
      const path = `/graphql?query=${encodeURIComponent('{ item { v } }')}`
      const request = { method: 'GET', path, headers: { 'apollo-require-preflight': 'true' } }
      await send(graph.url, request)
      return send(graph.url, request)
    }
    expect((await get('percent(100)')).headers['etag']).toBeDefined()
    expect((await get('percent(50)')).headers['etag']).toBeUndefined()
  })

  it('has labels that the configuration turns on', async () => {
    await expect(startGenericGateway(overriding('team-b'))).rejects.toThrow(/no setting turns on or off/)
    const on = await startGenericGateway(
      overriding('team-b'),
      {},
      settingsOf('overrideLabels: { team-b: true }'),
    )
    expect(await valuesOf(on.url)).toEqual(new Set(['new']))
    const off = await startGenericGateway(
      overriding('team-b'),
      {},
      settingsOf('overrideLabels: { team-b: false }'),
    )
    expect(await valuesOf(off.url)).toEqual(new Set(['old']))
  })

  it('of Federation 1 is served', async () => {
    const file = join(newFolder(), 'supergraph.graphql')
    const products = await startGenericGateway({
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
