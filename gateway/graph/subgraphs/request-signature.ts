import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** The parts of a request that its signature covers. */
export interface SignedRequest {
  readonly method: string
  /** The path with the query string. */
  readonly path: string
  readonly body: string
}

const TIME_HEADER = 'x-gateway-time'
const SIGNATURE_HEADER = 'x-gateway-signature'

/** How old a signature may be. It allows for clocks that differ, and bounds how long a request can be repeated. */
export const MAX_SIGNATURE_AGE_MS = 30_000

const calculate = (secret: string, { method, path, body }: SignedRequest, time: string): Buffer =>
  createHmac('sha256', secret).update(`${method}\n${path}\n${time}\n`).update(body).digest()

/** The headers that prove to a subgraph server that a gateway with the same secret sent the request. */
export const signatureHeaders = (
  secret: string,
  request: SignedRequest,
  now = Date.now(),
): Record<string, string> => {
  const time = String(now)
  return {
    [TIME_HEADER]: time,
    [SIGNATURE_HEADER]: calculate(secret, request, time).toString('base64url'),
  }
}

export const isSigned = (
  secret: string,
  request: SignedRequest,
  headers: IncomingHttpHeaders,
  now = Date.now(),
): boolean => {
  const [time, signature] = [headers[TIME_HEADER], headers[SIGNATURE_HEADER]]
  if (typeof time !== 'string' || typeof signature !== 'string') return false
  if (!/^\d{1,15}$/.test(time) || Math.abs(now - Number(time)) > MAX_SIGNATURE_AGE_MS) return false
  const expected = calculate(secret, request, time)
  const received = Buffer.from(signature, 'base64url')
  return received.length === expected.length && timingSafeEqual(received, expected)
}

/** Whether the request has the secret itself as a bearer token, for routers that cannot sign. */
export const hasBearer = (secret: string, { authorization = '' }: IncomingHttpHeaders): boolean => {
  const expected = Buffer.from(`Bearer ${secret}`)
  const received = Buffer.from(authorization)
  return received.length === expected.length && timingSafeEqual(received, expected)
}
