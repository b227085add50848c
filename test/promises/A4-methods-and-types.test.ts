// A4: other methods, paths and media types are refused as JSON with the HTTP status, and nothing is executed.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { JSON_TYPE, codesOf, send, type RawRequest } from '../support/http.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

const BODY = JSON.stringify({ query: '{ systems { id } }' })

it.each<[RawRequest, number]>([
  [{ method: 'PUT', headers: JSON_TYPE, body: BODY }, 405],
  [{ method: 'PATCH', headers: JSON_TYPE, body: BODY }, 405],
  [{ method: 'DELETE' }, 405],
  [{ method: 'TRACE' }, 405],
  [{ method: 'HEAD' }, 405],
  [{ path: '/nothing', headers: JSON_TYPE, body: BODY }, 404],
  [{ path: '/graphql/', headers: JSON_TYPE, body: BODY }, 404],
  [{ path: '/health/live', headers: JSON_TYPE, body: BODY }, 405],
  [{ path: '/', headers: JSON_TYPE, body: BODY }, 405],
  [{ headers: { ...JSON_TYPE, accept: 'text/plain' }, body: BODY }, 406],
  [{ headers: { 'content-type': 'text/plain' }, body: BODY }, 415],
  [
    { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=%7Bsystems%7Bid%7D%7D' },
    415,
  ],
  [{ headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' }, 415],
  [{ body: BODY }, 415],
])('%j gets %d', async (request, status) => {
  const before = application.counters.fetches
  const answer = await send(application.url, request)
  expect(answer.status).toBe(status)
  if (status === 405) expect(answer.headers.allow).toMatch(/GET|POST/)
  if (request.method !== 'HEAD') {
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
    expect(codesOf(answer.text)).toEqual(['BAD_REQUEST'])
  }
  expect(application.counters.fetches).toBe(before)
})
