import type { RateLimiterRes } from 'rate-limiter-flexible'
import { tooManyRequests, type ErrorResponse } from '../schema/errors/error-responses.ts'
import { networkOf } from './graph/operation-limits/change-limit.ts'

const MINUTE_SECONDS = 60

/** Counts the requests of a client: the error if it has sent more than the limit; null if it has not. */
export type LimitRate = (client: string) => Promise<ErrorResponse | null>

/** Limits the requests of each client in a minute that begins with its first request. Null: no limit. */
export const createRateLimit = async (requestsPerMinute: number | null): Promise<LimitRate> => {
  if (requestsPerMinute === null) return async () => null
  // Imported on demand: it would slow down the start.
  const { RateLimiterMemory } = await import('rate-limiter-flexible')
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: MINUTE_SECONDS })
  return async (client) => {
    try {
      await limiter.consume(networkOf(client))
      return null
    } catch (error) {
      if (error instanceof Error) throw error
      const { msBeforeNext } = error as RateLimiterRes
      return tooManyRequests(requestsPerMinute, Math.max(1, Math.ceil(msBeforeNext / 1_000)))
    }
  }
}
