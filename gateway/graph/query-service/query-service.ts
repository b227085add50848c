import type { IncomingHttpHeaders } from 'node:http'
import { HeaderMap, type ApolloServer } from '@apollo/server'
import {
  Kind,
  type DocumentNode,
  getVariableValues,
  parse,
  type FormattedExecutionResult,
  type GraphQLError,
} from 'graphql'
import type { ErrorCode } from '../../../schema/errors.ts'
import type { Config } from '../../config.ts'
import { stringifyJson } from '../exact-json.ts'
import type { GatewaySettings } from '../../gateway-file.ts'
import type { GraphRequest as Asked } from '../../server/read-request.ts'
import {
  checkOperation,
  chooseOperation,
  measureCost,
  type OperationCost,
} from '../limits/check-operation.ts'
import type { ChangeLimit } from '../limits/change-limit.ts'
import { listRootFields } from '../documents/root-fields.ts'
import type { FormatError } from './error-format.ts'
import type { Origin, RequestContext } from './request-context.ts'
import type { LogAnswer } from './request-log.ts'
import type { StoredOperations } from './stored-operations.ts'
import type { LoadedSupergraph } from '../supergraph/supergraph.ts'
import type { AnswerCache, KeptAnswer } from './response-cache.ts'
import { completeAnswer } from './complete-response.ts'
import { settleVariables } from './exact-variables.ts'
import { etagOf, isMatch } from './etag.ts'
import {
  isQuery,
  operationKey,
  type PreparedOperation,
  type PreparedOperations,
} from './prepared-operations.ts'
import type { OperationRunner } from './operation-runner.ts'
import type { Sendable } from './outcome.ts'

export interface AnsweringParts {
  readonly config: Config
  readonly settings: GatewaySettings
  readonly loaded: LoadedSupergraph
  readonly operations: StoredOperations
  readonly prepared: PreparedOperations
  readonly runner: OperationRunner
  readonly cache: AnswerCache | null
  readonly apollo: ApolloServer<RequestContext>
  readonly changes: ChangeLimit
  readonly formatError: FormatError
  readonly logAnswer: LogAnswer
  /** Names this program: another schema or version, other answers. */
  readonly program: string
}

// A request with this header gets its query plan, where the configuration allows it.
const PLAN_HEADER = 'x-query-plan'

export interface Question {
  readonly asked: Asked
  readonly isGet: boolean
  /** An answer that is kept and holds. */
  readonly kept: KeptAnswer | null
  /** What the answer is kept under; null where it is not to be kept. */
  readonly key: string | null
  /** Whether the client takes the media type of the GraphQL-over-HTTP specification. */
  readonly isSpec: boolean
  readonly headers: IncomingHttpHeaders
  /** Whose changes are counted together. */
  readonly clientAddress: string
  readonly request: Pick<
    RequestContext,
    'requestId' | 'clientId' | 'traceparent' | 'clientHeaders' | 'deadline' | 'signal'
  >
}

const refusal = (status: number, error: GraphQLError): Sendable => {
  const { code, ...extensions } = error.extensions
  return { kind: 'refusal', status, code: code as ErrorCode, message: error.message, extensions }
}

const toHeaderMap = (headers: IncomingHttpHeaders): HeaderMap => {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  // Our own step has seen to media type, charset and preflight already.
  map.set('content-type', 'application/json')
  return map
}

/**
 * Answers questions. An operation that is met for the first time goes through Apollo Server, which validates it; one that
 * is known to be good is executed at once, and its answer kept as long as its data stays the same.
 */
export class Answering {
  readonly #parts: AnsweringParts

  constructor(parts: AnsweringParts) {
    this.#parts = parts
  }

  findKept(key: string): Promise<KeptAnswer | null> {
    const { cache, runner } = this.#parts
    return cache ? cache.find(key, runner.today()) : Promise.resolve(null)
  }

