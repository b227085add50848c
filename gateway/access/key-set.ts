import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import { messageOf } from '../../schema/errors/operator-error.ts'
import { LIMITS } from '../limits.ts'
import type { Log } from '../log.ts'
import { readLimited } from '../../schema/read-limited.ts'

/** The keys of an issuer have never been fetched, or too long ago. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable'
}

interface Fetched {
  readonly find: JWTVerifyGetKey
  readonly at: number
}

const isKeySet = (value: unknown): value is JSONWebKeySet =>
  value !== null && typeof value === 'object' && 'keys' in value && Array.isArray(value.keys)

const fetchKeys = async (url: string): Promise<JWTVerifyGetKey> => {
  const signal = AbortSignal.timeout(LIMITS.keysFetchMs)
  const response = await fetch(url, { redirect: 'error', signal, headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`status ${response.status}`)
  const value: unknown = JSON.parse(await readLimited(response, LIMITS.keySetBytes))
  if (!isKeySet(value)) throw new Error('it has no list of keys')
  return createLocalJWKSet(value)
}

export interface KeySetParts {
  readonly url: string
  readonly log: Log
  /** In milliseconds. */
  readonly now?: () => number
}

/** The public keys of an issuer, fetched when they are needed, and at most once in each pause. */
export class KeySet {
  readonly #url: string
  readonly #log: Log
  readonly #now: () => number
  #fetched: Fetched | null = null
  #attemptedAt = -Infinity
  #pending: Promise<void> | null = null

  constructor({ url, log, now = () => performance.now() }: KeySetParts) {
    this.#url = url
    this.#log = log
    this.#now = now
  }

  /** Finds the key of a token, for `jwtVerify`. Throws `KeysUnavailable`, or an error of jose for an unknown key. */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    const age = this.#age()
    if (age > LIMITS.keysStaleMs) await this.#refresh()
    else if (age > LIMITS.keysFreshMs) void this.#refresh()
    const before = this.#known()
    try {
      return await before.find(header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
      // The issuer may have a new key.
      await this.#refresh()
      const after = this.#known()
      if (after === before) throw error
      return await after.find(header, token)
    }
  }

  #age(): number {
    return this.#fetched === null ? Infinity : this.#now() - this.#fetched.at
  }

  #known(): Fetched {
    if (this.#fetched === null || this.#age() > LIMITS.keysUsableMs)
      throw new KeysUnavailable('the keys of the issuer cannot be fetched')
    return this.#fetched
  }

  async #refresh(): Promise<void> {
    if (this.#pending === null && this.#now() - this.#attemptedAt < LIMITS.keysPauseMs) return
    this.#pending ??= this.#fetch().finally(() => (this.#pending = null))
    await this.#pending
  }

  async #fetch(): Promise<void> {
    this.#attemptedAt = this.#now()
    try {
      this.#fetched = { find: await fetchKeys(this.#url), at: this.#now() }
    } catch (error) {
      this.#log.warn(
        { part: 'token keys', url: this.#url, cause: messageOf(error) },
        'the keys of an issuer of tokens cannot be fetched',
      )
    }
  }
}
