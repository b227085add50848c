import { ApolloServer } from '@apollo/server'
import type { ValidationRule } from 'graphql'
import type { Config } from '../../config.ts'
import { stringifyJson } from '../exact-json.ts'
import type { GatewayInterface } from './gateway-adapter.ts'
import { apolloLogger, type Log } from '../../log.ts'
import { answerCompletion } from './answer-completion.ts'
import type { FormatError } from '../query-service/error-format.ts'
import { introspection } from './introspection.ts'
import { createRequestLog } from './request-log.ts'
import { statusByMediaType } from './status-by-media-type.ts'
import type { RequestContext } from '../query-service/request-context.ts'
import type { LogAnswer } from '../query-service/request-log.ts'

export interface GraphServerParts {
  readonly gateway: GatewayInterface
  readonly config: Config
  readonly log: Log
  readonly rules: readonly ValidationRule[]
  readonly formatError: FormatError
  readonly logAnswer: LogAnswer
}

/** Apollo Server over the gateway, with our behaviours in the order in which a request meets them. */
export const createGraphServer = ({
  gateway,
  config,
  log,
  rules,
  formatError,
  logAnswer,
}: GraphServerParts): ApolloServer<RequestContext> =>
  new ApolloServer<RequestContext>({
    gateway,
    introspection: config.isIntrospectionOn,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: apolloLogger(log),
    validationRules: [...rules],
    formatError,
    plugins: [introspection, createRequestLog(logAnswer), answerCompletion, statusByMediaType],
    // Our own step refuses what a browser of another origin could send without asking first.
    csrfPrevention: false,
    persistedQueries: false,
    stringifyResult: (result) => `${stringifyJson(result)}\n`,
  })
