import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import { getVariableValues, print } from 'graphql'
import { listDeprecations } from '../query-service/deprecations.ts'
import type { OperationRunner } from '../query-service/operation-runner.ts'
import type { RequestContext } from '../query-service/request-context.ts'
import type { LoadedSupergraph } from '../supergraph/supergraph.ts'

export type GatewayInterface = ApolloServerOptionsWithGateway<RequestContext>['gateway']

/** The graph as Apollo Server takes a gateway. */
export const toApolloGateway = (loaded: LoadedSupergraph, runner: OperationRunner): GatewayInterface => ({
  onSchemaLoadOrUpdate: (tell) => {
    tell({ apiSchema: loaded.apiSchema, coreSupergraphSdl: print(loaded.document) })
    return () => undefined
  },
  load: async () => ({
    executor: async ({ request, document, operation, context: given }) => {
      const context = given as unknown as RequestContext
      const variables = request.variables ?? {}
      const { errors } = getVariableValues(loaded.apiSchema, operation.variableDefinitions ?? [], variables)
      if (errors) return { errors }
      context.deprecations = listDeprecations(loaded.apiSchema, document, operation)
      context.onValidated?.(document, operation, context.deprecations)
      return runner.run({ key: context.operationKey, document, operation, variables, context })
    },
  }),
  stop: async () => undefined,
})
