import { setMaxListeners } from 'node:events'
import type { ServerResponse } from 'node:http'

/** A signal that aborts when the client disconnects before the response is complete. */
export const disconnectSignal = (response: ServerResponse): AbortSignal => {
  const controller = new AbortController()
  if (response.closed && !response.writableFinished) controller.abort()
  // Each fetch and statement of a request adds a listener, so Node's warning about many listeners does not apply.
  setMaxListeners(0, controller.signal)
  response.on('close', () => {
    if (!response.writableFinished) controller.abort()
  })
  return controller.signal
}

/** Creates the signal when it is first used, because most requests are answered without waiting. */
export const lazyDisconnectSignal = (response: ServerResponse): (() => AbortSignal) => {
  let signal: AbortSignal | null = null
  return () => (signal ??= disconnectSignal(response))
}
