import { ApolloServer } from '@apollo/server'
import type { ValidationRule } from 'graphql'
import { createErrorFormatter } from './plugins/error-format.ts'
import { answerExtensions } from './plugins/answer-extensions.ts'
import { errorLimits } from './plugins/error-limits.ts'
import { introspection } from './plugins/introspection.ts'
import { createRequestLog } from './plugins/request-log.ts'
import { statusByMediaType } from './plugins/status-by-media-type.ts'
import type { Config } from './config.ts'
import { apolloLogger, type Log } from './log.ts'
import { noOneOfInPlans } from './limits/introspection.ts'
import type { GatewayInterface } from './gateway-adapter.ts'
import type { RequestContext } from './request-context.ts'

/** Apollo Server over the gateway, with our behaviours in the order in which a request meets them. */
export const createGraphServer = (
  gateway: GatewayInterface,
  config: Config,
  log: Log,
  rules: readonly ValidationRule[] = [],
): ApolloServer<RequestContext> =>
  new ApolloServer<RequestContext>({
    gateway,
    introspection: config.isIntrospectionOn,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: apolloLogger(log),
    validationRules: [noOneOfInPlans, ...rules],
    formatError: createErrorFormatter(log),
    plugins: [introspection, createRequestLog(log), answerExtensions, errorLimits, statusByMediaType],
    // Our own step refuses what a browser of another origin could send without asking first.
    csrfPrevention: false,
    persistedQueries: false,
  })
