// A6: web pages of other origins can read responses only if CORS_ORIGINS names them.
import { expect, it, onTestFinished } from 'vitest'
import { startTestApplication } from '../support/application.ts'
import { JSON_TYPE, send } from '../support/http.ts'

const GOOD = 'https://partner.example'
const OTHER = 'https://other.example'

it.each([
  ['', []],
  [GOOD, [GOOD]],
  [`${GOOD}, ${OTHER}`, [GOOD, OTHER]],
])('CORS_ORIGINS=%s', async (setting, named) => {
  const application = await startTestApplication({ CORS_ORIGINS: setting })
  onTestFinished(() => application.stop())
  for (const origin of [GOOD, OTHER, 'https://stranger.example', 'null']) {
    const plain = await send(application.url, {
      headers: { ...JSON_TYPE, origin, authorization: 'Bearer x' },
      body: '{"query":"{ __typename }"}',
    })
    const preflight = await send(application.url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    const expected = named.includes(origin) ? origin : undefined
    for (const { headers } of [plain, preflight]) {
      expect(headers['access-control-allow-origin']).toBe(expected)
      expect(headers.vary).toContain('Origin')
    }
    expect(preflight.status).toBe(204)
    expect(preflight.headers['access-control-allow-headers']?.includes('content-type')).toBe(
      expected === undefined ? undefined : true,
    )
  }
})

it('refuses an invalid origin', async () => {
  await expect(startTestApplication({ CORS_ORIGINS: '*' })).rejects.toMatchObject({
    details: [expect.stringContaining('CORS_ORIGINS: "*": expected origins like https://example.org')],
  })
})
