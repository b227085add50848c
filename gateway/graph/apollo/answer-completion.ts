import type { ApolloServerPlugin } from '@apollo/server'
import { completeAnswer } from '../query-service/complete-response.ts'
import type { RequestContext } from '../query-service/request-context.ts'

/** Gives an answer of Apollo Server what every answer gets. */
export const answerCompletion: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async ({ contextValue }) => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind === 'single') {
        response.body.singleResult = completeAnswer(response.body.singleResult, contextValue)
      }
    },
  }),
}
