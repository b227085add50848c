import type { IncomingHttpHeaders } from 'node:http'
import type { DocumentNode, OperationDefinitionNode } from 'graphql'
import type { Days } from './as-of-days.ts'
import type { Provenance } from './versioned-graph.ts'
import type { OperationCost } from '../limits/check-operation.ts'

/** Which data an answer is of. */
export interface Origin extends Days {
  readonly provenance: Provenance
}

/** What belongs to one request and travels with it to every subgraph. */
export interface RequestContext {
  readonly requestId: string
  /** The id that the client gave, which goes with every statement; null where it gave none. */
  readonly clientId: string | null
  readonly traceparent: string | null
  /** The headers of the client's request, of which subgraphs receive those that the configuration names. */
  readonly clientHeaders: IncomingHttpHeaders
  /** When the answer must be there, in milliseconds of performance.now(). */
  readonly deadline: number
  readonly signal: AbortSignal
  /** Names text and operation: equal keys have equal plans. */
  readonly operationKey: string
  /** What its operation may cost; null where it could not be worked out. */
  readonly cost: OperationCost | null
  /** Whether the client gets the media type of the GraphQL-over-HTTP specification, with its status codes. */
  readonly isSpec: boolean
  /** Whether some of the client's names were set apart, and come back in its answer. */
  readonly hasIsolatedAliases: boolean
  /** Whether the answer shall say which datasets and subgraphs gave it. */
  readonly isProvenanceWanted: boolean
  /** Told once its operation has been found good, so that nobody has to look again. */
  readonly onValidated?: (
    document: DocumentNode,
    operation: OperationDefinitionNode,
    deprecations: readonly string[],
  ) => void
  /** What it asks for that is to be used no longer. */
  deprecations: readonly string[]
  /** Which data the answer is of, when there is one. */
  origin: Origin | null
  /** The data versions that subgraphs elsewhere gave with their answers. */
  readonly versionsGiven: Map<string, Set<string>>
  /** How many errors an answer has at most, and how many bytes of them. */
  readonly errorLimits: { readonly errors: number; readonly bytes: number }
  /** The query plan as text, if requested and enabled. */
  queryPlan: string | null
  readonly isPlanWanted: boolean
  /** Fetches sent to subgraphs for this request. */
  fetches: number
}

export const remainingMs = ({ deadline }: RequestContext): number =>
  Math.max(0, Math.ceil(deadline - performance.now()))
