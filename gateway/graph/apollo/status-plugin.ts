import type { ApolloServerPlugin } from '@apollo/server'
import type { ApolloContext } from './apollo-context.ts'

const NEVER_EXECUTED = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'])

/**
 * Sets the status of a document that cannot be executed, as GraphQL over HTTP defines it: 400 with
 * `application/graphql-response+json`, 200 with `application/json`.
 */
export const statusByMediaType: ApolloServerPlugin<ApolloContext> = {
  requestDidStart: async ({ contextValue }) => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return
      const { data, errors } = response.body.singleResult
      const isRefused =
        data === undefined &&
        errors?.every(({ extensions }) => NEVER_EXECUTED.has(String(extensions?.['code'])))
      if (isRefused) response.http.status = contextValue.acceptsGraphqlResponse ? 400 : 200
    },
  }),
}
