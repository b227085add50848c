import type { ServerResponse } from 'node:http'

/** Aborts when the client hangs up before it has its answer. */
export const hangUpSignal = (response: ServerResponse): AbortSignal => {
  const hangUp = new AbortController()
  response.on('close', () => {
    if (!response.writableFinished) hangUp.abort()
  })
  return hangUp.signal
}
