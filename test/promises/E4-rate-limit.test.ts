// E4: a client that exceeds RATE_LIMIT_PER_MINUTE is refused until the minute is over, and other clients are not.
import { describe, expect, it, vi } from 'vitest'
import { createRateLimit } from '../../gateway/rate-limit.ts'
import { startTestApplication } from '../support/application.ts'
import { useFakeTimers } from '../support/fake-timers.ts'
import { codesOf, postJson, send, type RawAnswer } from '../support/http.ts'
import { TestIssuer } from '../support/tokens.ts'

const LIMIT = 300

it('two clients with tokens, and one without', { timeout: 60_000 }, async () => {
  const issuer = await TestIssuer.start()
  const application = await startTestApplication({
    RATE_LIMIT_PER_MINUTE: String(LIMIT),
    TOKEN_ISSUERS: issuer.setting,
  })
  try {
    const greedy = await issuer.headers([], { claims: { sub: 'greedy' } })
    const modest = await issuer.headers([], { claims: { sub: 'modest' } })
    const ask = (headers: Record<string, string>): Promise<RawAnswer> =>
      postJson(application.url, { query: '{ systems { id } }' }, headers)
    const answers: RawAnswer[] = []
    for (let sent = 0; sent < 2 * LIMIT; sent += 20) {
      answers.push(...(await Promise.all(Array.from({ length: 20 }, () => ask(greedy)))))
      if (sent % 60 === 0) expect((await ask(modest)).status).toBe(200)
    }
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(LIMIT)
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(LIMIT)
    for (const { headers, text } of refused) {
      const seconds = Number(headers['retry-after'])
      expect(seconds).toBeGreaterThan(0)
      expect(seconds).toBeLessThanOrEqual(60)
      expect(codesOf(text)).toEqual(['RATE_LIMITED'])
    }
    expect((await ask({})).status).toBe(200)
    const health = await send(application.url, { method: 'GET', path: '/health/ready' })
    expect(health.status).toBe(200)
  } finally {
    await application.stop()
    await issuer.stop()
  }
})

it('pages and downloads count for the address of the client', async () => {
  const application = await startTestApplication({ RATE_LIMIT_PER_MINUTE: '3' })
  try {
    const statuses: number[] = []
    for (const path of ['/', '/data/networks.csv', '/systems', '/about', '/data/networks.json']) {
      statuses.push((await send(application.url, { method: 'GET', path })).status)
    }
    expect(statuses).toEqual([200, 200, 200, 429, 429])
  } finally {
    await application.stop()
  }
})

describe('the time in Retry-After', () => {
  it('is the time at which requests are accepted again', async () => {
    await useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
    const limitRate = await createRateLimit(2)
    expect(await limitRate('a')).toBeNull()
    vi.advanceTimersByTime(20_000)
    expect(await limitRate('a')).toBeNull()
    const seconds = Number((await limitRate('a'))?.headers?.['retry-after'])
    expect(seconds).toBe(40)
    vi.advanceTimersByTime(seconds * 1_000 - 100)
    expect(await limitRate('a')).not.toBeNull()
    vi.advanceTimersByTime(100)
    expect(await limitRate('a')).toBeNull()
  })

  it('addresses of one IPv6 network count as one client', async () => {
    const limitRate = await createRateLimit(1)
    expect(await limitRate('2001:db8::1')).toBeNull()
    expect(await limitRate('2001:db8::2')).not.toBeNull()
    expect(await limitRate('2001:db8:1::1')).toBeNull()
  })
})
