// F10: partners and anonymous callers who send the same query at the same time each receive their own response.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestApplication } from '../support/application.ts'
import { startPartnerApplication, type PartnerApplication } from '../support/partner-application.ts'
import { postJson, send } from '../support/http.ts'
import { CANARY } from '../support/partner-data.ts'
import type { TestIssuer } from '../support/tokens.ts'

const REQUESTS = 1_000
const AT_A_TIME = 40

let issuer: TestIssuer
let started: PartnerApplication
let application: TestApplication
let callers: readonly Record<string, string>[]

beforeAll(async () => {
  started = await startPartnerApplication()
  ;({ application, issuer } = started)
  callers = [
    {},
    await issuer.headers(['contacts:read']),
    await issuer.headers(['finance:read']),
    await issuer.headers(['contacts:read', 'finance:read']),
    await issuer.headers([]),
  ]
})

afterAll(() => started.stop())

const QUERIES = [
  '{ neighbourhood(id: "rutland-healthcare", asOf: "2026-11-01") { name staffContacts { value } } }',
  '{ primaryCareNetwork(id: "rutland-healthcare", asOf: "2026-11-01") { name spend { heading } neighbourhoods { staffContacts { value } } } }',
  '{ systems(asOf: "2026-11-01") { name } }',
]

const withoutIds = (text: string): string => text.replaceAll(/"requestId":"[^"]*"/g, '')

it(`${REQUESTS} interleaved requests`, { timeout: 120_000 }, async () => {
  const ask = async (caller: Record<string, string>, query: string) =>
    postJson(application.url, { query }, caller)
  const alone = new Map<string, string>()
  for (const [index, caller] of callers.entries()) {
    for (const query of QUERIES) alone.set(`${index} ${query}`, withoutIds((await ask(caller, query)).text))
  }
  // The callers receive different responses to the first two queries.
  expect(new Set(alone.values()).size).toBe(3 + 5 + 1)
  expect([...alone.values()].filter((text) => text.includes(CANARY)).length).toBeGreaterThan(4)
  let next = 0
  const work = async (): Promise<void> => {
    while (next < REQUESTS) {
      const number = next++
      const index = number % callers.length
      const query = QUERIES[Math.floor(number / 3) % QUERIES.length] ?? ''
      const { text, headers } = await ask(callers[index] ?? {}, query)
      expect(withoutIds(text)).toBe(alone.get(`${index} ${query}`))
      expect(headers.vary).toContain('Authorization')
      expect(headers['cache-control']).toBe('no-store')
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work))
})

it('a stored operation is public for anonymous callers only', async () => {
  const path = '/graphql?operation=Systems'
  const get = (headers: Record<string, string>) =>
    send(application.url, { method: 'GET', path, headers: { 'apollo-require-preflight': '1', ...headers } })
  const anonymous = await get({})
  const partner = await get(callers[1] ?? {})
  expect(anonymous.headers['cache-control']).toBe('public, max-age=60')
  expect(partner.headers['cache-control']).toBe('no-store')
  expect(anonymous.headers.vary).toContain('Authorization')
  expect(JSON.parse(partner.text)).toEqual(JSON.parse(anonymous.text))
})

it('a response with fields for partners only has no ETag, and If-None-Match does not reveal one', async () => {
  const query = encodeURIComponent(QUERIES[0] ?? '')
  const get = (headers: Record<string, string>) =>
    send(application.url, {
      method: 'GET',
      path: `/graphql?query=${query}`,
      headers: { 'apollo-require-preflight': '1', ...headers },
    })
  for (const caller of callers) {
    await get(caller)
    const answer = await get({ ...caller, 'if-none-match': '*' })
    expect(answer.status).toBe(200)
    expect(answer.headers.etag).toBeUndefined()
  }
})
