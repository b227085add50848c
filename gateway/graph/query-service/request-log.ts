import type { Log } from '../../log.ts'

export interface LoggedRequest {
  readonly requestId: string
  readonly operationName: string | null | undefined
  /** In milliseconds of `performance.now()`. */
  readonly startedAt: number
  readonly fetches: number
  /** The codes of the errors in the response. */
  readonly codes: readonly unknown[]
}

export type LogRequest = (request: LoggedRequest) => void

// The name is text of the client.
const MAX_NAME = 80

/** The request id of the warm-up after a start. Its requests are not logged. */
export const WARM_UP = 'warm-up'

/** Logs one line for each request. It never contains an argument, a query text or an address. */
export const createRequestLog =
  (log: Log): LogRequest =>
  ({ requestId, operationName, startedAt, fetches, codes }) => {
    if (requestId === WARM_UP) return
    log.info(
      {
        requestId,
        operation: operationName?.slice(0, MAX_NAME) ?? 'anonymous',
        ms: Math.round(performance.now() - startedAt),
        fetches,
        codes: [...new Set(codes)],
      },
      'answered',
    )
  }
