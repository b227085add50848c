import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql'
import { restoreError } from '../planning/aliases.ts'
import type { Execution, RequestContext } from './request-context.ts'

const pathOf = ({ path }: GraphQLFormattedError): string => JSON.stringify(path ?? [])

/** Sorts errors by path, so that the order does not depend on the speed of subgraphs, and removes duplicates. */
const sortErrors = (errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] => {
  const unique = new Map(errors.map((error) => [`${pathOf(error)} ${error.message}`, error] as const))
  return [...unique.values()].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : pathOf(a) > pathOf(b) ? 1 : 0))
}

/** The parts of an execution that the extensions of its response contain. */
export interface CompletionDetails extends Pick<Execution, 'queryPlan'> {
  /** Null if nothing was executed. */
  readonly origin: Execution['origin'] | null
  /** The messages of the deprecated fields that were requested. */
  readonly deprecations: readonly string[]
}

const MAX_MESSAGE = 500

/** The error with a message of limited length. */
const shortenMessage = (error: GraphQLFormattedError, mostBytes: number): GraphQLFormattedError => {
  const { message, extensions } = error
  const short =
    message.length > MAX_MESSAGE ? { ...error, message: `${message.slice(0, MAX_MESSAGE)}…` } : error
  return Buffer.byteLength(JSON.stringify(short)) > mostBytes
    ? { message: short.message, extensions: { code: extensions?.['code'] } }
    : short
}

const shorten = (
  errors: readonly GraphQLFormattedError[],
  limits: RequestContext['errorLimits'],
): GraphQLFormattedError[] => {
  const sent: GraphQLFormattedError[] = []
  let bytes = 0
  for (const error of errors) {
    const short = shortenMessage(error, limits.bytes)
    bytes += Buffer.byteLength(JSON.stringify(short))
    const isFull =
      bytes > limits.bytes - 1_000 || (sent.length === limits.errors - 1 && errors.length > limits.errors)
    // The first error is always sent.
    if (isFull && sent.length > 0) break
    sent.push(short)
  }
  const [first] = errors
  const omitted = errors.length - sent.length
  return omitted === 0 || !first
    ? sent
    : [...sent, { message: `… and ${omitted} more errors.`, extensions: { ...sent[0]?.extensions, omitted } }]
}

/** Whether a day is later than the newest day of every loaded file, so that all data is carried forward to it. */
const isAfterNewest = (asOf: string | null, reachesTo: Readonly<Record<string, string>>): boolean => {
  const days = Object.values(reachesTo)
  return asOf !== null && days.length > 0 && days.every((day) => day < asOf)
}

const extensionsOf = (
  { cost, isProvenanceWanted }: RequestContext,
  { origin, queryPlan, deprecations }: CompletionDetails,
): Record<string, unknown> => ({
  ...(cost ? { cost } : {}),
  ...(deprecations.length > 0 ? { deprecations } : {}),
  ...(queryPlan === null ? {} : { queryPlan }),
  ...(origin && origin.provenance.isVersioned
    ? {
        data: {
          version: origin.provenance.version,
          asOf: origin.asOf,
          ...(isProvenanceWanted ? { reachesTo: origin.provenance.reachesTo } : {}),
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
 * Completes a response: restores the client's response names, adds the request id to each error, limits the errors, and
 * adds the extensions.
 */
export const completeResponse = (
  result: FormattedExecutionResult<Record<string, unknown>>,
  context: RequestContext,
  details: CompletionDetails,
): FormattedExecutionResult<Record<string, unknown>> => {
  const completed = { ...result }
  if (context.hasRenamedAliases && completed.errors) completed.errors = completed.errors.map(restoreError)
  if (completed.errors) {
    const { scope, errorLimits } = context
    completed.errors = shorten(
      sortErrors(completed.errors).map((error) => ({
        ...error,
        extensions: { ...error.extensions, requestId: scope.requestId },
      })),
      errorLimits,
    )
  }
  const extensions = completed.data === undefined ? {} : extensionsOf(context, details)
  if (Object.keys(extensions).length > 0) completed.extensions = { ...completed.extensions, ...extensions }
  return completed
}