  /** The validator that the answer of a stored operation has now, without asking anybody; null where it is not known. */
  async identify(asked: Asked): Promise<string | null> {
    const { operations, prepared } = this.#parts
    const found = operations.resolve(asked, true)
    const known =
      'error' in found ? undefined : prepared.find({ query: found.query, operationName: undefined })
    return known ? ((await this.#currentOf(known, asked))?.etag ?? null) : null
  }

  async answer(question: Question): Promise<Sendable> {
    const { asked, isGet, kept, headers } = question
    const { config, operations, prepared } = this.#parts
    const found = operations.resolve(asked, config.isListedOnly)
    if ('error' in found) return refusal(found.status, found.error)
    const isPublic = found.isStored && isGet && headers.authorization === undefined
    if (kept) return this.#give(kept, question, isPublic)
    const sent = { query: found.query, operationName: asked.operationName }
    // Apollo Server does not return the data version, so an operation with `at` is prepared first.
    if (asked.at !== undefined && !prepared.find(sent)) prepared.prepare(sent)
    const known = prepared.find(sent)
    return known ? this.#answerKnown(known, question, isPublic) : this.#answerNew(found.query, question)
  }

  /** Gives an answer that holds: nothing where the client has it, and nothing else where it asked for another version. */
  #give(answer: KeptAnswer, { asked, headers, isGet }: Question, isPublic: boolean): Sendable {
    return (
      findMovedOn(asked, answer.version) ??
      (isGet && isMatch(headers['if-none-match'], answer.etag)
        ? { kind: 'unchanged', etag: answer.etag, isPublic }
        : { kind: 'answer', answer, isPublic })
    )
  }

  /** Apollo Server's way, for what has not been met: it parses, validates, and tells what is wrong. */
  async #answerNew(query: string, question: Question): Promise<Sendable> {
    const { asked, isGet, isSpec, headers, request } = question
    const { loaded, config, prepared, apollo } = this.#parts
    if (isGet && !hasQueriesAlone(query, config.queryLimits.tokens)) return notByGet
    const verdict = checkOperation(loaded.measured, { ...asked, query }, config.queryLimits)
    if ('error' in verdict) {
      return refusal(verdict.status === 400 || isSpec ? 400 : 200, verdict.error)
    }
    const { document, cost } = verdict
    const limited = document && this.#countChanges(document, question)
    if (limited) return limited
    const isolated = document ? prepared.isolate(query, document) : null
    const hasIsolatedAliases = isolated !== null
    const sentOperation = { query, operationName: asked.operationName }
    const context: RequestContext = {
      ...request,
      ...this.#contextOf(question),
      operationKey: operationKey(sentOperation),
      cost,
      hasIsolatedAliases,
      onValidated: (validDocument, operation, deprecations) => {
        if (!isQuery(operation)) return
        const fixedCost = verdict.document && verdict.isCostFixed ? { cost } : null
        prepared.add(sentOperation, {
          document: validDocument,
          operation,
          hasIsolatedAliases,
          deprecations,
          fixedCost,
        })
      },
    }
    const operation = document && chooseOperation(document, asked.operationName)
    const variables =
      operation && asked.variables
        ? settleVariables(loaded.apiSchema, operation, asked.variables)
        : asked.variables
    const body = {
      query: isolated ?? query,
      ...(asked.operationName && { operationName: asked.operationName }),
      ...(variables && { variables }),
    }
    const { status, body: sent } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: toHeaderMap(headers), search: '', body },
      context: async () => context,
    })
    if (sent.kind !== 'complete') throw new Error('incremental delivery is not offered')
    return { kind: 'text', status: status ?? 200, text: sent.string }
  }

  async #answerKnown(known: PreparedOperation, question: Question, isPublic: boolean): Promise<Sendable> {
    const { asked, request } = question
    const { loaded, prepared, runner, formatError, logAnswer } = this.#parts
    const variables = settleVariables(loaded.apiSchema, known.operation, asked.variables ?? {})
    const measured = this.#costOf(known, variables)
    if ('error' in measured) return refusal(400, measured.error)
    const definitions = known.operation.variableDefinitions ?? []
    // Values that do not fit are told by the way that tells everything else that is wrong.
    if (getVariableValues(loaded.apiSchema, definitions, variables).errors) {
      return this.#answerNew(prepared.sentAs(known).query, question)
    }
    const early = await this.#checkValidators(known, question, isPublic)
    if (early) return early
    const startedAt = performance.now()
    const context: RequestContext = {
      ...request,
      ...this.#contextOf(question),
      operationKey: known.key,
      cost: measured.cost,
      hasIsolatedAliases: known.hasIsolatedAliases,
      deprecations: known.deprecations,
    }
    const { data, errors } = await runner.run({ ...known, variables, context })
    const formatted: FormattedExecutionResult<Record<string, unknown>> = {
      ...(errors ? { errors: errors.map((error) => formatError(error.toJSON(), error)) } : {}),
      data: data ?? null,
    }
    const completed = completeAnswer(formatted, context)
    const codes = (completed.errors ?? []).map(({ extensions }) => extensions?.['code'])
    logAnswer(context, known.operation.name?.value, startedAt, codes)
    const movedOn = context.origin && findMovedOn(asked, versionOf(context.origin))
    if (movedOn) return movedOn
    const text = `${stringifyJson(completed)}\n`
    const answer = errors ? null : this.#toKept(known, question, context, text)
    if (!answer) return { kind: 'text', status: 200, text }
    // The gateway is not notified of new data in a remote subgraph: its answers get an ETag and are not cached.
    if (question.key !== null && context.origin?.provenance.isLocal)
      this.#parts.cache?.keep(question.key, answer)
    return this.#give(answer, question, isPublic)
  }

  /** The initial context of a request. */
  #contextOf({ asked, headers, isSpec }: Question) {
    const { settings } = this.#parts
    return {
      isSpec,
      isProvenanceWanted: isWanted(asked),
      deprecations: [],
      origin: null,
      versionsGiven: new Map<string, Set<string>>(),
      errorLimits: settings.errorLimits,
      queryPlan: null,
      isPlanWanted: settings.hasQueryPlans && headers[PLAN_HEADER] !== undefined,
      fetches: 0,
    }
  }

  /** Each field at the root of a mutation is a change, however many stand in one request. */
  #countChanges(document: DocumentNode, { asked, clientAddress }: Question): Sendable | null {
    const operation = chooseOperation(document, asked.operationName)
    if (operation?.operation !== 'mutation') return null
    const wait = this.#parts.changes.take(clientAddress, listRootFields(document, operation).length)
    return wait === null ? null : tooManyChanges(wait)
  }

  #costOf(
    { document, operation, fixedCost }: PreparedOperation,
    variables: Readonly<Record<string, unknown>>,
  ): { readonly cost: OperationCost | null } | { readonly error: GraphQLError } {
    const { loaded, config } = this.#parts
    return fixedCost ?? measureCost(loaded.measured, document, operation, variables, config.queryLimits)
  }

  /** What a client's own validators say before anything is asked: that it has the answer, or wants one that is gone. */
  async #checkValidators(
    known: PreparedOperation,
    question: Question,
    isPublic: boolean,
  ): Promise<Sendable | null> {
    const { asked, headers, isGet } = question
    if (known.isLive || !isGet || (headers['if-none-match'] === undefined && asked.at === undefined))
      return null
    const current = await this.#currentOf(known, asked)
    if (current === null) return null
    const { version, etag } = current
    const movedOn = findMovedOn(asked, version)
    if (movedOn) return movedOn
    return isMatch(headers['if-none-match'], etag) ? { kind: 'unchanged', etag, isPublic } : null
  }

  /** The version and the validator that an answer has now, known before it is; null where nobody can say. */
  async #currentOf(
    known: PreparedOperation,
    asked: Asked,
  ): Promise<{ readonly version: string; readonly etag: string } | null> {
    const { runner } = this.#parts
    const { version, isLocal } = await runner.graph.provenanceOf(known)
    if (version === null || !isLocal) return null
    const { today } = runner.daysOf(known.document, known.operation, asked.variables ?? {})
    return { version, etag: this.#etagOf(known, asked, version, today) }
  }

  #etagOf(known: PreparedOperation, asked: Asked, version: string, day: string | null): string {
    return etagOf({
      program: this.#parts.program,
      operation: known.hash,
      variables: asked.variables ?? {},
      isProvenanceWanted: isWanted(asked),
      version,
      day,
    })
  }

  /** An answer with what it holds for; null where nobody can say for how long it does. */
  #toKept(
    known: PreparedOperation,
    { asked }: Question,
    { origin }: RequestContext,
    text: string,
  ): KeptAnswer | null {
    // Propagated headers may decide the answer, and its validator does not contain them.
    if (!origin || known.isLive || this.#parts.settings.propagatesHeaders) return null
    const { versions, version, isMixed } = origin.provenance
    if (versions === null || version === null || isMixed) return null
    const day = origin.today
    return {
      body: Buffer.from(text),
      etag: this.#etagOf(known, asked, version, day),
      version,
      versions,
      day,
      gzip: null,
      epoch: -1,
    }
  }
}

