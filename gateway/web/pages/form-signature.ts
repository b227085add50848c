import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const MIN_MS = 3_000
const MAX_MS = 24 * 3_600_000

/**
 * The time at which a form was shown, with a signature. A form that is sent too soon after it was probably sent by a
 * script.
 */
export class FormTimes {
  readonly #secret: string | Buffer
  readonly #clock: () => Date

  /** Programs with the same secret accept each other's forms. */
  constructor(clock: () => Date, secret: string | null) {
    this.#clock = clock
    this.#secret = secret === null ? randomBytes(32) : `form ${secret}`
  }

  /** The signed time, for a hidden field. */
  issue(): string {
    const shownAt = String(this.#clock().getTime())
    return `${shownAt}.${this.#sign(shownAt)}`
  }

  isPlausible(token: string): boolean {
    const [shownAt = '', signature = ''] = token.split('.')
    const expected = Buffer.from(this.#sign(shownAt))
    const sent = Buffer.from(signature)
    if (sent.length !== expected.length || !timingSafeEqual(sent, expected)) return false
    const passed = this.#clock().getTime() - Number(shownAt)
    return passed >= MIN_MS && passed <= MAX_MS
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#secret).update(text).digest('base64url')
  }
}
