import type { LimitRate } from '../rate-limit.ts'
import { addressOf, sendErrorResponse, type Route } from './respond.ts'

/** A route whose clients are limited by their address. */
export const limitRoute =
  (handle: Route, limitRate: LimitRate): Route =>
  async (exchange) => {
    const limited = await limitRate(addressOf(exchange))
    if (limited) sendErrorResponse(exchange, limited)
    else await handle(exchange)
  }
