import type { Metrics } from '../metrics.ts'
import { sendText, type Route } from './respond.ts'

/** `/metrics`: the counters of the process, in the format of Prometheus. */
export const createMetricsRoute =
  (metrics: Metrics): Route =>
  async (exchange) =>
    sendText(exchange, 200, metrics.contentType, await metrics.text(), { 'cache-control': 'no-store' })
