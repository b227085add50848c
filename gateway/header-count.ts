import type { IncomingMessage } from 'node:http'

/** How often a client sent a header. Node keeps only the first of some headers. */
export const countHeaders = ({ rawHeaders }: IncomingMessage, name: string): number =>
  rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === name).length
