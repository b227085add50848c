import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'
import { LIMITS } from '../config.ts'
import type { RequestContext } from '../request-context.ts'

const placeOf = ({ path }: GraphQLFormattedError): string => JSON.stringify(path ?? [])

/** In the order of their places, whichever part of the graph was quicker; the same error is told once. */
const arrange = (errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] => {
  const told = new Map(errors.map((error) => [`${placeOf(error)} ${error.message}`, error] as const))
  return [...told.values()].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0))
}

const shorten = (errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] => {
  const kept: GraphQLFormattedError[] = []
  let bytes = 0
  for (const error of errors) {
    bytes += Buffer.byteLength(JSON.stringify(error))
    if (kept.length === LIMITS.errors - 1 || bytes > LIMITS.errorBytes - 1_000) break
    kept.push(error)
  }
  const [first] = errors
  const left = errors.length - kept.length
  return left === 0 || !first
    ? kept
    : [...kept, { message: `… and ${left} more errors.`, extensions: { ...first.extensions, omitted: left } }]
}

/** Carries the request's id in every error, and no more errors than a person reads: the rest is counted. */
export const errorLimits: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async ({ contextValue: { requestId } }) => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return
      const { errors } = response.body.singleResult
      if (!errors) return
      response.body.singleResult.errors = shorten(
        arrange(errors).map((error) => ({ ...error, extensions: { ...error.extensions, requestId } })),
      )
    },
  }),
}
