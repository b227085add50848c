import type { ApolloServerPlugin } from '@apollo/server'
import type { Log } from '../log.ts'
import type { RequestContext } from '../request-context.ts'

/** One line for each request: operation, duration, fetches, codes. Never an argument, a query text or an address. */
export const createRequestLog = (log: Log): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async ({ contextValue }) => {
    const start = performance.now()
    return {
      willSendResponse: async ({ operationName, response }) => {
        const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : []
        log.info(
          {
            requestId: contextValue.requestId,
            operation: operationName ?? 'anonymous',
            ms: Math.round(performance.now() - start),
            fetches: contextValue.fetches,
            codes: [...new Set(errors.map((error) => error.extensions?.['code']))],
          },
          'answered',
        )
      },
    }
  },
})
