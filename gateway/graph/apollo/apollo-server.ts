import type { IncomingHttpHeaders } from 'node:http'
import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server'
import type { ValidationRule } from 'graphql'
import type { Config } from '../../config.ts'
import { apolloLogger, type Log } from '../../log.ts'
import { stringifyJson } from '../exact-json.ts'
import type { FormatError } from '../query-service/error-format.ts'
import type { ExecuteByApollo } from '../query-service/first-execution.ts'
import type { ApolloContext } from './apollo-context.ts'
import { completeResponse } from './completion-plugin.ts'
import type { GatewayInterface } from './gateway-adapter.ts'
import { introspection } from './introspection.ts'
import { statusByMediaType } from './status-plugin.ts'

export interface ApolloServerParts {
  readonly gateway: GatewayInterface
  readonly config: Config
  readonly log: Log
  readonly rules: readonly ValidationRule[]
  readonly formatError: FormatError
}

// Apollo Server formats errors without their context. AsyncLocalStorage would make every promise of the process slower.
const requestIdOf = new WeakMap<object, string>()

const noteRequestIds: ApolloServerPlugin<ApolloContext> = {
  requestDidStart: async ({ contextValue }) => ({
    didEncounterErrors: async ({ errors }) => {
      for (const error of errors) requestIdOf.set(error, contextValue.scope.requestId)
    },
  }),
}

export const createApolloServer = ({
  gateway,
  config,
  log,
  rules,
  formatError,
}: ApolloServerParts): ApolloServer<ApolloContext> =>
  new ApolloServer<ApolloContext>({
    gateway,
    introspection: config.isIntrospectionOn,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: apolloLogger(log),
    validationRules: [...rules],
    formatError: (formatted, error) =>
      formatError(formatted, error, requestIdOf.get(error as object) ?? null),
    plugins: [noteRequestIds, introspection, completeResponse, statusByMediaType],
    // The server checks content types itself, which prevents cross-site requests.
    csrfPrevention: false,
    persistedQueries: false,
    stringifyResult: (result) => `${stringifyJson(result)}\n`,
  })

const toHeaderMap = (headers: IncomingHttpHeaders): HeaderMap => {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  // Media type, charset and preflight were checked before.
  map.set('content-type', 'application/json')
  return map
}

export const createExecuteByApollo =
  (apollo: ApolloServer<ApolloContext>): ExecuteByApollo =>
  async ({ body, headers, context, acceptsGraphqlResponse, onValidated }) => {
    const { status, body: sent } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: toHeaderMap(headers), search: '', body },
      context: async () => ({ ...context, acceptsGraphqlResponse, onValidated, details: null }),
    })
    if (sent.kind !== 'complete') throw new Error('incremental delivery is not supported')
    return { status: status ?? 200, text: sent.string }
  }
