import type { Log } from '../log.ts'

export interface Signals {
  /** Aborts at the first signal. */
  readonly signal: AbortSignal
  /** Registers what the signal stops. */
  onStop(stop: () => Promise<void>): void
}

const STOP_SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Stops the program in order at one of the signals, with exit code 0, and after an error that nothing handled, with 1: the
 * state of the program is then unknown. A second signal or error ends it at once.
 */
export const stopOnSignals = (log: Log, names = STOP_SIGNALS): Signals => {
  const stopping = new AbortController()
  let stop: (() => Promise<void>) | null = null
  let exitCode = 0
  const end = async (): Promise<void> => {
    await stop?.()
    process.exit(exitCode)
  }
  // Node also reports the rejection of a promise that nothing awaits here.
  process.on('uncaughtException', (error: unknown) => {
    log.error(
      { part: 'program', cause: error instanceof Error ? error.stack : String(error) },
      'an unexpected error occurred; the program stops',
    )
    exitCode = 1
    if (stopping.signal.aborted || !stop) process.exit(exitCode)
    stopping.abort()
    void end()
  })
  for (const name of names) {
    process.on(name, () => {
      if (stopping.signal.aborted) process.exit(1)
      stopping.abort()
      // During the start, the start aborts itself and ends the program.
      if (stop) void end()
    })
  }
  return {
    signal: stopping.signal,
    onStop: (work) => {
      stop = work
      if (stopping.signal.aborted) void end()
    },
  }
}
