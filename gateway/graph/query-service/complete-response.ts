import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql'
import { restoreError } from '../planning/aliases.ts'
import type { RequestContext } from './request-context.ts'

const placeOf = ({ path }: GraphQLFormattedError): string => JSON.stringify(path ?? [])

/** In the order of their places, whichever part of the graph was quicker; the same error is told once. */
const arrange = (errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] => {
  const told = new Map(errors.map((error) => [`${placeOf(error)} ${error.message}`, error] as const))
  return [...told.values()].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0))
}

const LONGEST_MESSAGE = 500

/** An error whose message quotes no more than a person reads. */
const shortenMessage = (error: GraphQLFormattedError, mostBytes: number): GraphQLFormattedError => {
  const { message, extensions } = error
  const short =
    message.length > LONGEST_MESSAGE ? { ...error, message: `${message.slice(0, LONGEST_MESSAGE)}…` } : error
  return Buffer.byteLength(JSON.stringify(short)) > mostBytes
    ? { message: short.message, extensions: { code: extensions?.['code'] } }
    : short
}

const shorten = (
  errors: readonly GraphQLFormattedError[],
  limits: RequestContext['errorLimits'],
): GraphQLFormattedError[] => {
  const kept: GraphQLFormattedError[] = []
  let bytes = 0
  for (const error of errors) {
    const short = shortenMessage(error, limits.bytes)
    bytes += Buffer.byteLength(JSON.stringify(short))
    const isFull =
      bytes > limits.bytes - 1_000 || (kept.length === limits.errors - 1 && errors.length > limits.errors)
    // The first is always sent, or nothing would say what failed.
    if (isFull && kept.length > 0) break
    kept.push(short)
  }
  const [first] = errors
  const left = errors.length - kept.length
  return left === 0 || !first
    ? kept
    : [
        ...kept,
        { message: `… and ${left} more errors.`, extensions: { ...kept[0]?.extensions, omitted: left } },
      ]
}

/** Whether a day is after the newest day of every loaded file: all of the answer is carried forward to it. */
const isAfterNewest = (asOf: string | null, reachesTo: Readonly<Record<string, string>>): boolean => {
  const days = Object.values(reachesTo)
  return asOf !== null && days.length > 0 && days.every((day) => day < asOf)
}

const extensionsOf = ({
  cost,
  deprecations,
  origin,
  isProvenanceWanted,
  queryPlan,
}: RequestContext): Record<string, unknown> => ({
  ...(cost ? { cost } : {}),
  ...(deprecations.length > 0 ? { deprecations } : {}),
  ...(queryPlan === null ? {} : { queryPlan }),
  ...(origin && origin.provenance.isVersioned
    ? {
        data: {
          version: origin.provenance.version,
          asOf: origin.asOf,
          reachesTo: origin.provenance.reachesTo,
          ...(isAfterNewest(origin.asOf, origin.provenance.reachesTo) ? { isAfterNewestData: true } : {}),
          ...(origin.provenance.isMixed ? { mixed: true } : {}),
        },
      }
    : {}),
  ...(origin && isProvenanceWanted
    ? {
        provenance: {
          subgraphs: origin.provenance.subgraphs,
          versions: origin.provenance.versions,
          datasets: origin.provenance.datasets,
        },
      }
    : {}),
})

/**
 * What every answer gets last: the client's own names, what it cost and which data it is of, the request's id in each
 * error, and no more errors than a person reads.
 */
export const completeAnswer = (
  result: FormattedExecutionResult<Record<string, unknown>>,
  context: RequestContext,
): FormattedExecutionResult<Record<string, unknown>> => {
  const completed = { ...result }
  if (context.hasIsolatedAliases && completed.errors) completed.errors = completed.errors.map(restoreError)
  if (completed.errors) {
    const { requestId, errorLimits } = context
    completed.errors = shorten(
      arrange(completed.errors).map((error) => ({
        ...error,
        extensions: { ...error.extensions, requestId },
      })),
      errorLimits,
    )
  }
  const extensions = completed.data === undefined ? {} : extensionsOf(context)
  if (Object.keys(extensions).length > 0) completed.extensions = { ...completed.extensions, ...extensions }
  return completed
}
