import type { ApolloServerPlugin } from '@apollo/server'
import type { RequestContext } from '../request-context.ts'

/** Tells in every answer what its operation may cost, against the limit. */
export const answerExtensions: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async ({ contextValue }) => ({
    willSendResponse: async ({ response }) => {
      if (
        response.body.kind !== 'single' ||
        !contextValue.cost ||
        response.body.singleResult.data === undefined
      )
        return
      response.body.singleResult.extensions = {
        ...response.body.singleResult.extensions,
        cost: contextValue.cost,
      }
    },
  }),
}
