import type { Log } from '../../log.ts'
import type { RequestContext } from './request-context.ts'

export type LogAnswer = (
  context: RequestContext,
  operationName: string | null | undefined,
  startedAt: number,
  codes: readonly unknown[],
) => void

/** One line for each request: operation, duration, fetches, codes. Never an argument, a query text or an address. */
export const createAnswerLog =
  (log: Log): LogAnswer =>
  ({ requestId, fetches }, operationName, startedAt, codes) =>
    log.info(
      {
        requestId,
        operation: operationName ?? 'anonymous',
        ms: Math.round(performance.now() - startedAt),
        fetches,
        codes: [...new Set(codes)],
      },
      'answered',
    )
