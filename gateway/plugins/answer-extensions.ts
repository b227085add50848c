import type { ApolloServerPlugin } from '@apollo/server'
import { restoreAliases } from '../planning/aliases.ts'
import type { RequestContext } from '../request-context.ts'

/** Gives an answer the client's own names, and tells what its operation may cost, against the limit. */
export const answerExtensions: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async ({ contextValue }) => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return
      if (contextValue.hasIsolatedAliases) restoreAliases(response.body.singleResult)
      if (!contextValue.cost || response.body.singleResult.data === undefined) return
      response.body.singleResult.extensions = {
        ...response.body.singleResult.extensions,
        cost: contextValue.cost,
      }
    },
  }),
}
