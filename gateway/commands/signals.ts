/** Ctrl-C and SIGTERM stop what is running, in good order; a second signal ends at once. */
export const stopOnSignals = (): { when(stop: () => Promise<void>): void } => {
  let stop: (() => Promise<void>) | null = null
  let isStopping = false
  const end = async (): Promise<void> => {
    if (isStopping) process.exit(1)
    isStopping = true
    await stop?.()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end())
  return {
    when: (work) => {
      stop = work
      // A signal came while starting: what has just started is to stop again.
      if (isStopping) void work().then(() => process.exit(0))
    },
  }
}
