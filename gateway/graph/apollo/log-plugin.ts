import type { ApolloServerPlugin } from '@apollo/server'
import type { LogRequest } from '../query-service/request-log.ts'
import type { ApolloContext } from './apollo-context.ts'

/** Logs the requests that Apollo Server executes. */
export const createLogPlugin = (logRequest: LogRequest): ApolloServerPlugin<ApolloContext> => ({
  requestDidStart: async ({ contextValue }) => {
    const startedAt = performance.now()
    return {
      willSendResponse: async ({ operationName, response }) => {
        const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : []
        logRequest({
          requestId: contextValue.scope.requestId,
          operationName,
          startedAt,
          fetches: contextValue.details?.fetches ?? 0,
          codes: errors.map(({ extensions }) => extensions?.['code']),
        })
      },
    }
  },
})
