import '../../telemetry-off.ts'
import { buildOperationContext, executeQueryPlan } from '@apollo/gateway'
import type { QueryPlan } from '@apollo/query-planner'
import type { ExecutionResult } from 'graphql'
import type { GraphRequest } from './federated-graph.ts'
import type { SubgraphClient } from '../subgraphs/client.ts'
import type { LoadedSupergraph } from '../supergraph/supergraph.ts'

type ServiceMap = Parameters<typeof executeQueryPlan>[1]
type StockRequest = Parameters<typeof executeQueryPlan>[2]

const toServiceMap = (clients: ReadonlyMap<string, SubgraphClient>): ServiceMap =>
  Object.fromEntries(
    [...clients].map(([name, client]) => [
      name,
      {
        process: async ({ request: { query = '', variables = {} }, context }) => {
          const isRead = !/^\s*mutation\b/.test(query)
          const { data, errors } = await client.ask({ query, variables, context: context as never }, isRead)
          return { data, ...(errors.length > 0 ? { errors } : {}) } as never
        },
      } satisfies ServiceMap[string],
    ]),
  )

/**
 * The plan, followed by Apollo's own executor: what ours is held against. It needs a promise for each object, and is
 * silent where ours tells of an error.
 */
export const executeStock = async (
  loaded: LoadedSupergraph,
  clients: ReadonlyMap<string, SubgraphClient>,
  plan: QueryPlan,
  { document, operation, variables, context }: GraphRequest,
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
    context,
  } as unknown as StockRequest
  return executeQueryPlan(
    plan,
    toServiceMap(clients),
    request,
    operationContext,
    loaded.fullSchema,
    loaded.api,
  )
}
