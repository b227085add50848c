import type { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { createErrorFormatter } from './plugins/error-format.ts'
import { errorRequestId } from './plugins/error-request-id.ts'
import { createRequestLog } from './plugins/request-log.ts'
import type { Config } from './config.ts'
import { apolloLogger, type Log } from './log.ts'
import type { RequestContext } from './request-context.ts'

/** Apollo Server over the gateway, with our behaviours in the order in which a request meets them. */
export const createGraphServer = (
  gateway: ApolloGateway,
  config: Config,
  log: Log,
): ApolloServer<RequestContext> =>
  new ApolloServer<RequestContext>({
    gateway,
    introspection: config.isIntrospectionOn,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: apolloLogger(log),
    formatError: createErrorFormatter(log),
    plugins: [createRequestLog(log), errorRequestId],
  })
