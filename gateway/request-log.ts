import type { RequestRecord } from './graph/query-service/request-record.ts'
import type { Log } from './log.ts'

/** Logs and counts an executed request. `ms` is its duration. */
export type LogRequest = (record: RequestRecord, requestId: string, status: number, ms: number) => void

/** Logs one line for each request of the graph. It contains no argument, no query text and no address. */
export const createRequestLog =
  (log: Log, count: (record: RequestRecord) => void = () => undefined): LogRequest =>
  (record, requestId, status, ms) => {
    count(record)
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
