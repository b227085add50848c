import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import { messageOf } from '../../schema/errors/operator-error.ts'
import type { Log } from '../log.ts'

/** The limits of a key set, in milliseconds or bytes. */
export const KEY_LIMITS = {
  /** After this time, the keys are fetched again in the background. */
  freshMs: 30_000,
  /** After this time, a request waits for the fetch, so that a withdrawn key is no longer accepted. */
  staleMs: 300_000,
  /** How long known keys are accepted while the key set cannot be fetched. */
  usableMs: 3_600_000,
  /** The minimum time between two fetches. */
  pauseMs: 30_000,
  fetchMs: 3_000,
  bytes: 100_000,
} as const

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

const readText = async (response: Response): Promise<string> => {
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  for await (const chunk of response.body ?? []) {
    bytes += (chunk as Uint8Array).byteLength
    if (bytes > KEY_LIMITS.bytes) throw new Error(`more than ${KEY_LIMITS.bytes} bytes`)
    text += decoder.decode(chunk as Uint8Array, { stream: true })
  }
  return text + decoder.decode()
}

const fetchKeys = async (url: string): Promise<JWTVerifyGetKey> => {
  const signal = AbortSignal.timeout(KEY_LIMITS.fetchMs)
  const response = await fetch(url, { redirect: 'error', signal, headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`status ${response.status}`)
  const value: unknown = JSON.parse(await readText(response))
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
    if (age > KEY_LIMITS.staleMs) await this.#refresh()
    else if (age > KEY_LIMITS.freshMs) void this.#refresh()
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
    if (this.#fetched === null || this.#age() > KEY_LIMITS.usableMs)
      throw new KeysUnavailable('the keys of the issuer cannot be fetched')
    return this.#fetched
  }

  async #refresh(): Promise<void> {
    if (this.#pending === null && this.#now() - this.#attemptedAt < KEY_LIMITS.pauseMs) return
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
