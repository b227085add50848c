import { setMaxListeners } from 'node:events'
import type { ServerResponse } from 'node:http'

/** Aborts when the client hangs up before it has its answer. */
export const hangUpSignal = (response: ServerResponse): AbortSignal => {
  const hangUp = new AbortController()
  // Every fetch and statement of a question listens for its end: many are no leak.
  setMaxListeners(0, hangUp.signal)
  response.on('close', () => {
    if (!response.writableFinished) hangUp.abort()
  })
  return hangUp.signal
}
