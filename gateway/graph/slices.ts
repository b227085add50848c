import { setImmediate } from 'node:timers/promises'

/** A large operation must not delay others, so its work yields to the event loop after this time. */
export const SLICE_MS = 5

/** Yields if the work since `startedAt` (`performance.now()`) was longer than a slice. */
export const yieldAfterSlice = async (startedAt: number): Promise<void> => {
  if (performance.now() - startedAt > SLICE_MS) await setImmediate()
}
