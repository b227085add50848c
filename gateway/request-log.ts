import type { RequestRecord } from './graph/query-service/request-record.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

/** Logs and counts an executed request. `ms` is its duration. */
export type LogRequest = (record: RequestRecord, requestId: string, status: number, ms: number) => void

/** Logs one line for each request of the graph. It contains no argument, no query text and no address. */
export const createRequestLog =
  (log: Log, metrics: Pick<Metrics, 'countOperation'>): LogRequest =>
  (record, requestId, status, ms) => {
    metrics.countOperation(record)
    const { operation, hash, cache, fetches, codes } = record
    log.info(
      {
        requestId,
        operation: operation ?? 'anonymous',
        ...(hash && { hash }),
        status,
        ms: Math.round(ms),
        fetches,
        cache,
        codes,
      },
      'answered',
    )
  }
