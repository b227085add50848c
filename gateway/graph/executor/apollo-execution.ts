import '../../telemetry-off.ts'
import { buildOperationContext, executeQueryPlan } from '@apollo/gateway'
import type { QueryPlan } from '@apollo/query-planner'
import type { ExecutionResult } from 'graphql'
import type { OperationRequest } from './federated-graph.ts'
import type { FetchSubgraph } from './plan-execution.ts'
import type { LoadedSupergraph } from '../supergraph/supergraph.ts'

type ServiceMap = Parameters<typeof executeQueryPlan>[1]
type StockRequest = Parameters<typeof executeQueryPlan>[2]

const toServiceMap = (subgraphs: readonly string[], fetch: FetchSubgraph): ServiceMap =>
  Object.fromEntries(
    subgraphs.map((name) => [
      name,
      {
        process: async ({ request: { query = '', variables = {} } }) => {
          const isRead = !/^\s*mutation\b/.test(query)
          const { data, errors } = await fetch(name, { query, variables }, { isRead })
          return { data, ...(errors.length > 0 ? { errors } : {}) } as never
        },
      } satisfies ServiceMap[string],
    ]),
  )

/**
 * Executes a plan with Apollo's executor, for comparison. It creates a promise for each object, and omits some errors
 * that this project's executor reports.
 */
export const executeStock = async (
  loaded: LoadedSupergraph,
  plan: QueryPlan,
  { document, operation, variables }: OperationRequest,
  fetch: FetchSubgraph,
): Promise<ExecutionResult<Record<string, unknown>>> => {
  const operationName = operation.name?.value
  const operationContext = buildOperationContext({
    schema: loaded.apiSchema,
    operationDocument: document,
    ...(operationName === undefined ? {} : { operationName }),
  })
  const request = {
    request: { variables: { ...variables } },
    metrics: {},
    context: {},
  } as unknown as StockRequest
  return executeQueryPlan(
    plan,
    toServiceMap(
      loaded.subgraphs.map(({ name }) => name),
      fetch,
    ),
    request,
    operationContext,
    loaded.fullSchema,
    loaded.api,
  )
}
