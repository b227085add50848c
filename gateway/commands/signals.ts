export interface Signals {
  /** Aborts with the first signal. */
  readonly signal: AbortSignal
  /** What to stop then, once it has started. */
  when(stop: () => Promise<void>): void
}

/** Ctrl-C and SIGTERM stop what is running, in good order; a second signal ends at once. */
export const stopOnSignals = (): Signals => {
  const stopping = new AbortController()
  let stop: (() => Promise<void>) | null = null
  const end = async (): Promise<void> => {
    await stop?.()
    process.exit(0)
  }
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (stopping.signal.aborted) process.exit(1)
      stopping.abort()
      // While it starts there is nothing to stop yet: the start ends itself and the program with it.
      if (stop) void end()
    })
  }
  return {
    signal: stopping.signal,
    when: (work) => {
      stop = work
      if (stopping.signal.aborted) void end()
    },
  }
}
