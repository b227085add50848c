import type { ApolloServerPlugin } from '@apollo/server'
import { execute } from 'graphql'
import { isIntrospectionOnly } from '../limits/introspection.ts'
import type { RequestContext } from '../query-service/request-context.ts'

/** Answers what asks for the schema alone from the schema: no plan is made, and everything that the specification has is there. */
export const introspection: ApolloServerPlugin<RequestContext> = {
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
