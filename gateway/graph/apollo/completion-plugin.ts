import type { ApolloServerPlugin } from '@apollo/server'
import { completeResponse as complete } from '../query-service/complete-response.ts'
import { recordErrors } from '../query-service/request-record.ts'
import type { ApolloContext } from './apollo-context.ts'

const NOT_EXECUTED = { origin: null, queryPlan: null, deprecations: [] }

/** Completes the responses of Apollo Server as all other responses are completed. */
export const completeResponse: ApolloServerPlugin<ApolloContext> = {
  requestDidStart: async ({ contextValue }) => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return
      const details = contextValue.details ?? NOT_EXECUTED
      const completed = complete(response.body.singleResult, contextValue, details)
      recordErrors(contextValue.record, completed.errors ?? [])
      response.body.singleResult = completed
    },
  }),
}
