import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { ERROR_CATALOGUE, isCatalogued, type ErrorCode } from '../../../schema/errors/catalogue.ts'
import { isPassed, type PassedCodes } from '../../gateway-settings.ts'
import type { Log } from '../../log.ts'

// Apollo's codes that have another name in the catalogue.
const RENAMED: Readonly<Record<string, ErrorCode>> = {
  OPERATION_RESOLUTION_FAILURE: 'OPERATION_RESOLUTION_FAILED',
}

// Suggestions disclose names of the schema when introspection is off.
const withoutSuggestions = (message: string): string => message.replace(/ Did you mean [^?]*\?/, '')

// Apollo adds these extensions. The catalogue's errors name the subgraph already, and never its address.
const isPublic = (key: string): boolean => !['serviceName', 'stacktrace', 'variables'].includes(key)

// Only errors of subgraphs have this extension. Their other codes were masked by the subgraph client.
const isOfSubgraph = ({ extensions }: GraphQLFormattedError): boolean =>
  extensions?.['subgraph'] !== undefined

/** `requestId` is logged with an unexpected error; null if it is unknown. */
export type FormatError = (
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string | null,
) => GraphQLFormattedError

/** Adds the hint of the catalogue to each error. An error without a code of the catalogue is logged and replaced. */
export const createErrorFormatter = (log: Log, passedCodes: PassedCodes): FormatError => {
  const logUnexpected = (error: unknown, requestId: string | null): void => {
    const cause = unwrapResolverError(error)
    log.error(
      { requestId, cause: cause instanceof Error ? cause.stack : String(cause) },
      'an unexpected error occurred',
    )
  }
  return (formatted, error, requestId) => {
    const sent = formatted.extensions?.['code']
    const code = typeof sent === 'string' ? (RENAMED[sent] ?? sent) : sent
    const isForeign = passedCodes === 'all' || !isCatalogued(code)
    if (isForeign && isOfSubgraph(formatted) && isPassed(passedCodes, code)) return formatted
    if (!isCatalogued(code)) {
      logUnexpected(error, requestId)
      return internal(formatted)
    }
    if (code === 'INTERNAL_SERVER_ERROR') {
      // The subgraph client has logged the causes of its own internal errors.
      const isLogged = error instanceof GraphQLError && formatted.message === 'Internal error.'
      if (!isLogged) logUnexpected(error, requestId)
      return internal(formatted)
    }
    const { extensions = {}, message, ...place } = formatted
    return {
      ...place,
      message: withoutSuggestions(message),
      extensions: {
        hint: ERROR_CATALOGUE[code].remedy,
        ...Object.fromEntries(Object.entries(extensions).filter(([key]) => isPublic(key))),
        code,
      },
    }
  }
}

// The client learns which subgraph failed, and nothing else.
const internal = ({ path, extensions }: GraphQLFormattedError): GraphQLFormattedError => ({
  message: 'Internal error.',
  ...(path ? { path } : {}),
  extensions: {
    code: 'INTERNAL_SERVER_ERROR',
    hint: ERROR_CATALOGUE.INTERNAL_SERVER_ERROR.remedy,
    ...(typeof extensions?.['subgraph'] === 'string' ? { subgraph: extensions['subgraph'] } : {}),
  },
})
