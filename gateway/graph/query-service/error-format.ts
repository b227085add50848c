import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { ERROR_CATALOGUE, isCatalogued, type ErrorCode } from '../../../schema/errors.ts'
import { isPassed, type PassedCodes } from '../../gateway-file.ts'
import type { Log } from '../../log.ts'

// Apollo's own codes for what the catalogue has one code for.
const RENAMED: Readonly<Record<string, ErrorCode>> = {
  OPERATION_RESOLUTION_FAILURE: 'OPERATION_RESOLUTION_FAILED',
}

// Suggestions would let a stranger read the schema from error messages, and completing names is the explorer's work.
const withoutSuggestions = (message: string): string => message.replace(/ Did you mean [^?]*\?/, '')

// The gateway adds these: which subgraph it was is said by our own error, its address never.
const isOurs = (key: string): boolean => !['serviceName', 'stacktrace', 'variables'].includes(key)

// Only errors that a subgraph sent have its name, and those of other codes have been masked before.
const isOfSubgraph = ({ extensions }: GraphQLFormattedError): boolean =>
  extensions?.['subgraph'] !== undefined

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError

/** Every error leaves with a code of the catalogue and its remedy; what is not in it leaves as "Internal error". */
export const createErrorFormatter =
  (log: Log, passedCodes: PassedCodes): FormatError =>
  (formatted, error) => {
    const given = formatted.extensions?.['code']
    const code = typeof given === 'string' ? (RENAMED[given] ?? given) : given
    const isForeign = passedCodes === 'all' || !isCatalogued(code)
    if (isForeign && isOfSubgraph(formatted) && isPassed(passedCodes, code)) return formatted
    if (!isCatalogued(code)) {
      const cause = unwrapResolverError(error)
      log.error(
        { cause: cause instanceof Error ? cause.stack : String(cause) },
        'an error that is not in the catalogue',
      )
      return internal(formatted)
    }
    if (code === 'INTERNAL_SERVER_ERROR') {
      if (!(error instanceof GraphQLError) || formatted.message !== 'Internal error.') {
        const cause = unwrapResolverError(error)
        log.error(
          { cause: cause instanceof Error ? cause.stack : String(cause) },
          'an error that nobody expected',
        )
      }
      return internal(formatted)
    }
    const { extensions = {}, message, ...place } = formatted
    return {
      ...place,
      message: withoutSuggestions(message),
      extensions: {
        hint: ERROR_CATALOGUE[code].remedy,
        ...Object.fromEntries(Object.entries(extensions).filter(([key]) => isOurs(key))),
        code,
      },
    }
  }

// Which part of the graph it was is no secret; anything else may be.
const internal = ({ path, extensions }: GraphQLFormattedError): GraphQLFormattedError => ({
  message: 'Internal error.',
  ...(path ? { path } : {}),
  extensions: {
    code: 'INTERNAL_SERVER_ERROR',
    hint: ERROR_CATALOGUE.INTERNAL_SERVER_ERROR.remedy,
    ...(typeof extensions?.['subgraph'] === 'string' ? { subgraph: extensions['subgraph'] } : {}),
  },
})
