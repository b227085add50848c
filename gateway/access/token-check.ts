import type { IncomingMessage } from 'node:http'
import {
  decodeJwt,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
  type JWTVerifyResult,
} from 'jose'
import { keysUnavailable, tokenRefused, type ErrorResponse } from '../../schema/errors/error-responses.ts'
import { countHeaders } from '../header-count.ts'
import { LIMITS } from '../limits.ts'
import type { Log } from '../log.ts'
import type { Identity } from './identity.ts'
import { KeySet, KeysUnavailable } from './key-set.ts'
import type { TokenIssuer } from './token-issuer.ts'

const ALGORITHMS = ['RS256', 'RS512', 'ES256', 'EdDSA']
const CLOCK_TOLERANCE_SECONDS = LIMITS.tokenClockMs / 1_000
const MAX_LIFETIME_SECONDS = LIMITS.tokenLifetimeMs / 1_000

/** Why a token is refused, as the client and the log state it. */
type TokenFault =
  | 'not a bearer token'
  | 'sent twice'
  | 'too long'
  | 'not a signed token'
  | 'unknown issuer'
  | 'wrong audience'
  | 'wrong signature or key'
  | 'expired'
  | 'not yet valid'
  | 'no expiry'
  | 'valid for too long'
  | 'invalid claim'

/** The result of a check: who sent the request (null: anonymous), or the response that refuses it. */
export type CheckedToken = { readonly identity: Identity | null } | ErrorResponse

/** Determines who sent a request. */
export type CheckToken = (request: IncomingMessage) => Promise<CheckedToken>

/** An accepted issuer with the keys that sign its tokens. */
export interface TrustedIssuer {
  readonly issuer: string
  readonly audience: string
  readonly find: JWTVerifyGetKey
}

class Refused extends Error {
  readonly fault: TokenFault

  constructor(fault: TokenFault) {
    super(fault)
    this.fault = fault
  }
}

const readToken = (request: IncomingMessage): string => {
  if (countHeaders(request, 'authorization') > 1) throw new Refused('sent twice')
  const { authorization = '' } = request.headers
  if (authorization.length > LIMITS.tokenBytes) throw new Refused('too long')
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? []
  if (token === undefined) throw new Refused('not a bearer token')
  return token
}

const readIssuer = (token: string): string => {
  try {
    return decodeJwt(token).iss ?? ''
  } catch {
    throw new Refused('not a signed token')
  }
}

const faultOfClaim = ({ claim, reason }: errors.JWTClaimValidationFailed): TokenFault => {
  if (claim === 'aud') return 'wrong audience'
  if (claim === 'nbf') return 'not yet valid'
  if (claim === 'iss') return 'unknown issuer'
  return claim === 'exp' && reason === 'missing' ? 'no expiry' : 'invalid claim'
}

const toFault = (error: unknown): TokenFault | null => {
  if (error instanceof Refused) return error.fault
  if (error instanceof errors.JWTExpired) return 'expired'
  if (error instanceof errors.JWTClaimValidationFailed) return faultOfClaim(error)
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return 'not a signed token'
  return error instanceof errors.JOSEError ? 'wrong signature or key' : null
}

const scopesOf = ({ scope, scp }: JWTPayload): ReadonlySet<string> => {
  const stated = scope ?? scp
  if (typeof stated === 'string') return new Set(stated.split(' ').filter((name) => name !== ''))
  return new Set(Array.isArray(stated) ? stated.filter((name) => typeof name === 'string') : [])
}

const checkLifetime = ({ exp = 0, iat }: JWTPayload, nowSeconds: number): void => {
  const limit = (iat ?? nowSeconds) + MAX_LIFETIME_SECONDS + CLOCK_TOLERANCE_SECONDS
  // A token that claims to have been issued in the future would last longer.
  const latest = Math.min(limit, nowSeconds + MAX_LIFETIME_SECONDS + CLOCK_TOLERANCE_SECONDS)
  if (exp > latest) throw new Refused('valid for too long')
}

/** Verifies a token. A key of another kind than the algorithm of the token causes errors that are not of jose. */
const verifyToken = async (
  token: string,
  find: JWTVerifyGetKey,
  options: JWTVerifyOptions,
): Promise<JWTVerifyResult> => {
  try {
    return await jwtVerify(token, find, options)
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof KeysUnavailable) throw error
    throw new Refused('wrong signature or key')
  }
}

export interface TokenCheckParts {
  readonly issuers: readonly TrustedIssuer[]
  readonly log: Log
  readonly clock?: () => Date
}

/** Checks the tokens of several issuers. A request without a token is anonymous. */
export const createTokenCheck = ({ issuers, log, clock = () => new Date() }: TokenCheckParts): CheckToken => {
  const byName = new Map(issuers.map((one) => [one.issuer, one]))
  const verify = async (token: string): Promise<Identity> => {
    const trusted = byName.get(readIssuer(token))
    if (!trusted) throw new Refused('unknown issuer')
    const { issuer, audience, find } = trusted
    const currentDate = clock()
    const { payload } = await verifyToken(token, find, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp'],
      currentDate,
    })
    checkLifetime(payload, Math.floor(currentDate.getTime() / 1_000))
    return { subject: `${issuer} ${payload.sub ?? ''}`, scopes: scopesOf(payload) }
  }
  return async (request) => {
    if (request.headers.authorization === undefined) return { identity: null }
    try {
      return { identity: await verify(readToken(request)) }
    } catch (error) {
      if (error instanceof KeysUnavailable) return keysUnavailable
      const fault = toFault(error)
      if (fault === null) throw error
      log.warn({ part: 'tokens', reason: fault }, 'a token was refused')
      return tokenRefused(fault)
    }
  }
}

/** The issuers of the settings, with key sets that are fetched from their addresses. */
export const trustIssuers = (issuers: readonly TokenIssuer[], log: Log): TrustedIssuer[] =>
  issuers.map(({ issuer, audience, keysUrl }) => ({
    issuer,
    audience,
    find: new KeySet({ url: keysUrl, log }).find,
  }))
