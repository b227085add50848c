import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import { getVariableValues } from 'graphql'
import type { FederatedGraph } from './federated-graph.ts'
import type { RequestContext } from './request-context.ts'
import type { LoadedSupergraph } from './supergraph.ts'

export type GatewayInterface = ApolloServerOptionsWithGateway<RequestContext>['gateway']

/** The graph as Apollo Server takes a gateway. */
export const toApolloGateway = (loaded: LoadedSupergraph, graph: FederatedGraph): GatewayInterface => ({
  onSchemaLoadOrUpdate: (tell) => {
    tell({ apiSchema: loaded.apiSchema, coreSupergraphSdl: loaded.sdl })
    return () => undefined
  },
  load: async () => ({
    executor: async ({ request, document, operation, queryHash, context }) => {
      const variables = request.variables ?? {}
      const { errors } = getVariableValues(loaded.apiSchema, operation.variableDefinitions ?? [], variables)
      if (errors) return { errors }
      return graph.execute({
        key: `${queryHash} ${request.operationName ?? ''}`,
        document,
        operation,
        variables,
        context: context as unknown as RequestContext,
      })
    },
  }),
  stop: async () => undefined,
})
