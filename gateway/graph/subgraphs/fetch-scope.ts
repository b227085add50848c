import type { IncomingHttpHeaders } from 'node:http'
import type { TraceContext } from '../../../subgraphs/shared/trace.ts'
import type { Identity } from '../../access/identity.ts'

/** The part of a client's request that every fetch for it needs. */
export interface FetchScope {
  readonly requestId: string
  /** The request id that the client sent. It is added to each SQL statement. Null if the client sent none. */
  readonly clientId: string | null
  readonly trace: TraceContext
  /** The headers of the client's request. The configuration names those that a subgraph receives. */
  readonly clientHeaders: IncomingHttpHeaders
  /** Who sent the request; null if it has no token. */
  readonly identity: Identity | null
  /** When the response is due, in milliseconds of `performance.now()`. */
  readonly deadline: number
  /** Aborts when the client disconnects. */
  readonly signal: AbortSignal
}

export const remainingMs = ({ deadline }: FetchScope): number =>
  Math.max(0, Math.ceil(deadline - performance.now()))

/** The same request inside a span of its own. Its other properties are those of the given one, read when they are used. */
export const withTrace = (scope: FetchScope, trace: TraceContext): FetchScope =>
  Object.create(scope, { trace: { value: trace, enumerable: true } }) as FetchScope
