// A2: a body that is not a request gets 400 (415 for its charset) as JSON with what is expected. The connection stays
// open.
import { Agent } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { JSON_TYPE, send, type ErrorBody } from '../support/http.ts'

let application: TestApplication
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(async () => {
  agent.destroy()
  await application.stop()
})

const GOOD = JSON.stringify({ query: '{ __typename }' })

it.each<[string, string | Buffer, Record<string, string>, number]>([
  ['empty', '', JSON_TYPE, 400],
  ['cut-off JSON', '{"query": "{ __typ', JSON_TYPE, 400],
  ['null', 'null', JSON_TYPE, 400],
  ['a string', '"{ __typename }"', JSON_TYPE, 400],
  ['a number', '7', JSON_TYPE, 400],
  ['an empty list', '[]', JSON_TYPE, 400],
  ['an empty object', '{}', JSON_TYPE, 400],
  ['a query that is an object', '{"query":{}}', JSON_TYPE, 400],
  ['variables that are a string', '{"query":"{ __typename }","variables":"{}"}', JSON_TYPE, 400],
  ['variables that are a list', '{"query":"{ __typename }","variables":[]}', JSON_TYPE, 400],
  ['an operation name that is a number', '{"query":"{ __typename }","operationName":1}', JSON_TYPE, 400],
  ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), JSON_TYPE, 400],
  [
    'bytes in a comment of the query that are not UTF-8',
    Buffer.concat([Buffer.from('{"query":"{ __typename } # '), Buffer.from([0xff]), Buffer.from('"}')]),
    JSON_TYPE,
    400,
  ],
  ['an unknown charset', GOOD, { 'content-type': 'application/json; charset=klingon' }, 415],
])('%s', async (_, body, headers, status) => {
  const answer = await send(application.url, { headers, body, agent })
  expect(answer.status).toBe(status)
  expect(answer.headers['content-type']).toMatch(/^application\/json/)
  const { errors } = JSON.parse(answer.text) as ErrorBody
  expect(errors).toHaveLength(1)
  expect(errors?.[0]?.extensions['code']).toBe('BAD_REQUEST')
  expect(errors?.[0]?.message).toMatch(/expected|must be|not UTF-8/)
  const next = await send(application.url, { headers: JSON_TYPE, body: GOOD, agent })
  expect(JSON.parse(next.text)).toMatchObject({ data: { __typename: 'Query' } })
})
