import type { ApolloServerPlugin } from '@apollo/server'
import type { RequestContext } from '../query-service/request-context.ts'
import type { LogAnswer } from '../query-service/request-log.ts'

/** Logs what Apollo Server answers. */
export const createRequestLog = (logAnswer: LogAnswer): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async ({ contextValue }) => {
    const startedAt = performance.now()
    return {
      willSendResponse: async ({ operationName, response }) => {
        const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : []
        logAnswer(
          contextValue,
          operationName,
          startedAt,
          errors.map(({ extensions }) => extensions?.['code']),
        )
      },
    }
  },
})
