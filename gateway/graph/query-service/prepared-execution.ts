import { getVariableValues, type FormattedExecutionResult, type GraphQLError } from 'graphql'
import { overloaded } from '../../../schema/errors/error-responses.ts'
import type { Config } from '../../config.ts'
import type { GatewaySettings } from '../../gateway-settings.ts'
import { stringifyJson } from '../exact-json.ts'
import { yieldAfterSlice } from '../slices.ts'
import { measureCost, type OperationCost } from '../operation-limits/check-operation.ts'
import type { ExpensiveOperations } from '../operation-limits/expensive-operations.ts'
import type { LoadedSupergraph } from '../supergraph/supergraph.ts'
import { completeResponse } from './complete-response.ts'
import type { FormatError } from './error-format.ts'
import { etagOf, isMatch } from './etag.ts'
import { settleVariables } from './exact-variables.ts'
import type { OperationRunner } from './operation-runner.ts'
import { checkDataVersion, toErrorResponse, toOutcome, type Outcome } from './outcome.ts'
import type { PreparedOperation } from './prepared-operations.ts'
import type { QueryRequest } from './query-request.ts'
import type { Execution, ResponseOrigin, RequestContext } from './request-context.ts'
import type { FieldUsage } from './field-usage.ts'
import { recordErrors } from './request-record.ts'
import { isProvenanceWanted, type RequestParameters } from './request-parameters.ts'
import type { CachedResponse, ResponseCache } from './response-cache.ts'

export interface PreparedExecutionParts {
  readonly config: Config
  readonly settings: GatewaySettings
  readonly loaded: LoadedSupergraph
  readonly runner: OperationRunner
  readonly cache: ResponseCache | null
  readonly formatError: FormatError
  readonly usage: FieldUsage
  readonly expensive: ExpensiveOperations
  /** Identifies the schema and the version of the program. */
  readonly program: string
}

/** Executes operations that were validated before, and caches their responses while their data is unchanged. */
export class PreparedExecution {
  readonly #parts: PreparedExecutionParts

  constructor(parts: PreparedExecutionParts) {
    this.#parts = parts
  }

