import type { IncomingHttpHeaders } from 'node:http'
import {
  Kind,
  parse,
  type DocumentNode,
  type GraphQLFormattedError,
  type OperationDefinitionNode,
} from 'graphql'
import type { Config } from '../../config.ts'
import { listRootFields } from '../documents/root-fields.ts'
import type { ChangeLimit } from '../operation-limits/change-limit.ts'
import { checkOperation, chooseOperation } from '../operation-limits/check-operation.ts'
import type { ExpensiveOperations } from '../operation-limits/expensive-operations.ts'
import type { LoadedSupergraph } from '../supergraph/supergraph.ts'
import { settleVariables } from './exact-variables.ts'
import {
  mutationByGet,
  overloaded,
  tooManyChanges,
  tooManyChangesAtOnce,
} from '../../../schema/errors/error-responses.ts'
import { toErrorResponse, type Outcome } from './outcome.ts'
import { isQuery, operationKey, type PreparedOperations } from './prepared-operations.ts'
import type { QueryRequest } from './query-request.ts'
import type { RequestContext } from './request-context.ts'

/** A request as Apollo Server executes it. */
export interface ApolloRequest {
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: IncomingHttpHeaders
  readonly context: RequestContext
  /** Whether the client accepts the media type of the GraphQL-over-HTTP specification. */
  readonly acceptsGraphqlResponse: boolean
  /** Called when the operation has passed validation, before it is executed. */
  readonly onValidated: (
    document: DocumentNode,
    operation: OperationDefinitionNode,
    deprecations: readonly string[],
  ) => void
}

export type ExecuteByApollo = (
  request: ApolloRequest,
) => Promise<{ readonly status: number; readonly text: string }>

export interface FirstExecutionParts {
  readonly config: Config
  readonly loaded: LoadedSupergraph
  readonly prepared: PreparedOperations
  readonly changes: ChangeLimit
  readonly expensive: ExpensiveOperations
  readonly executeByApollo: ExecuteByApollo
}

const hasOnlyQueries = (query: string, tokens: number): boolean => {
  try {
    const { definitions } = parse(query, { noLocation: true, maxTokens: tokens })
    return definitions.every(
      (definition) => definition.kind !== Kind.OPERATION_DEFINITION || isQuery(definition),
    )
  } catch {
    // Syntax errors are reported by a later step.
    return true
  }
}

/** Each root field of a mutation counts as one change. */
const countChanges = (document: DocumentNode, { parameters }: QueryRequest): number => {
  const operation = chooseOperation(document, parameters.operationName)
  return operation?.operation === 'mutation' ? listRootFields(document, operation).length : 0
}

/** How many changes were not made because of their arguments, or because the operation is invalid. */
const countRefused = (text: string, changes: number): number => {
  const { data, errors = [] } = JSON.parse(text) as {
    readonly data?: unknown
    readonly errors?: readonly GraphQLFormattedError[]
  }
  if (data === undefined) return changes
  const refused = errors.filter(
    ({ extensions, path }) => extensions?.['code'] === 'BAD_USER_INPUT' && path?.length === 1,
  )
  return new Set(refused.map(({ path }) => path?.[0])).size
}

/** Executes operations that are not in the cache of prepared operations: Apollo Server validates and executes them. */
export class FirstExecution {
  readonly #parts: FirstExecutionParts

  constructor(parts: FirstExecutionParts) {
    this.#parts = parts
  }

  /** `context` has the properties of the request that do not depend on the operation. */
  async execute(
    query: string,
    request: QueryRequest,
    context: Omit<RequestContext, 'operationKey' | 'cost' | 'hasRenamedAliases'>,
  ): Promise<Outcome> {
    const { parameters, isGet, acceptsGraphqlResponse, headers } = request
    const { loaded, config, prepared } = this.#parts
    if (isGet && !hasOnlyQueries(query, config.queryLimits.tokens)) return mutationByGet
    const verdict = checkOperation(loaded.measured, { ...parameters, query }, config.queryLimits)
    if ('error' in verdict)
      return toErrorResponse(verdict.status === 400 || acceptsGraphqlResponse ? 400 : 200, verdict.error)
    const { document, cost } = verdict
    const changes = document ? countChanges(document, request) : 0
    const limited = changes > 0 ? this.#takeChanges(changes, request) : null
    if (limited) return limited
    const renamed = document ? prepared.renameConflicting(query, document) : null
    const sent = { query, operationName: parameters.operationName }
    const hasRenamedAliases = renamed !== null
    const response = await this.#parts.expensive.run(cost, () =>
      this.#parts.executeByApollo({
        body: this.#bodyOf(renamed ?? query, document, request),
        headers,
        acceptsGraphqlResponse,
        context: { ...context, operationKey: operationKey(sent), cost, hasRenamedAliases },
        onValidated: (validDocument, operation, deprecations) => {
          if (!isQuery(operation)) return
          const fixedCost = verdict.document && verdict.isCostFixed ? { cost } : null
          prepared.add(sent, {
            document: validDocument,
            operation,
            hasRenamedAliases,
            deprecations,
            fixedCost,
          })
        },
      }),
    )
    if (changes > 0) {
      const refused = response === null ? changes : countRefused(response.text, changes)
      this.#parts.changes.uncount(request.client, refused)
    }
    return response === null ? overloaded : { kind: 'text', ...response }
  }

  #bodyOf(
    query: string,
    document: DocumentNode | null,
    { parameters: { operationName, variables } }: QueryRequest,
  ): Record<string, unknown> {
    const operation = document && chooseOperation(document, operationName)
    const settled =
      operation && variables ? settleVariables(this.#parts.loaded.apiSchema, operation, variables) : variables
    return { query, ...(operationName && { operationName }), ...(settled && { variables: settled }) }
  }

  #takeChanges(changes: number, { client }: QueryRequest): Outcome | null {
    const refusal = this.#parts.changes.take(client, changes)
    if (refusal === null) return null
    return refusal === 'more than the limit'
      ? tooManyChangesAtOnce(changes)
      : tooManyChanges(refusal.waitSeconds)
  }
}
