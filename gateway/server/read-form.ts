import type { IncomingMessage } from 'node:http'
import { readBody } from './read-body.ts'

const FORM = /^application\/x-www-form-urlencoded\s*(;|$)/i

/** The fields of a submitted form; null if the body is not a form. */
export const readForm = async (request: IncomingMessage): Promise<URLSearchParams | null> => {
  if (!FORM.test(request.headers['content-type'] ?? '')) return null
  const body = await readBody(request)
  return 'text' in body ? new URLSearchParams(body.text) : null
}
