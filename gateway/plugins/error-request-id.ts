import type { ApolloServerPlugin } from '@apollo/server'
import type { RequestContext } from '../request-context.ts'

/** Every error carries the id of its request, so that a person can quote it and an operator can find it in the log. */
export const errorRequestId: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async ({ contextValue }) => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return
      const { errors } = response.body.singleResult
      if (!errors) return
      response.body.singleResult.errors = errors.map((error) => ({
        ...error,
        extensions: { ...error.extensions, requestId: contextValue.requestId },
      }))
    },
  }),
}
