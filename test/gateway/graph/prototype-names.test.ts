import { beforeAll, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../../support/shared-application.ts'
import { postJson } from '../../support/http.ts'

// The names of properties that every JavaScript object has are names like any other in GraphQL.

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const NAMES = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'then', 'toJSON', 'length']

const operations = (
  name: string,
): readonly { query: string; variables?: string; operationName?: string }[] => [
  { query: `query($${name}: ID!) { place(id: $${name}) { name } }`, variables: `{"${name}":"rutland"}` },
  { query: `query($${name}: ID = "rutland") { place(id: $${name}) { name } }` },
  { query: `query($${name}: ID!) { place(id: $${name}) { name } }` },
  { query: `query($other: ID = "rutland") { place(id: $other) { name } }`, variables: `{"${name}":1}` },
  {
    query: `query($${name}: Boolean = true) { place(id: "rutland") { name @include(if: $${name}) } }`,
    variables: `{"${name}":false}`,
  },
  { query: `{ ${name}: place(id: "rutland") { ${name}: name places: districts { ${name}: id } } }` },
  { query: `query ${name} { place(id: "rutland") { name } }`, operationName: name },
  { query: `{ place(id: "rutland") { ...${name} } } fragment ${name} on Place { name }` },
  {
    query: `{ place(id: "${name}") { name } practice(id: "${name}") { name } figure(id: "${name}") { value } }`,
  },
  { query: `{ ${name} }` },
  { query: `{ place(${name}: 1) { name } }` },
  { query: `{ practices(where: { ${name}: 1 }) { totalCount } }` },
  {
    query: 'query($where: PracticeFilter) { practices(where: $where) { totalCount } }',
    variables: `{"where":{"${name}":1}}`,
  },
]

it.each(NAMES)('%s is a name like any other', async (name) => {
  for (const { query, variables = '{}', operationName } of operations(name)) {
    const parts = [`"query":${JSON.stringify(query)}`, `"variables":${variables}`]
    if (operationName) parts.push(`"operationName":"${operationName}"`)
    const body = `{${parts.join(',')}}`
    // The first request is executed by Apollo Server, the second one from the cache of prepared operations.
    const first = await postJson(application.url, body)
    const second = await postJson(application.url, body)
    for (const { status, text } of [first, second]) {
      expect([status, text.includes('INTERNAL_SERVER_ERROR') ? `${body}: ${text}` : '']).toEqual([
        text.includes('"data"') ? 200 : status,
        '',
      ])
      expect(status).toBeLessThan(500)
    }
    const dataOf = (text: string): unknown => (JSON.parse(text) as { data?: unknown }).data
    expect(dataOf(second.text)).toEqual(dataOf(first.text))
  }
})
