import type { Config } from '../../config.ts'
import type { GatewaySettings } from '../../gateway-settings.ts'
import type { FirstExecution } from './first-execution.ts'
import type { OperationRunner } from './operation-runner.ts'
import { toErrorResponse, toOutcome, type Outcome } from './outcome.ts'
import type { PreparedExecution } from './prepared-execution.ts'
import type { PreparedOperations } from './prepared-operations.ts'
import type { QueryRequest } from './query-request.ts'
import { isProvenanceWanted, type RequestParameters } from './request-parameters.ts'
import { hashText, recordOperation } from './request-record.ts'
import type { CachedResponse, ResponseCache } from './response-cache.ts'
import type { StoredOperations } from './stored-operations.ts'

export interface QueryServiceParts {
  readonly config: Config
  readonly settings: GatewaySettings
  readonly operations: StoredOperations
  readonly prepared: PreparedOperations
  readonly runner: OperationRunner
  readonly cache: ResponseCache | null
  readonly firstExecution: FirstExecution
  readonly preparedExecution: PreparedExecution
}

// A request with this header gets its query plan, if the configuration allows it.
const PLAN_HEADER = 'x-query-plan'

/**
 * Executes GraphQL requests. Apollo Server validates and executes the first request of each operation. Later requests
 * are executed directly, and their responses are cached.
 */
export class QueryService {
  readonly #parts: QueryServiceParts

  constructor(parts: QueryServiceParts) {
    this.#parts = parts
  }

  /** The cached response for a key, if it is valid now. */
  findCached(cacheKey: string): Promise<CachedResponse | null> {
    const { cache, runner } = this.#parts
    return cache ? cache.find(cacheKey, runner.today()) : Promise.resolve(null)
  }

  /** The ETag that the response of a stored operation has now, without executing it; null if it is unknown. */
  async identify(parameters: RequestParameters): Promise<string | null> {
    const { operations, prepared, preparedExecution } = this.#parts
    const found = operations.resolve(parameters, true)
    if ('error' in found) return null
    const operation = prepared.find({ query: found.query, operationName: undefined })
    return operation ? ((await preparedExecution.identify(operation, parameters))?.etag ?? null) : null
  }

  async execute(request: QueryRequest): Promise<Outcome> {
    const { parameters, isGet, cached, headers, scope, record } = request
    const { config, settings, operations, prepared, firstExecution, preparedExecution } = this.#parts
    const found = operations.resolve(parameters, config.isStoredOnly)
    if ('error' in found) return toErrorResponse(found.status, found.error)
    const isPublic = found.isStored && isGet && headers.authorization === undefined
    if (cached) return toOutcome(cached, request, isPublic)
    const sent = { query: found.query, operationName: parameters.operationName }
    // Apollo Server does not return the data version, so an operation with `at` is prepared first.
    if (parameters.at !== undefined && !prepared.find(sent)) prepared.prepare(sent)
    const context = {
      scope,
      record,
      isProvenanceWanted: isProvenanceWanted(parameters),
      isQueryPlanRequested: settings.hasQueryPlans && headers[PLAN_HEADER] !== undefined,
      errorLimits: settings.errorLimits,
    }
    const operation = prepared.find(sent)
    const name = parameters.operationName ?? parameters.operation
    recordOperation(record, name, operation?.textHash ?? hashText(found.query))
    const outcome = operation && (await preparedExecution.execute(operation, request, context, isPublic))
    return outcome ?? firstExecution.execute(found.query, request, context)
  }
}
