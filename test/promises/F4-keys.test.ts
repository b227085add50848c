// F4: keys of an issuer change, are withdrawn, and cannot be fetched, without a restart.
import type { IncomingMessage } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { KeySet } from '../../gateway/access/key-set.ts'
import { createTokenCheck, type CheckToken } from '../../gateway/access/token-check.ts'
import { LIMITS } from '../../gateway/limits.ts'
import { createLog } from '../../gateway/log.ts'
import { startTestApplication } from '../support/application.ts'
import { postJson } from '../support/http.ts'
import { AUDIENCE, TestIssuer } from '../support/tokens.ts'

const MINUTE = 60_000

let issuer: TestIssuer
let check: CheckToken
let now = 0

beforeEach(async () => {
  issuer = await TestIssuer.start()
  now = 0
  const log = createLog('silent')
  const { find } = new KeySet({ url: issuer.url, log, now: () => now })
  check = createTokenCheck({ issuers: [{ issuer: issuer.issuer, audience: AUDIENCE, find }], log })
})

afterEach(() => issuer.stop())

/** The status of a request with a token: 200 if the token is accepted. */
const statusOf = async (token: string): Promise<number> => {
  const authorization = `Bearer ${token}`
  const request = { headers: { authorization }, rawHeaders: ['Authorization', authorization] }
  const checked = await check(request as unknown as IncomingMessage)
  return 'status' in checked ? checked.status : 200
}

/** Waits for a fetch in the background. */
const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 100))

it('a new key works within 60 seconds', async () => {
  expect(await statusOf(await issuer.sign([]))).toBe(200)
  await issuer.addKey('second')
  const token = await issuer.sign([])
  now += LIMITS.keysPauseMs + 1
  expect(now).toBeLessThan(MINUTE)
  expect(await statusOf(token)).toBe(200)
})

it('a withdrawn key stops working within ten minutes', async () => {
  const token = await issuer.sign([])
  expect(await statusOf(token)).toBe(200)
  await issuer.addKey('second')
  issuer.removeKey('first')
  now += 9 * MINUTE
  expect(await statusOf(token)).toBe(401)
})

it('a withdrawn key stops working under load, without a request that waits', async () => {
  const token = await issuer.sign([])
  expect(await statusOf(token)).toBe(200)
  await issuer.addKey('second')
  issuer.removeKey('first')
  now += LIMITS.keysFreshMs + 1
  expect(await statusOf(token)).toBe(200)
  await settle()
  expect(await statusOf(token)).toBe(401)
})

it.each(['nothing', 'not JSON', 'error', 'too much'] as const)(
  'known keys work for an hour while the key server returns %s',
  { timeout: 60_000 },
  async (answer) => {
    const token = await issuer.sign([], { claims: { exp: Math.floor(Date.now() / 1_000) + 7_200 } })
    expect(await statusOf(token)).toBe(200)
    issuer.answer = answer
    now += 59 * MINUTE
    expect(await statusOf(token)).toBe(200)
    now += 2 * MINUTE
    expect(await statusOf(token)).toBe(503)
    issuer.answer = 'keys'
    now += LIMITS.keysPauseMs + 1
    expect(await statusOf(token)).toBe(200)
  },
)

it('a flood of unknown keys causes one fetch in 30 seconds', async () => {
  expect(await statusOf(await issuer.sign([]))).toBe(200)
  const before = issuer.requests
  const flood = await Promise.all(
    Array.from({ length: 100 }, (_, index) => issuer.sign([], { header: { kid: `unknown-${index}` } })),
  )
  now += LIMITS.keysPauseMs + 1
  const statuses = await Promise.all(flood.map(statusOf))
  expect(new Set(statuses)).toEqual(new Set([401]))
  expect(issuer.requests - before).toBe(1)
})

it('without any key, requests with a token get 503, and anonymous callers are served', async () => {
  issuer.answer = 'error'
  const application = await startTestApplication({ TOKEN_ISSUERS: issuer.setting })
  try {
    const query = { query: '{ systems { id } }' }
    const answer = await postJson(application.url, query, await issuer.headers([]))
    expect(answer.status).toBe(503)
    expect(answer.headers['retry-after']).toBe('30')
    expect((await postJson(application.url, query)).status).toBe(200)
    expect(application.logLines.join('')).toContain('the keys of an issuer of tokens cannot be fetched')
  } finally {
    await application.stop()
  }
})