/** The one version that an answer is of; null where nobody can say, or its parts are of two. */
const versionOf = ({ provenance: { version, isMixed } }: Origin): string | null => (isMixed ? null : version)

/** What a permalink gets when its data is not there any more: never another answer. */
const findMovedOn = ({ at }: Asked, version: string | null): Sendable | null =>
  at === undefined || at === version
    ? null
    : {
        kind: 'refusal',
        status: 410,
        code: 'DATA_HAS_MOVED_ON',
        message: `This address asks for data of version "${at.slice(0, 40)}"; the data has moved on to ${version === null ? 'one that is not known here' : `"${version}"`}.`,
      }

const hasQueriesAlone = (query: string, tokens: number): boolean => {
  try {
    const { definitions } = parse(query, { noLocation: true, maxTokens: tokens })
    return definitions.every(
      (definition) => definition.kind !== Kind.OPERATION_DEFINITION || isQuery(definition),
    )
  } catch {
    // What is wrong with it is told by the step that tells everybody.
    return true
  }
}

const isWanted = ({ extensions }: Asked): boolean => extensions?.['provenance'] === true

const tooManyChanges = (seconds: number): Sendable => ({
  kind: 'refusal',
  status: 429,
  code: 'RATE_LIMITED',
  message: `Too much has been changed from this address; try again in ${Math.ceil(seconds / 60)} minutes.`,
  headers: { 'retry-after': String(seconds) },
  extensions: { retryAfterSeconds: seconds },
})

const notByGet: Sendable = {
  kind: 'refusal',
  status: 405,
  code: 'BAD_REQUEST',
  message: 'Only queries are taken by GET.',
  headers: { allow: 'POST' },
}