  /** Null if a variable has an invalid value, which Apollo Server reports. */
  async execute(
    prepared: PreparedOperation,
    request: QueryRequest,
    requestContext: Omit<RequestContext, 'operationKey' | 'cost' | 'hasRenamedAliases'>,
    isPublic: boolean,
  ): Promise<Outcome | null> {
    const { parameters } = request
    const { loaded, runner } = this.#parts
    const variables = settleVariables(loaded.apiSchema, prepared.operation, parameters.variables ?? {})
    const measured = this.#costOf(prepared, variables)
    if ('error' in measured) return toErrorResponse(400, measured.error)
    const definitions = prepared.operation.variableDefinitions ?? []
    if (getVariableValues(loaded.apiSchema, definitions, variables).errors) return null
    const early = await this.#checkValidators(prepared, request, isPublic)
    if (early) return early
    const context: RequestContext = {
      ...requestContext,
      operationKey: prepared.key,
      cost: measured.cost,
      hasRenamedAliases: prepared.hasRenamedAliases,
    }
    const { scope, isQueryPlanRequested } = context
    const execution = await this.#parts.expensive.run(measured.cost, () =>
      runner.run({ ...prepared, variables, scope, isQueryPlanRequested }),
    )
    if (execution === null) return overloaded
    const completed = this.#complete(prepared, context, execution)
    const gone = checkDataVersion(parameters, versionOf(execution.origin))
    if (gone) return gone
    const stringifiedAt = performance.now()
    const text = `${stringifyJson(completed)}\n`
    await yieldAfterSlice(stringifiedAt)
    const response = completed.errors ? null : this.#toCacheable(prepared, request, execution.origin, text)
    if (!response) return { kind: 'text', status: 200, text }
    // This process is not notified when a remote subgraph loads data: such responses get an ETag and are not cached.
    if (request.cacheKey !== null && execution.origin.provenance.isLocal && this.#parts.cache) {
      request.record.cache = 'miss'
      this.#parts.cache.set(request.cacheKey, response)
    }
    return toOutcome(response, request, isPublic)
  }

  /** The data version and the ETag that a response would have now; null if they are unknown or depend on the caller. */
  async identify(
    prepared: PreparedOperation,
    parameters: RequestParameters,
  ): Promise<{ readonly version: string; readonly etag: string } | null> {
    const { runner } = this.#parts
    if (runner.isRestricted(prepared)) return null
    const { version, isLocal } = await runner.graph.provenanceOf(prepared)
    if (version === null || !isLocal) return null
    const { today } = runner.daysOf(prepared.document, prepared.operation, parameters.variables ?? {})
    return { version, etag: this.#etagOf(prepared, parameters, version, today) }
  }

  #complete(
    { key, document, operation, deprecations }: PreparedOperation,
    context: RequestContext,
    execution: Execution,
  ): FormattedExecutionResult<Record<string, unknown>> {
    const { formatError, loaded, usage } = this.#parts
    const { data, errors, fetches } = execution
    const { record } = context
    const formatted = errors.map((error) => formatError(error.toJSON(), error, context.scope.requestId))
    const result = { ...(errors.length > 0 ? { errors: formatted } : {}), data }
    const completed = completeResponse(result, context, { ...execution, deprecations })
    recordErrors(record, completed.errors ?? [])
    record.fetches = fetches
    record.operation ??= operation.name?.value ?? null
    record.usage = usage.of(key, loaded.apiSchema, document, operation)
    return completed
  }

  #costOf(
    { document, operation, fixedCost }: PreparedOperation,
    variables: Readonly<Record<string, unknown>>,
  ): { readonly cost: OperationCost | null } | { readonly error: GraphQLError } {
    const { loaded, config } = this.#parts
    return fixedCost ?? measureCost(loaded.measured, document, operation, variables, config.queryLimits)
  }

  /** The outcome of `If-None-Match` and `at`, if it is known without execution. */
  async #checkValidators(
    prepared: PreparedOperation,
    { parameters, headers, isGet }: QueryRequest,
    isPublic: boolean,
  ): Promise<Outcome | null> {
    const hasValidators = headers['if-none-match'] !== undefined || parameters.at !== undefined
    if (prepared.isLive || !isGet || !hasValidators) return null
    const current = await this.identify(prepared, parameters)
    if (current === null) return null
    const { version, etag } = current
    const gone = checkDataVersion(parameters, version)
    if (gone) return gone
    return isMatch(headers['if-none-match'], etag) ? { kind: 'not modified', etag, isPublic } : null
  }

  /** Whether equal requests have equal responses until the next load. */
  #hasValidator(prepared: PreparedOperation): boolean {
    return !prepared.isLive && !this.#parts.runner.isRestricted(prepared)
  }

  #etagOf(
    prepared: PreparedOperation,
    parameters: RequestParameters,
    version: string,
    day: string | null,
  ): string {
    return etagOf({
      program: this.#parts.program,
      operation: prepared.key,
      variables: parameters.variables ?? {},
      isProvenanceWanted: isProvenanceWanted(parameters),
      version,
      day,
    })
  }

  /** Null if it is unknown how long the response is valid. */
  #toCacheable(
    prepared: PreparedOperation,
    { parameters, record: { operation, hash, usage } }: QueryRequest,
    origin: ResponseOrigin,
    text: string,
  ): CachedResponse | null {
    // A response may depend on propagated headers, and its ETag does not contain them.
    if (!this.#hasValidator(prepared) || this.#parts.settings.propagatesHeaders) return null
    const { versions, version, isMixed } = origin.provenance
    if (versions === null || version === null || isMixed) return null
    const day = origin.today
    return {
      body: Buffer.from(text),
      etag: this.#etagOf(prepared, parameters, version, day),
      version,
      versions,
      day,
      record: { operation, hash, usage },
      gzip: null,
      epoch: -1,
    }
  }
}

/** The data version of a response; null if it is unknown, or if parts of the response are of two versions. */
const versionOf = ({ provenance: { version, isMixed } }: ResponseOrigin): string | null =>
  isMixed ? null : version
