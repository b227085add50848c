// A5: a request that a web page of another origin can send without a preflight is refused before it is parsed.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { send, type ErrorBody } from '../support/http.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

const ask = (query: string): string => `/graphql?query=${encodeURIComponent(query)}`

it('refuses a plain GET, and names the required header', async () => {
  const { status, text } = await send(application.url, { method: 'GET', path: ask('{ systems { id } }') })
  expect(status).toBe(400)
  expect((JSON.parse(text) as ErrorBody).errors?.[0]?.message).toContain('apollo-require-preflight: true')
  expect(application.counters.fetches).toBe(0)
})

it('refuses a form', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await send(application.url, { headers, body: 'query={systems{id}}' })).status).toBe(415)
  expect(application.counters.fetches).toBe(0)
})

it('refuses a mutation by GET', async () => {
  const headers = { 'apollo-require-preflight': '1' }
  const { status } = await send(application.url, { method: 'GET', path: ask('mutation { a }'), headers })
  expect(status).toBe(405)
})

it('accepts a GET with the header', async () => {
  const headers = { 'apollo-require-preflight': '1' }
  const { status, text } = await send(application.url, {
    method: 'GET',
    path: ask('{ systems { id } }'),
    headers,
  })
  expect(status).toBe(200)
  expect(JSON.parse(text)).toMatchObject({ data: { systems: [{ id: 'llr' }] } })
})
