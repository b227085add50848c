import type { OperationCost } from './limits/check-operation.ts'

/** What belongs to one request and travels with it to every subgraph. */
export interface RequestContext {
  readonly requestId: string
  /** The id that the client gave, which goes with every statement; null where it gave none. */
  readonly clientId: string | null
  readonly traceparent: string | null
  /** When the answer must be there, in milliseconds of performance.now(). */
  readonly deadline: number
  readonly signal: AbortSignal
  /** What its operation may cost; null where it could not be worked out. */
  readonly cost: OperationCost | null
  /** Whether some of the client's names were set apart, and come back in its answer. */
  readonly hasIsolatedAliases: boolean
  /** Fetches sent to subgraphs for this request. */
  fetches: number
}

export const remainingMs = ({ deadline }: RequestContext): number =>
  Math.max(0, Math.ceil(deadline - performance.now()))
