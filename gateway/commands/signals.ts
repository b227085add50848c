export interface Signals {
  /** Aborts at the first signal. */
  readonly signal: AbortSignal
  /** Registers what the signal stops. */
  onStop(stop: () => Promise<void>): void
}

const STOP_SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Stops the program in order at one of the signals. A second one ends it at once. */
export const stopOnSignals = (names = STOP_SIGNALS): Signals => {
  const stopping = new AbortController()
  let stop: (() => Promise<void>) | null = null
  const end = async (): Promise<void> => {
    await stop?.()
    process.exit(0)
  }
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
