import { onTestFinished, vi } from 'vitest'
import { endSharedApplication } from './shared-application.ts'

/**
 * Replaces the timers of this process until the test ends. The shared application is ended first: its timers would be
 * lost with the replaced ones, so that it no longer connects to its database again.
 */
export const useFakeTimers = async (options: Parameters<typeof vi.useFakeTimers>[0]): Promise<void> => {
  await endSharedApplication()
  vi.useFakeTimers(options)
  onTestFinished(() => void vi.useRealTimers())
}
