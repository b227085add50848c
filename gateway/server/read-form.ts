import { formExpected, type ErrorResponse } from '../../schema/errors/error-responses.ts'
import { readBody } from './read-body.ts'
import type { Exchange } from './respond.ts'

const FORM = /^application\/x-www-form-urlencoded\s*(;|$)/i

/** The fields of a submitted form, or the error of a request that has none. */
export const readForm = async (exchange: Exchange): Promise<URLSearchParams | ErrorResponse> => {
  if (!FORM.test(exchange.request.headers['content-type'] ?? '')) return formExpected
  const body = await readBody(exchange)
  return 'text' in body ? new URLSearchParams(body.text) : body
}
