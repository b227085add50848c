import { createServer, type Server } from 'node:http'
import { SignJWT, exportJWK, generateKeyPair, type CryptoKey, type JWK, type JWTPayload } from 'jose'

export const AUDIENCE = 'ics-graph-tests'

export interface TokenChanges {
  readonly header?: Record<string, unknown>
  readonly claims?: JWTPayload & Record<string, unknown>
  readonly key?: CryptoKey
  /** Claims that are omitted. */
  readonly without?: readonly string[]
}

type Answer = 'keys' | 'nothing' | 'not JSON' | 'error' | 'too much'

/** An issuer of tokens with a server for its key set. */
export class TestIssuer {
  readonly #server: Server
  readonly #keys = new Map<string, { readonly privateKey: CryptoKey; readonly jwk: JWK }>()
  /** What the key server answers. */
  answer: Answer = 'keys'
  /** The number of requests to the key server. */
  requests = 0
  /** The id of the key that signs. */
  current = ''
  readonly issuer: string
  url = ''

  private constructor(issuer: string) {
    this.issuer = issuer
    this.#server = createServer((_, response) => {
      this.requests += 1
      if (this.answer === 'nothing') return
      response.statusCode = this.answer === 'error' ? 500 : 200
      if (this.answer === 'not JSON') response.end('<html>')
      else if (this.answer === 'too much') response.end(JSON.stringify({ keys: ['x'.repeat(200_000)] }))
      else response.end(JSON.stringify({ keys: [...this.#keys.values()].map(({ jwk }) => jwk) }))
    })
  }

  static async start(name = 'https://issuer.example'): Promise<TestIssuer> {
    const issuer = new TestIssuer(name)
    await issuer.addKey('first')
    await new Promise<void>((done) => issuer.#server.listen(0, '127.0.0.1', done))
    issuer.url = `http://127.0.0.1:${(issuer.#server.address() as { port: number }).port}/keys`
    return issuer
  }

  /** The setting TOKEN_ISSUERS of this issuer. */
  get setting(): string {
    return `${this.issuer} audience=${AUDIENCE} keys=${this.url}`
  }

  /** Adds a key that signs from now on. */
  async addKey(kid: string): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
    this.#keys.set(kid, { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' } })
    this.current = kid
  }

  removeKey(kid: string): void {
    this.#keys.delete(kid)
  }

  publicKey(): JWK {
    const key = this.#keys.get(this.current)
    if (!key) throw new Error('no key')
    return key.jwk
  }

  /** A token with these scopes, valid for five minutes. */
  async sign(scopes: readonly string[], changes: TokenChanges = {}): Promise<string> {
    const { header = {}, claims = {}, without = [], key = this.#keys.get(this.current)?.privateKey } = changes
    if (!key) throw new Error('no key')
    const now = Math.floor(Date.now() / 1_000)
    const payload = {
      iss: this.issuer,
      aud: AUDIENCE,
      sub: 'a-partner',
      iat: now,
      exp: now + 300,
      scope: scopes.join(' '),
      ...claims,
    }
    const left = Object.fromEntries(Object.entries(payload).filter(([name]) => !without.includes(name)))
    return new SignJWT(left)
      .setProtectedHeader({ alg: 'ES256', kid: this.current, ...header })
      .sign(key, { crit: { 'https://unknown.example': true } })
  }

  /** The headers of a request with such a token. */
  async headers(scopes: readonly string[], changes?: TokenChanges): Promise<Record<string, string>> {
    return { authorization: `Bearer ${await this.sign(scopes, changes)}` }
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise((done) => void this.#server.close(() => done()))
  }
}
