import { readBody } from './read-body.ts'
import type { Exchange } from './respond.ts'

const FORM = /^application\/x-www-form-urlencoded\s*(;|$)/i

/** The fields of a submitted form; null if the body is not a form. */
export const readForm = async (exchange: Exchange): Promise<URLSearchParams | null> => {
  if (!FORM.test(exchange.request.headers['content-type'] ?? '')) return null
  const body = await readBody(exchange)
  return 'text' in body ? new URLSearchParams(body.text) : null
}
