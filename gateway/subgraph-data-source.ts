import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface'
import { GraphQLError, execute, parse, type DocumentNode, type GraphQLFormattedError } from 'graphql'
import { LRUCache } from 'lru-cache'
import { ERROR_CATALOGUE, graphError, subgraphUnavailable, type ErrorCode } from '../schema/errors.ts'
import type { Subgraph } from '../subgraphs/shared/subgraph.ts'
import { isUnavailable } from '../db/failures.ts'
import { LIMITS } from './config.ts'
import type { Log } from './log.ts'
import { remainingMs, type RequestContext } from './request-context.ts'

interface FetchRequest {
  readonly query: string
  readonly variables: Record<string, unknown>
  readonly context: RequestContext
}

interface FetchResult {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly (GraphQLError | GraphQLFormattedError)[]
}

/** How a subgraph is reached: a call in this process, or HTTP. Nothing else differs between the two. */
export interface SubgraphTransport {
  readonly name: string
  fetch(request: FetchRequest, signal: AbortSignal): Promise<FetchResult>
}

const DOCUMENTS_KEPT = 1_000

/** A subgraph in this process: no HTTP, and each query of a plan is parsed once. */
export const createLocalTransport = ({ name, schema, createContext }: Subgraph): SubgraphTransport => {
  const documents = new LRUCache<string, DocumentNode>({ max: DOCUMENTS_KEPT })
  const parseOnce = (query: string): DocumentNode => {
    const known = documents.get(query)
    if (known) return known
    const document = parse(query, { noLocation: true })
    documents.set(query, document)
    return document
  }
  return {
    name,
    fetch: async ({ query, variables, context }) =>
      (await execute({
        schema,
        document: parseOnce(query),
        variableValues: variables,
        contextValue: createContext(context.requestId),
      })) as FetchResult,
  }
}

const readLimited = async (response: Response): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += (chunk as Uint8Array).byteLength
    if (bytes > LIMITS.subgraphAnswerBytes) throw new Error('the answer is too long')
    text += decoder.decode(chunk as Uint8Array, { stream: true })
  }
  return text + decoder.decode()
}

// A parser's own message quotes the text, which may hold what belongs in no log.
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error('the answer is not JSON')
  }
}

/** A subgraph behind HTTP. */
export const createRemoteTransport = (name: string, url: string): SubgraphTransport => ({
  name,
  fetch: async ({ query, variables, context }, signal) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-request-id': context.requestId,
        ...(context.traceparent ? { traceparent: context.traceparent } : {}),
      },
      body: JSON.stringify({ query, variables }),
      signal,
    })
    const text = await readLimited(response)
    if (!response.ok) throw new Error(`status ${response.status}`)
    const result = parseJson(text)
    if (result === null || typeof result !== 'object' || Array.isArray(result))
      throw new Error('the answer is no object')
    return result as FetchResult
  },
})

const isCatalogued = (code: unknown): code is ErrorCode => typeof code === 'string' && code in ERROR_CATALOGUE

export interface DataSourceCounters {
  fetches: number
}

/** The subgraphs whose last fetch failed: what /health/ready names. */
export type AwaySubgraphs = Set<string>

/** Deadline, counting, and every failure as an error of the catalogue: the same for subgraphs here and elsewhere. */
export class SubgraphDataSource implements GraphQLDataSource<RequestContext & Record<string, unknown>> {
  readonly #transport: SubgraphTransport
  readonly #log: Log
  readonly #counters: DataSourceCounters
  readonly #away: AwaySubgraphs

  constructor(
    transport: SubgraphTransport,
    log: Log,
    counters: DataSourceCounters,
    away: AwaySubgraphs = new Set(),
  ) {
    this.#transport = transport
    this.#log = log
    this.#counters = counters
    this.#away = away
  }

  async process(
    options: GraphQLDataSourceProcessOptions<RequestContext & Record<string, unknown>>,
  ): Promise<GatewayGraphQLResponse> {
    const context = options.context as unknown as RequestContext
    const { query = '', variables = {} } = options.request
    this.#counters.fetches += 1
    context.fetches += 1
    try {
      const result = await this.#withinTime(context, (signal) =>
        this.#transport.fetch({ query, variables, context }, signal),
      )
      const answer = this.#check(result, context)
      this.#away.delete(this.#transport.name)
      return answer
    } catch (error) {
      this.#away.add(this.#transport.name)
      this.#warn(context, error)
      return {
        data: null,
        errors: [subgraphUnavailable(this.#transport.name)],
      } as unknown as GatewayGraphQLResponse
    }
  }

  async #withinTime(
    context: RequestContext,
    work: (signal: AbortSignal) => Promise<FetchResult>,
  ): Promise<FetchResult> {
    const timeout = AbortSignal.timeout(Math.min(LIMITS.fetchMs, remainingMs(context)))
    const signal = AbortSignal.any([timeout, context.signal])
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    })
    // A subgraph in this process cannot be interrupted: its answer is dropped when it comes too late.
    return Promise.race([work(signal), aborted])
  }

  #check(result: FetchResult, context: RequestContext): GatewayGraphQLResponse {
    const errors = result.errors?.map((error) => this.#toCatalogue(error, context))
    if ((result.data === null || result.data === undefined) && !errors?.length) {
      throw new Error('the answer has neither data nor errors')
    }
    return { data: result.data ?? null, ...(errors?.length ? { errors } : {}) } as GatewayGraphQLResponse
  }

  // What a client did wrong goes to the client; what went wrong inside is told in the log alone.
  #toCatalogue(error: GraphQLError | GraphQLFormattedError, context: RequestContext): GraphQLError {
    const place = error.path ? { path: error.path } : {}
    if (isCatalogued(error.extensions?.['code'])) {
      return Object.assign(new GraphQLError(error.message, { extensions: error.extensions ?? {} }), place)
    }
    const cause = error instanceof GraphQLError ? error.originalError : undefined
    if (cause && isUnavailable(cause)) {
      this.#warn(context, cause)
      return Object.assign(subgraphUnavailable(this.#transport.name), place)
    }
    this.#log.error(
      { requestId: context.requestId, subgraph: this.#transport.name, cause: cause?.stack ?? error.message },
      'a resolver failed',
    )
    return Object.assign(graphError('INTERNAL_SERVER_ERROR', 'Internal error.'), place)
  }

  #warn({ requestId }: RequestContext, cause: unknown): void {
    const reason =
      cause instanceof Error
        ? `${cause.name}: ${(cause as NodeJS.ErrnoException).code ?? cause.message}`
        : 'unknown'
    this.#log.warn({ requestId, subgraph: this.#transport.name, reason }, 'a subgraph could not answer')
  }
}
