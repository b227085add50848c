import type { ApolloServerPlugin } from '@apollo/server'
import { execute } from 'graphql'
import { isIntrospectionOnly } from '../operation-limits/introspection.ts'
import type { ApolloContext } from './apollo-context.ts'

/** Executes introspection-only operations directly against the schema, without a plan. */
export const introspection: ApolloServerPlugin<ApolloContext> = {
  requestDidStart: async () => ({
    responseForOperation: async ({ schema, document, operation, request, response }) => {
      if (!isIntrospectionOnly(operation)) return null
      const singleResult = await execute({
        schema,
        document,
        operationName: request.operationName ?? null,
        variableValues: request.variables ?? {},
      })
      return { http: response.http, body: { kind: 'single', singleResult } }
    },
  }),
}
