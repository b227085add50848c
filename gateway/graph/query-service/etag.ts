import { hash } from 'node:crypto'

/** Everything that determines a response. */
export interface Identity {
  /** Identifies the schema and the version of the program. */
  readonly program: string
  readonly operation: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly isProvenanceWanted: boolean
  readonly version: string
  readonly day: string | null
}

/** A strong ETag. It is known before execution: equal identities have equal responses. */
export const etagOf = (identity: Identity): string =>
  `"${hash('sha256', JSON.stringify(identity), 'base64url').slice(0, 27)}"`

// A compressed response has other bytes, so its strong ETag differs.
const GZIP = '-gzip"'

export const etagOfGzip = (etag: string): string => `${etag.slice(0, -1)}${GZIP}`

/** Whether `If-None-Match` matches this response, compressed or not. */
export const isMatch = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  ifNoneMatch
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === '*' || one === etag || one === etagOfGzip(etag))
