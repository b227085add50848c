// F2: a request with an invalid token is refused as a whole, and no address that the token names is requested.
import { createServer } from 'node:http'
import { base64url, generateKeyPair } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { JSON_TYPE, postJson, send, type RawAnswer } from '../support/http.ts'
import { TestIssuer, type TokenChanges } from '../support/tokens.ts'

let issuer: TestIssuer
let application: TestApplication
const attacker = createServer((_, response) => {
  attackerRequests += 1
  response.end('{"keys":[]}')
})
let attackerRequests = 0
let attackerUrl = ''

beforeAll(async () => {
  issuer = await TestIssuer.start()
  application = await startTestApplication({ TOKEN_ISSUERS: issuer.setting })
  await new Promise<void>((done) => attacker.listen(0, '127.0.0.1', done))
  attackerUrl = `http://127.0.0.1:${(attacker.address() as { port: number }).port}/`
})

afterAll(async () => {
  await application.stop()
  await issuer.stop()
  attacker.close()
})

const QUERY = { query: '{ systems { id } }' }
const now = (): number => Math.floor(Date.now() / 1_000)

const post = (authorization: string): Promise<RawAnswer> =>
  postJson(application.url, QUERY, { authorization })

const expectRefused = ({ status, headers, text }: RawAnswer, reason: string): void => {
  expect(status).toBe(401)
  expect(headers['www-authenticate']).toBe(`Bearer error="invalid_token", error_description="${reason}"`)
  expect(headers['cache-control']).toBe('no-store')
  const body = JSON.parse(text) as { data?: unknown; errors: { extensions: { code: string } }[] }
  expect(body.data).toBeUndefined()
  expect(body.errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED'])
}

const unsigned = (header: Record<string, unknown>, claims: Record<string, unknown> = {}): string => {
  const payload = {
    iss: issuer.issuer,
    aud: 'ics-graph-tests',
    exp: now() + 300,
    scope: 'contacts:read',
    ...claims,
  }
  return [JSON.stringify(header), JSON.stringify(payload)].map((part) => base64url.encode(part)).join('.')
}

/** A token that is signed with HMAC, with the public key as its secret. */
const signWithPublicKey = async (): Promise<string> => {
  const secret = new TextEncoder().encode(JSON.stringify(issuer.publicKey()))
  const text = unsigned({ alg: 'HS256', kid: issuer.current })
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text)))
  return `${text}.${base64url.encode(signature)}`
}

const otherKey = async (): Promise<TokenChanges> => ({
  key: (await generateKeyPair('ES256', { extractable: true })).privateKey,
})

const change = async (edit: (parts: [string, string, string]) => string[]): Promise<string> =>
  edit((await issuer.sign(['contacts:read'])).split('.') as [string, string, string]).join('.')

const SIGNED: readonly (readonly [string, string, () => TokenChanges | Promise<TokenChanges>])[] = [
  ['another key', 'wrong signature or key', otherKey],
  ['an unknown key', 'wrong signature or key', () => ({ header: { kid: 'unknown' } })],
  ['expired', 'expired', () => ({ claims: { exp: now() - 40 } })],
  ['not yet valid', 'not yet valid', () => ({ claims: { nbf: now() + 60 } })],
  ['without exp', 'no expiry', () => ({ without: ['exp'] })],
  ['valid for a year', 'valid for too long', () => ({ claims: { exp: now() + 31_536_000 } })],
  [
    'valid for a year, and issued in the future',
    'valid for too long',
    () => ({ claims: { iat: now() + 31_500_000, exp: now() + 31_536_000 } }),
  ],
  ['another issuer', 'unknown issuer', () => ({ claims: { iss: 'https://other.example' } })],
  ['without issuer', 'unknown issuer', () => ({ without: ['iss'] })],
  ['another audience', 'wrong audience', () => ({ claims: { aud: 'other' } })],
  ['without audience', 'wrong audience', () => ({ without: ['aud'] })],
  ['exp as text', 'invalid claim', () => ({ claims: { exp: 'later' as never } })],
  [
    'an unknown critical header',
    'wrong signature or key',
    () => ({ header: { crit: ['https://unknown.example'], 'https://unknown.example': 1 } }),
  ],
  [
    'jku of an attacker',
    'wrong signature or key',
    async () => ({ header: { jku: attackerUrl }, ...(await otherKey()) }),
  ],
  [
    'x5u of an attacker',
    'wrong signature or key',
    async () => ({ header: { x5u: attackerUrl }, ...(await otherKey()) }),
  ],
  [
    'jwk of an attacker',
    'wrong signature or key',
    async () => ({ header: { jwk: issuer.publicKey() }, ...(await otherKey()) }),
  ],
]

describe('a token', () => {
  it.each(SIGNED)('%s', async (_, reason, changes) => {
    expectRefused(await post(`Bearer ${await issuer.sign(['contacts:read'], await changes())}`), reason)
  })

  const TEXTS: readonly (readonly [string, string, () => string | Promise<string>])[] = [
    ['unsigned', 'not a signed token', () => unsigned({ alg: 'none' })],
    ['alg none', 'wrong signature or key', () => `${unsigned({ alg: 'none' })}.`],
    ['HS256 with the public key', 'wrong signature or key', signWithPublicKey],
    [
      'tampered',
      'wrong signature or key',
      () => change(([header, , signature]) => [header, unsigned({}).split('.')[1] ?? '', signature]),
    ],
    [
      'without signature',
      'wrong signature or key',
      () => change(([header, payload]) => [header, payload, '']),
    ],
    ['not a token', 'not a signed token', () => 'nothing'],
    ['too long', 'too long', () => `${'x'.repeat(9_000)}.y.z`],
  ]

  it.each(TEXTS)('%s', async (_, reason, text) => {
    expectRefused(await post(`Bearer ${await text()}`), reason)
  })

  it.each(['Basic eDp5', 'Token abc', 'Bearer', 'Bearer a b', ''])(
    'under another scheme: "%s"',
    async (value) => {
      expectRefused(await post(value), 'not a bearer token')
    },
  )

  it('sent twice', async () => {
    const token = `Bearer ${await issuer.sign([])}`
    const answer = await send(application.url, {
      headers: { ...JSON_TYPE, authorization: [token, token] as never },
      body: JSON.stringify(QUERY),
    })
    expectRefused(answer, 'sent twice')
  })

  it('that exceeds the limit of all headers', async () => {
    expect((await post(`Bearer ${'x'.repeat(100_000)}`)).status).toBe(431)
  })

  it.each([
    ['expired 20 seconds ago', () => ({ claims: { exp: now() - 20 } })],
    ['valid in 20 seconds', () => ({ claims: { nbf: now() + 20 } })],
    ['with several audiences', () => ({ claims: { aud: ['other', 'ics-graph-tests'] } })],
  ])('is accepted: %s', async (_, changes) => {
    expect((await post(`Bearer ${await issuer.sign([], changes())}`)).status).toBe(200)
  })
})

it('no address in a token is requested, and no token is in the log', async () => {
  expect(attackerRequests).toBe(0)
  const log = application.logLines.join('')
  expect(log).toContain('a token was refused')
  expect(log).not.toMatch(/eyJ[\w-]{20}/)
})
