// A10: stored operations are executed by hash or name. A wrong hash is refused, and nothing is stored.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { listOperations, readOperation } from '../support/client.ts'
import { codesOf, postJson, send } from '../support/http.ts'
import { OPERATION_VARIABLES } from '../operations/variables.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const byHash = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } })

// Its response changes without a load, so it is not cached.
const LIVE = 'correction-state'

describe.each(listOperations())('%s', (operation) => {
  const query = readOperation(operation)
  const variables = OPERATION_VARIABLES[operation]

  it('is executed by hash and by name, by POST and GET', async () => {
    const plain = await postJson(application.url, { query, variables })
    const post = await postJson(application.url, { ...byHash(hashOf(query)), variables })
    const [, name = ''] = /query (\w+)/.exec(query) ?? []
    const path = `/graphql?operation=${name}&variables=${encodeURIComponent(JSON.stringify(variables))}`
    const get = await send(application.url, {
      method: 'GET',
      path,
      headers: { 'apollo-require-preflight': '1' },
    })
    expect(post.text).toBe(plain.text)
    expect(get.text).toBe(plain.text)
    expect(get.headers['cache-control']).toBe(operation === LIVE ? 'no-store' : 'public, max-age=60')
    expect(post.headers['cache-control']).toBe('no-store')
  })
})

it('reports an unknown one', async () => {
  const answer = await postJson(application.url, byHash('0'.repeat(64)))
  expect([answer.status, codesOf(answer.text)]).toEqual([200, ['PERSISTED_QUERY_NOT_FOUND']])
  const named = await send(application.url, {
    method: 'GET',
    path: '/graphql?operation=Nothing',
    headers: { 'apollo-require-preflight': '1' },
  })
  expect([named.status, codesOf(named.text)]).toEqual([200, ['PERSISTED_QUERY_NOT_FOUND']])
})

it('refuses a query with a wrong hash, and stores nothing', async () => {
  const wrong = hashOf('{ another }')
  const answer = await postJson(application.url, { query: '{ __typename }', ...byHash(wrong) })
  expect([answer.status, codesOf(answer.text)]).toEqual([400, ['BAD_REQUEST']])
  const right = await postJson(application.url, {
    query: '{ __typename }',
    ...byHash(hashOf('{ __typename }')),
  })
  expect(right.status).toBe(200)
  for (const hash of [wrong, hashOf('{ __typename }')]) {
    expect(codesOf((await postJson(application.url, byHash(hash))).text)).toEqual([
      'PERSISTED_QUERY_NOT_FOUND',
    ])
  }
})

it('executes only these with OPERATIONS=listed', async () => {
  const listed = await startTestApplication({ OPERATIONS: 'listed' })
  onTestFinished(() => listed.stop())
  const query = readOperation('graph-status')
  expect((await postJson(listed.url, { query })).text).toContain('dataVersion')
  expect(codesOf((await postJson(listed.url, { query: '{ systems { id } }' })).text)).toEqual([
    'PERSISTED_QUERY_NOT_FOUND',
  ])
  expect(listed.counters.fetches).toBe(1)
})
