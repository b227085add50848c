// H2: each request of the graph has one log line, with these properties and no others.
import { expect, it, onTestFinished } from 'vitest'
import { startTestApplication } from '../support/application.ts'
import { postJson, send } from '../support/http.ts'

it('one line for each request', async () => {
  const application = await startTestApplication()
  onTestFinished(() => application.stop())
  const { url, logLines } = application
  const lineOf = async (work: () => Promise<unknown>) => {
    const before = logLines.length
    await work()
    const lines = logLines.slice(before).map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines).toHaveLength(1)
    return lines[0] ?? {}
  }
  const query = 'query Named { systems { id } }'
  const first = await lineOf(() => postJson(url, { query }))
  expect(Object.keys(first).sort()).toEqual(
    [
      'level',
      'time',
      'requestId',
      'operation',
      'hash',
      'status',
      'ms',
      'fetches',
      'cache',
      'codes',
      'msg',
    ].sort(),
  )
  expect(first).toMatchObject({ operation: 'Named', status: 200, fetches: 1, cache: 'none', codes: [] })
  const second = await lineOf(() => postJson(url, { query }))
  expect(second).toMatchObject({ operation: 'Named', hash: first['hash'], cache: 'miss' })
  const third = await lineOf(() => postJson(url, { query }))
  expect(third).toMatchObject({ operation: 'Named', hash: first['hash'], cache: 'hit', fetches: 0 })
  const path = '/graphql?operation=Systems'
  const stored = await lineOf(() =>
    send(url, { method: 'GET', path, headers: { 'apollo-require-preflight': '1' } }),
  )
  expect(stored).toMatchObject({ operation: 'Systems', status: 200 })
  const invalid = await lineOf(() => postJson(url, { query: '{ nothing }' }))
  expect(invalid).toMatchObject({ operation: 'anonymous', codes: ['GRAPHQL_VALIDATION_FAILED'] })
  const refused = await lineOf(() => postJson(url, { operation: 'Nobody' }))
  expect(refused).toMatchObject({ codes: ['PERSISTED_QUERY_NOT_FOUND'] })
  expect(refused).not.toHaveProperty('hash')
  // No client can hide its requests.
  const hidden = await lineOf(() => postJson(url, { query }, { 'x-request-id': 'warm-up' }))
  expect(hidden).toMatchObject({ requestId: 'warm-up', operation: 'Named' })
})
