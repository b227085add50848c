import { SpanKind } from '@opentelemetry/api'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { internalError, subgraphError, subgraphUnavailable } from '../../../schema/errors/client-errors.ts'
import { isCatalogued } from '../../../schema/errors/catalogue.ts'
import { describeWithoutValues, isConnectionLost, isUnavailable } from '../../../db/database-failures.ts'
import {
  defaultGatewaySettings,
  isPassed,
  type PassedCodes,
  type SubgraphSettings,
} from '../../gateway-settings.ts'
import { endFailed, startSpan } from '../../../subgraphs/shared/trace.ts'
import type { Log } from '../../log.ts'
import { Breaker } from './breaker.ts'
import { remainingMs, withTrace, type FetchScope } from './fetch-scope.ts'
import type { SubgraphRequest, SubgraphResult, SubgraphTransport } from './transport.ts'

// The extensions of a catalogued error that the client receives. Others may contain anything.
const SENT_EXTENSIONS = new Set(['code', 'hint', 'argument', 'value', 'expected', 'subgraph'])

export interface FetchCounters {
  fetches: number
}

/** The subgraphs whose last fetch failed. `/health/ready` names them. */
export type UnavailableSubgraphs = Set<string>

export interface SubgraphResponse {
  /** Null if the subgraph returned none; `errors` then has the reason. */
  readonly data: Record<string, unknown> | null
  readonly errors: readonly GraphQLError[]
  /** The data version that a remote subgraph stated. */
  readonly version: string | undefined
}

export interface ClientOptions {
  readonly settings: SubgraphSettings
  readonly passedCodes: PassedCodes
  /** Called after each fetch, with its duration. */
  readonly onFetch?: (hasFailed: boolean, ms: number) => void
}

const defaultOptions = (name: string): ClientOptions => {
  const { subgraph, passedCodes } = defaultGatewaySettings()
  return { settings: subgraph(name), passedCodes }
}

// The code of a subgraph error without a code.
const UNNAMED_CODE = 'DOWNSTREAM_SERVICE_ERROR'

// A timer that fires later than this shows that this process was busy.
const MAX_TIMER_DELAY_MS = 200

/** The maximum number of errors that are read from a response. */
const MAX_ERRORS = 1_000

class BreakerOpen extends Error {
  override readonly name = 'BreakerOpen'
}

class FetchTimeout extends Error {
  override readonly name = 'FetchTimeout'
}

class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded'
}

class ProgramBusy extends Error {
  override readonly name = 'ProgramBusy'
}

class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

const describe = (cause: unknown): string =>
  cause instanceof Error
    ? `${cause.name}: ${(cause as NodeJS.ErrnoException).code ?? cause.message}`
    : 'unknown'

/**
 * Sends fetches to one subgraph, local or remote: applies the time limit, the retry and the circuit breaker, counts
 * fetches, and turns every failure into an error of the catalogue.
 */
export class SubgraphClient {
  readonly #transport: SubgraphTransport
  readonly #log: Log
  readonly #counters: FetchCounters
  readonly #unavailable: UnavailableSubgraphs
  readonly #breaker: Breaker
  readonly #settings: SubgraphSettings
  readonly #passedCodes: PassedCodes
  readonly #onFetch: NonNullable<ClientOptions['onFetch']>

  constructor(
    transport: SubgraphTransport,
    log: Log,
    counters: FetchCounters,
    unavailable: UnavailableSubgraphs = new Set(),
    { settings, passedCodes, onFetch = () => undefined }: ClientOptions = defaultOptions(transport.name),
  ) {
    this.#transport = transport
    this.#log = log
    this.#counters = counters
    this.#unavailable = unavailable
    this.#settings = settings
    this.#passedCodes = passedCodes
    this.#onFetch = onFetch
    this.#breaker = new Breaker(settings.breaker)
  }

  get name(): string {
    return this.#transport.name
  }

  /** Whether the keys of returned entities are compared. Those of a subgraph in this process need no check. */
  get checksKeys(): boolean {
    return this.#transport.isRemote && this.#settings.checksKeys
  }

