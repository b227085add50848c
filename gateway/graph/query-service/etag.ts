import { createHash } from 'node:crypto'

/** Everything that decides what an answer says. */
export interface Identity {
  /** The program: its schema and version. */
  readonly program: string
  readonly operation: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly isProvenanceWanted: boolean
  readonly version: string
  readonly day: string | null
}

/** A strong validator: equal for equal answers, known before the answer is. */
export const etagOf = (identity: Identity): string =>
  `"${createHash('sha256').update(JSON.stringify(identity)).digest('base64url').slice(0, 27)}"`

// A compressed answer has other bytes, and so another validator.
const GZIP = '-gzip"'

export const etagOfGzip = (etag: string): string => `${etag.slice(0, -1)}${GZIP}`

/** Whether a client's If-None-Match names this answer, compressed or not. */
export const isMatch = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  ifNoneMatch
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === '*' || one === etag || one === etagOfGzip(etag))
