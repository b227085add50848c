/** What a rival's process tells the bench once: where it listens, or why it cannot. */
export type Announcement = { readonly url: string } | { readonly failure: string }

const tell = (announcement: Announcement): void => {
  process.send?.(announcement)
}

/** Starts a server in a process of its own and announces it to the bench that forked it. */
export const serve = (start: () => Promise<string>): void => {
  // When the bench is gone, nobody else ends what it started.
  process.on('disconnect', () => process.exit())
  start().then(
    (url) => tell({ url }),
    (error: unknown) => tell({ failure: error instanceof Error ? error.message : String(error) }),
  )
}
