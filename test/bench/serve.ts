import { messageOf } from '../../schema/errors/operator-error.ts'

/** The message of a rival's process: its URL, or why it cannot start. */
export type Announcement = { readonly url: string } | { readonly failure: string }

const tell = (announcement: Announcement): void => {
  process.send?.(announcement)
}

/** Starts a server in a forked process, and reports to the bench. */
export const serve = (start: () => Promise<string>): void => {
  // Ends if the bench has ended.
  process.on('disconnect', () => process.exit())
  start().then(
    (url) => tell({ url }),
    (error: unknown) => tell({ failure: messageOf(error) }),
  )
}
