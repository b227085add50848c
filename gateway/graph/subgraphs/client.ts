import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { graphError, isCatalogued, subgraphUnavailable } from '../../../schema/errors.ts'
import { isConnectionLost, isUnavailable } from '../../../db/failures.ts'
import {
  defaultGatewaySettings,
  isPassed,
  type PassedCodes,
  type SubgraphSettings,
} from '../../gateway-file.ts'
import type { Log } from '../../log.ts'
import { remainingMs, type RequestContext } from '../query-service/request-context.ts'
import { Breaker } from './breaker.ts'
import type { SubgraphRequest, SubgraphResult, SubgraphTransport } from './transport.ts'

// What a subgraph adds to an error beside these may hold anything, and stays here.
const TOLD = new Set(['code', 'hint', 'argument', 'value', 'expected', 'subgraph'])

export interface FetchCounters {
  fetches: number
}

/** The subgraphs whose last fetch failed: what /health/ready names. */
export type AwaySubgraphs = Set<string>

export interface SubgraphAnswer {
  /** Null where the subgraph gave none, which an error tells then. */
  readonly data: Record<string, unknown> | null
  readonly errors: readonly GraphQLError[]
}

export interface ClientOptions {
  readonly settings: SubgraphSettings
  readonly passedCodes: PassedCodes
}

const defaultOptions = (name: string): ClientOptions => {
  const { subgraph, passedCodes } = defaultGatewaySettings()
  return { settings: subgraph(name), passedCodes }
}

// The code of a subgraph error without a code.
const UNNAMED_CODE = 'DOWNSTREAM_SERVICE_ERROR'

/** How many errors of one response are read. */
const MOST_ERRORS = 1_000

class BreakerOpen extends Error {
  override readonly name = 'BreakerOpen'
}

class TooLate extends Error {
  override readonly name = 'TooLate'
}

class OutOfTime extends Error {
  override readonly name = 'OutOfTime'
}

class GivenUp extends Error {
  override readonly name = 'GivenUp'
}

const describe = (cause: unknown): string =>
  cause instanceof Error
    ? `${cause.name}: ${(cause as NodeJS.ErrnoException).code ?? cause.message}`
    : 'unknown'

/** Deadline, retry, breaker, counting, and every failure as an error of the catalogue: the same for subgraphs here and elsewhere. */
export class SubgraphClient {
  readonly #transport: SubgraphTransport
  readonly #log: Log
  readonly #counters: FetchCounters
  readonly #away: AwaySubgraphs
  readonly #breaker: Breaker
  readonly #settings: SubgraphSettings
  readonly #passedCodes: PassedCodes

  constructor(
    transport: SubgraphTransport,
    log: Log,
    counters: FetchCounters,
    away: AwaySubgraphs = new Set(),
    { settings, passedCodes }: ClientOptions = defaultOptions(transport.name),
  ) {
    this.#transport = transport
    this.#log = log
    this.#counters = counters
    this.#away = away
    this.#settings = settings
    this.#passedCodes = passedCodes
    this.#breaker = new Breaker(settings.breaker)
  }

  get name(): string {
    return this.#transport.name
  }

