import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import type { RequestContext } from '../query-service/request-context.ts'

export interface SubgraphRequest {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly context: RequestContext
}

export interface SubgraphResult {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly (GraphQLError | GraphQLFormattedError)[]
  /** The version of its data, where a subgraph elsewhere says it. */
  readonly version?: string
}

/** The header in which our own subgraphs say their data version. */
export const VERSION_HEADER = 'x-data-version'

/** How a subgraph is reached: a call in this process, or HTTP. Nothing else differs between the two. */
export interface SubgraphTransport {
  readonly name: string
  /** Whether what it answers comes from elsewhere, and is checked before it is believed. */
  readonly isRemote: boolean
  fetch(request: SubgraphRequest, signal: AbortSignal): Promise<SubgraphResult>
}
