import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import { getVariableValues, print } from 'graphql'
import { listDeprecations } from '../query-service/deprecations.ts'
import type { FieldUsage } from '../query-service/field-usage.ts'
import type { OperationRunner } from '../query-service/operation-runner.ts'
import type { LoadedSupergraph } from '../supergraph/supergraph.ts'
import type { ApolloContext } from './apollo-context.ts'

export type GatewayInterface = ApolloServerOptionsWithGateway<ApolloContext>['gateway']

/** The graph in the form of a gateway of Apollo Server. */
export const toApolloGateway = (
  loaded: LoadedSupergraph,
  runner: OperationRunner,
  usage: FieldUsage,
): GatewayInterface => ({
  onSchemaLoadOrUpdate: (callback) => {
    callback({ apiSchema: loaded.apiSchema, coreSupergraphSdl: print(loaded.document) })
    return () => undefined
  },
  load: async () => ({
    executor: async ({ request, document, operation, context: contextValue }) => {
      const context = contextValue as unknown as ApolloContext
      const { scope, operationKey: key, isQueryPlanRequested } = context
      const variables = request.variables ?? {}
      const { errors } = getVariableValues(loaded.apiSchema, operation.variableDefinitions ?? [], variables)
      if (errors) return { errors }
      const deprecations = listDeprecations(loaded.apiSchema, document, operation)
      context.onValidated(document, operation, deprecations)
      const execution = await runner.run({
        key,
        document,
        operation,
        variables,
        scope,
        isQueryPlanRequested,
      })
      context.details = { ...execution, deprecations }
      const { record } = context
      record.fetches = execution.fetches
      record.operation ??= operation.name?.value ?? null
      record.usage = usage.of(key, loaded.apiSchema, document, operation)
      return {
        data: execution.data,
        ...(execution.errors.length > 0 ? { errors: execution.errors } : {}),
      }
    },
  }),
  stop: async () => undefined,
})