  /** `check` throws where data cannot be what was asked for: the whole answer is refused then. */
  async ask(
    request: SubgraphRequest,
    isRead: boolean,
    check?: (data: Record<string, unknown>) => void,
  ): Promise<SubgraphAnswer> {
    const { context } = request
    this.#counters.fetches += 1
    context.fetches += 1
    try {
      const result = await this.#pass(request, isRead)
      const answer = this.#read(result, context)
      if (result.version !== undefined) this.#noteVersion(result.version, context)
      if (answer.data && this.#transport.isRemote) check?.(answer.data)
      this.#away.delete(this.name)
      this.#breaker.succeeded()
      return answer
    } catch (error) {
      this.#fail(error, context)
      return { data: null, errors: [subgraphUnavailable(this.name)] }
    }
  }

  async #pass(request: SubgraphRequest, isRead: boolean): Promise<SubgraphResult> {
    if (!this.#breaker.mayPass()) throw new BreakerOpen('it has failed several times in a row')
    const { context } = request
    const stop = this.#transport.isRemote ? new AbortController() : null
    const signal = stop?.signal ?? context.signal
    let giveUp: () => void = () => undefined
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      const end = (reason: Error): void => {
        stop?.abort(reason)
        reject(reason)
      }
      giveUp = () => end(new GivenUp('nobody waits for the answer'))
      context.signal.addEventListener('abort', giveUp)
      const { timeoutMs } = this.#settings
      const leftMs = remainingMs(context)
      const reason =
        leftMs < timeoutMs
          ? new OutOfTime(`the request had ${leftMs} ms left`)
          : new TooLate(`no answer within ${timeoutMs} ms`)
      timer = setTimeout(() => end(reason), Math.min(timeoutMs, leftMs))
    })
    try {
      // What does not heed the signal goes on, and its answer is dropped.
      return await Promise.race([this.#fetch(request, isRead, signal), late])
    } finally {
      clearTimeout(timer)
      context.signal.removeEventListener('abort', giveUp)
    }
  }

  async #fetch(request: SubgraphRequest, isRead: boolean, signal: AbortSignal): Promise<SubgraphResult> {
    try {
      return await this.#transport.fetch(request, signal)
    } catch (error) {
      // What was not read yet can be asked again; what may have been done may not.
      if (!isRead || !this.#settings.retry || signal.aborted || !isConnectionLost(error)) throw error
      return this.#transport.fetch(request, signal)
    }
  }

  #noteVersion(version: string, { versionsGiven }: RequestContext): void {
    const given = versionsGiven.get(this.name)
    if (given) given.add(version)
    else versionsGiven.set(this.name, new Set([version]))
  }

  #read(result: SubgraphResult, context: RequestContext): SubgraphAnswer {
    const sent = result.errors ?? []
    const errors = sent.slice(0, MOST_ERRORS).map((error) => this.#toCatalogue(error, context))
    // This one has no path, so that it explains every value whose error was left out.
    if (sent.length > MOST_ERRORS) errors.push(subgraphUnavailable(this.name))
    const data = result.data ?? null
    if (data === null && errors.length === 0) throw new Error('the answer has neither data nor errors')
    if (data !== null && (typeof data !== 'object' || Array.isArray(data)))
      throw new Error('the data is no object')
    return { data, errors }
  }

  // What a client did wrong goes to the client; what went wrong inside is told in the log alone.
  #toCatalogue(error: GraphQLError | GraphQLFormattedError, context: RequestContext): GraphQLError {
    const place = error.path ? { path: error.path } : {}
    const subgraph = { subgraph: this.name }
    const isFromElsewhere = this.#transport.isRemote && this.#passedCodes === 'all'
    if (!isFromElsewhere && isCatalogued(error.extensions?.['code'])) {
      const told = Object.entries(error.extensions ?? {}).filter(([key]) => TOLD.has(key))
      return new GraphQLError(error.message, {
        ...place,
        extensions: { ...subgraph, ...Object.fromEntries(told) },
      })
    }
    if (this.#transport.isRemote && isPassed(this.#passedCodes, error.extensions?.['code'])) {
      return new GraphQLError(error.message, { ...place, extensions: this.#passedExtensions(error) })
    }
    const cause = error instanceof GraphQLError ? error.originalError : undefined
    if (cause && isUnavailable(cause)) {
      this.#warn(context, cause)
      return Object.assign(subgraphUnavailable(this.name), place)
    }
    this.#log.error(
      { requestId: context.requestId, subgraph: this.name, cause: cause?.stack ?? error.message },
      'a resolver failed',
    )
    return Object.assign(graphError('INTERNAL_SERVER_ERROR', 'Internal error.', subgraph), place)
  }

  // With `all`, the client receives all extensions of the error.
  #passedExtensions({ extensions = {} }: GraphQLError | GraphQLFormattedError): Record<string, unknown> {
    if (this.#passedCodes !== 'all') return { subgraph: this.name, code: extensions['code'] }
    const { stacktrace: _, exception: __, ...others } = extensions
    return { code: UNNAMED_CODE, ...others, subgraph: this.name }
  }

  #fail(error: unknown, context: RequestContext): void {
    if (context.signal.aborted) {
      this.#breaker.gaveUp()
      return
    }
    // The request had no time left, which says nothing about the subgraph.
    if (error instanceof OutOfTime) {
      this.#breaker.gaveUp()
      this.#warn(context, error)
      return
    }
    if (!(error instanceof BreakerOpen)) this.#breaker.failed()
    this.#away.add(this.name)
    this.#warn(context, error)
  }

  #warn({ requestId }: RequestContext, cause: unknown): void {
    this.#log.warn({ requestId, subgraph: this.name, reason: describe(cause) }, 'a subgraph could not answer')
  }
}
