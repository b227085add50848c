import { GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { expect, it } from 'vitest'
import { startGenericGateway } from '../../support/federation.ts'
import { postJson } from '../../support/http.ts'

const LONG = '9007199254740993'
const DECIMAL = '0.12345678901234567890'
const KEY = '9223372036854775807'

// A subgraph whose server keeps the text of literals, like servers in languages with long integers.
const asText = (name: string): GraphQLScalarType =>
  new GraphQLScalarType({
    name,
    parseValue: (value) => value,
    parseLiteral: (node: ValueNode) => ('value' in node ? String(node.value) : Kind[node.kind as never]),
  })

const start = () =>
  startGenericGateway({
    a: {
      sdl: `scalar Long scalar JSON
        type Query { echo(long: Long, id: ID, json: JSON, float: Float): String item: Item }
        type Item @key(fields: "key") { key: Long! json: JSON decimal: JSON float: Float id: ID }`,
      resolvers: {
        Long: asText('Long'),
        Query: { echo: (_: unknown, given: object) => JSON.stringify(given) },
      },
    },
    b: {
      sdl: `scalar Long type Item @key(fields: "key") { key: Long! name: String }`,
      resolvers: { Item: { name: () => 'found' } },
    },
  })

const ITEM = `{"key":${KEY},"json":{"n":${LONG},"huge":1e400,"small":1.5},"decimal":${DECIMAL},"float":${DECIMAL},"id":${LONG}}`

it('responses have the digits that a subgraph sent, the first time and the second', async () => {
  const graph = await start()
  graph.setFault('a', (_, __, response) => {
    response.end(`{"data":{"item":${ITEM}}}`)
    return true
  })
  const first = await postJson(graph.url, { query: '{ item { key json decimal float id } }' })
  expect(first.text).toContain(
    `"key":${KEY},"json":{"n":${LONG},"huge":1e400,"small":1.5},"decimal":${DECIMAL}`,
  )
  // A Float has the digits of a double, and an ID is text.
  expect(first.text).toContain(`"float":0.12345678901234568,"id":"${LONG}"`)
  const second = await postJson(graph.url, { query: '{ item { key json decimal float id } }' })
  expect(second.text).toBe(first.text)
})

it('keys have the digits that another subgraph sent', async () => {
  const graph = await start()
  graph.setFault('a', (_, __, response) => {
    response.end(`{"data":{"item":{"__typename":"Item","key":${KEY}}}}`)
    return true
  })
  const bodies: string[] = []
  graph.setFault('b', (_, request, response) => {
    bodies.push(request.text)
    response.end('{"data":{"_entities":[{"__typename":"Item","name":"found"}]}}')
    return true
  })
  const { text } = await postJson(graph.url, { query: '{ item { name } }' })
  expect(text).toContain('{"name":"found"}')
  expect(bodies.join()).toContain(`"key":${KEY}`)
})

it('variables have the digits that the client sent, except those of built-in types', async () => {
  const graph = await start()
  const bodies: string[] = []
  graph.setFault('a', (_, request, response) => {
    bodies.push(request.text)
    response.end('{"data":{"echo":"e"}}')
    return true
  })
  const query =
    'query ($l: Long, $f: Float, $i: ID, $j: JSON) { echo(long: $l, float: $f, id: $i, json: $j) }'
  const body = `{"query":${JSON.stringify(query)},"variables":{"l":${LONG},"f":${DECIMAL},"i":${LONG},"j":[${LONG}]}}`
  for (let time = 0; time < 2; time += 1) {
    const { text } = await postJson(graph.url, body)
    expect(text).toContain('{"data":{"echo":"e"}')
    expect(bodies.at(-1)).toContain(`"l":${LONG},"f":0.12345678901234568,"i":"${LONG}","j":[${LONG}]`)
  }
})

it.each([
  [`{ echo(long: ${LONG}) }`, `{"long":"${LONG}"}`],
  [`query ($l: Long = ${LONG}) { echo(long: $l) }`, `{"long":"${LONG}"}`],
  [`{ echo(id: ${LONG}) }`, `{"id":"${LONG}"}`],
  [`{ echo(long: ${DECIMAL}) }`, `{"long":"${DECIMAL}"}`],
])('literals keep their digits: %s', async (query, expected) => {
  const graph = await start()
  for (let time = 0; time < 2; time += 1) {
    const { text } = await postJson(graph.url, { query })
    expect((JSON.parse(text) as { data: { echo: string } }).data.echo).toBe(expected)
  }
})
