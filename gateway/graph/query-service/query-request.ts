import type { IncomingHttpHeaders } from 'node:http'
import type { FetchScope } from '../subgraphs/fetch-scope.ts'
import type { RequestParameters } from './request-parameters.ts'
import type { RequestRecord } from './request-record.ts'
import type { CachedResponse } from './response-cache.ts'

/** A request for the query service. */
export interface QueryRequest {
  readonly parameters: RequestParameters
  readonly isGet: boolean
  /** A cached response that is valid. */
  readonly cached: CachedResponse | null
  /** The key under which the response is cached; null if it must not be cached. */
  readonly cacheKey: string | null
  /** Whether the client accepts the media type of the GraphQL-over-HTTP specification. */
  readonly acceptsGraphqlResponse: boolean
  readonly headers: IncomingHttpHeaders
  /** The subject of the token, or the address. Its changes are counted together. */
  readonly client: string
  readonly scope: FetchScope
  /** Collects what is logged and counted of the request. */
  readonly record: RequestRecord
}
