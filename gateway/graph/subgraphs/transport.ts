import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import type { FetchScope } from './fetch-scope.ts'

export interface SubgraphRequest {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly scope: FetchScope
}

export interface SubgraphResult {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly (GraphQLError | GraphQLFormattedError)[]
  /** The data version that a remote subgraph states. */
  readonly version?: string
}

/**
 * The extension in which a gateway states the scopes of its client to a subgraph server of this project. The signature of
 * the request covers it.
 */
export const SCOPES_EXTENSION = 'callerScopes'

/** The response header in which a subgraph server of this project states its data version. */
export const VERSION_HEADER = 'x-data-version'

/** Sends a request to a subgraph: a call in this process, or HTTP. */
export interface SubgraphTransport {
  readonly name: string
  /** Whether the response comes from another process, so that it must be checked. */
  readonly isRemote: boolean
  /**
   * `signal` ends a fetch of a remote subgraph. A local subgraph ends its statements when the client disconnects, and
   * returns its result at once if it waited for nothing.
   */
  fetch(request: SubgraphRequest, signal: AbortSignal | null): SubgraphResult | Promise<SubgraphResult>
}