  /** Never rejects. `check` throws if the data of a remote subgraph does not fit the query; all of it is then refused. */
  async fetch(
    { scope: parent, ...query }: SubgraphRequest,
    isRead: boolean,
    check?: (data: Record<string, unknown>) => void,
  ): Promise<SubgraphResponse> {
    this.#counters.fetches += 1
    const startedAt = performance.now()
    const { span, context } = startSpan(`fetch ${this.name}`, parent.trace, {
      kind: this.#transport.isRemote ? SpanKind.CLIENT : SpanKind.INTERNAL,
      attributes: { 'ics_graph.subgraph': this.name },
    })
    const scope = context === parent.trace ? parent : withTrace(parent, context)
    try {
      const result = await this.#pass({ ...query, scope }, isRead)
      const response = this.#read(result, scope)
      if (response.data && this.#transport.isRemote) check?.(response.data)
      this.#unavailable.delete(this.name)
      this.#breaker.succeeded()
      this.#onFetch(false, performance.now() - startedAt)
      span.end()
      return response
    } catch (error) {
      endFailed(span, error)
      this.#fail(error, scope)
      this.#onFetch(true, performance.now() - startedAt)
      return { data: null, errors: [subgraphUnavailable(this.name)], version: undefined }
    }
  }

  #pass(request: SubgraphRequest, isRead: boolean): SubgraphResult | Promise<SubgraphResult> {
    if (!this.#breaker.mayPass()) throw new BreakerOpen('the last fetches failed')
    const stop = this.#transport.isRemote ? new AbortController() : null
    const result = this.#send(request, isRead, stop?.signal ?? null)
    return result instanceof Promise ? this.#waitFor(result, request, stop) : result
  }

  async #waitFor(
    result: Promise<SubgraphResult>,
    { scope }: SubgraphRequest,
    stop: AbortController | null,
  ): Promise<SubgraphResult> {
    let cancel: () => void = () => undefined
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      const end = (reason: Error): void => {
        stop?.abort(reason)
        reject(reason)
      }
      cancel = () => end(new Cancelled('the client disconnected'))
      scope.signal.addEventListener('abort', cancel)
      const { timeoutMs } = this.#settings
      const leftMs = remainingMs(scope)
      const waitMs = Math.min(timeoutMs, leftMs)
      const endsAt = performance.now() + waitMs
      const expire = (): void => {
        const lateMs = Math.round(performance.now() - endsAt)
        if (lateMs > MAX_TIMER_DELAY_MS) end(new ProgramBusy(`the timer was ${lateMs} ms late`))
        else if (leftMs < timeoutMs) end(new DeadlineExceeded(`the request had ${leftMs} ms left`))
        else end(new FetchTimeout(`no response within ${timeoutMs} ms`))
      }
      timer = setTimeout(expire, waitMs)
    })
    try {
      // A transport that ignores the signal continues, and its response is discarded.
      return await Promise.race([result, late])
    } finally {
      clearTimeout(timer)
      scope.signal.removeEventListener('abort', cancel)
    }
  }

  #send(
    request: SubgraphRequest,
    isRead: boolean,
    signal: AbortSignal | null,
  ): SubgraphResult | Promise<SubgraphResult> {
    const result = this.#transport.fetch(request, signal)
    if (!(result instanceof Promise)) return result
    return result.catch((error: unknown) => {
      const isAborted = (signal ?? request.scope.signal).aborted
      // A query is sent once more. A mutation may have been executed.
      if (!isRead || !this.#settings.retry || isAborted || !isConnectionLost(error)) throw error
      return this.#transport.fetch(request, signal)
    })
  }

  #read(result: SubgraphResult, scope: FetchScope): SubgraphResponse {
    const sent = result.errors ?? []
    const errors = sent.slice(0, MAX_ERRORS).map((error) => this.#toCatalogue(error, scope))
    // This error has no path, so that it applies to every value whose error was omitted.
    if (sent.length > MAX_ERRORS) errors.push(subgraphUnavailable(this.name))
    const data = result.data ?? null
    if (data === null && errors.length === 0) throw new Error('the response has neither data nor errors')
    if (data !== null && (typeof data !== 'object' || Array.isArray(data)))
      throw new Error('the data is not an object')
    return { data, errors, version: result.version }
  }

  // Catalogued errors are sent to the client. Others are logged, and the client gets an internal error.
  #toCatalogue(error: GraphQLError | GraphQLFormattedError, scope: FetchScope): GraphQLError {
    const place = error.path ? { path: error.path } : {}
    const subgraph = { subgraph: this.name }
    const passesAll = this.#transport.isRemote && this.#passedCodes === 'all'
    if (!passesAll && isCatalogued(error.extensions?.['code'])) {
      const sent = Object.entries(error.extensions ?? {}).filter(([key]) => SENT_EXTENSIONS.has(key))
      return subgraphError(error, { ...subgraph, ...Object.fromEntries(sent) })
    }
    if (this.#transport.isRemote && isPassed(this.#passedCodes, error.extensions?.['code'])) {
      return subgraphError(error, this.#passedExtensions(error))
    }
    const cause = error instanceof GraphQLError ? error.originalError : undefined
    if (cause && isUnavailable(cause)) {
      this.#warn(scope, cause)
      return Object.assign(subgraphUnavailable(this.name), place)
    }
    // Nobody waits for the response, and the cancelled look-ups are no fault.
    if (scope.signal.aborted) return Object.assign(internalError(subgraph), place)
    this.#log.error(
      { requestId: scope.requestId, subgraph: this.name, cause: this.#describeFailure(error, cause) },
      'a resolver failed',
    )
    return Object.assign(internalError(subgraph), place)
  }

  // Messages of the database contain values of rows, and those of remote subgraphs may contain anything.
  #describeFailure({ extensions, message }: GraphQLError | GraphQLFormattedError, cause?: Error): string {
    if (!this.#transport.isRemote) return cause ? describeWithoutValues(cause) : message
    const code = String(extensions?.['code'])
    return `an error of the subgraph with ${/^[A-Z_]{1,40}$/.test(code) ? `the code ${code}` : 'an unknown code'}`
  }

  // With `all`, the client receives all extensions of the error.
  #passedExtensions({ extensions = {} }: GraphQLError | GraphQLFormattedError): Record<string, unknown> {
    if (this.#passedCodes !== 'all') return { subgraph: this.name, code: extensions['code'] }
    const { stacktrace: _, exception: __, ...others } = extensions
    return { code: UNNAMED_CODE, ...others, subgraph: this.name }
  }

  #fail(error: unknown, scope: FetchScope): void {
    if (scope.signal.aborted) {
      this.#breaker.cancelled()
      return
    }
    // The request had no time left, or this process was too busy to read the response. Neither is a failure of the
    // subgraph.
    if (error instanceof DeadlineExceeded || error instanceof ProgramBusy) {
      this.#breaker.cancelled()
      this.#warn(scope, error)
      return
    }
    if (!(error instanceof BreakerOpen)) this.#breaker.failed()
    this.#unavailable.add(this.name)
    this.#warn(scope, error)
  }

  #warn({ requestId }: FetchScope, cause: unknown): void {
    this.#log.warn(
      { requestId, subgraph: this.name, reason: describe(cause) },
      'a fetch from a subgraph failed',
    )
  }
}
