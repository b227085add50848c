// F5: fields of the federation do not exist for clients of the gateway.
import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../support/shared-application.ts'
import { ask } from '../support/client.ts'
import { codesOf, postJson } from '../support/http.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const ENTITIES = '_entities(representations: [{ __typename: "Practice", id: "c82038", asOf: "2019-07-11" }])'

const QUERIES: Readonly<Record<string, string>> = {
  entities: `{ ${ENTITIES} { __typename } }`,
  'entities under an alias': `{ a: ${ENTITIES} { __typename } }`,
  'entities in a fragment': `{ ...f } fragment f on Query { ${ENTITIES} { __typename } }`,
  'entities in an inline fragment': `{ ... on Query { ${ENTITIES} { ... on Practice { name } } } }`,
  service: '{ _service { sdl } }',
  'service in a fragment': '{ ...f } fragment f on Query { _service { sdl } }',
  'a fragment on the union of entities': '{ systems { ... on _Entity { __typename } } }',
}

it.each(Object.entries(QUERIES))('%s', async (_, query) => {
  const { data, errors } = await ask(application.url, query)
  expect(data).toBeUndefined()
  expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(
    new Set(['GRAPHQL_VALIDATION_FAILED']),
  )
})

it('as a persisted operation', async () => {
  const query = '{ _service { sdl } }'
  const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') }
  const unknown = await postJson(application.url, { extensions: { persistedQuery } })
  expect(codesOf(unknown.text)).toEqual(['PERSISTED_QUERY_NOT_FOUND'])
  const sent = await postJson(application.url, { query, extensions: { persistedQuery } })
  expect(codesOf(sent.text)).toEqual(['GRAPHQL_VALIDATION_FAILED'])
})

it('introspection names nothing of the federation, and no inaccessible field', async () => {
  const { data } = await ask(
    application.url,
    '{ __schema { types { name fields { name } } directives { name } } __type(name: "_Entity") { name } }',
  )
  const { types, directives } = data.__schema as {
    types: { name: string; fields: { name: string }[] | null }[]
    directives: { name: string }[]
  }
  const names = types.flatMap(({ name, fields }) => [name, ...(fields ?? []).map((field) => field.name)])
  expect(names.filter((name) => /^_(?!_)/.test(name) || /^(join|link)__|^federation__/.test(name))).toEqual(
    [],
  )
  expect(data.__type).toBeNull()
  expect(directives.map(({ name }) => name).sort()).toEqual([
    'deprecated',
    'include',
    'oneOf',
    'skip',
    'specifiedBy',
  ])
})
