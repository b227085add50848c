import type { ApolloServerPlugin } from '@apollo/server'
import { completeAnswer } from '../answers/complete-answer.ts'
import type { RequestContext } from '../request-context.ts'

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
