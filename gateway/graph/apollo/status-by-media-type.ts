import type { ApolloServerPlugin } from '@apollo/server'
import type { RequestContext } from '../query-service/request-context.ts'

const NEVER_EXECUTED = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'])

/**
 * The GraphQL-over-HTTP rule: a document that cannot be executed is 400 for who takes application/graphql-response+json
 * and 200 for who takes application/json.
 */
export const statusByMediaType: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async ({ contextValue }) => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return
      const { data, errors } = response.body.singleResult
      const isRefused =
        data === undefined &&
        errors?.every(({ extensions }) => NEVER_EXECUTED.has(String(extensions?.['code'])))
      if (isRefused) response.http.status = contextValue.isSpec ? 400 : 200
    },
  }),
}
