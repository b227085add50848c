import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner'
import { GraphQLError, getOperationAST } from 'graphql'
import { inputMissing } from '../../../schema/errors.ts'
import type { SubgraphTypes } from '../supergraph/subgraph-types.ts'
import type { RequestContext } from '../query-service/request-context.ts'
import type { SubgraphClient } from '../subgraphs/client.ts'
import { REPRESENTATIONS } from '../planning/plan-fetches.ts'
import { listRootFields } from '../documents/root-fields.ts'
import { checkAnswer, checkEntities, documentOf } from '../responses/response-check.ts'
import {
  dataAtPath,
  isData,
  mergeData,
  placesAtPath,
  type Data,
  type ResponsePath,
} from '../responses/data.ts'
import { EntityFields } from './entity-fields.ts'
import { collectRepresentations, type UnansweredField } from './representations.ts'
import { applyRewrites } from './rewrites.ts'
import type { TypeConditions } from '../responses/type-conditions.ts'

export interface PlanExecutionParts {
  readonly clients: ReadonlyMap<string, SubgraphClient>
  readonly types: TypeConditions
  readonly local: SubgraphTypes
}

const fieldsOfFetches = new WeakMap<FetchNode, EntityFields>()

const entityFieldsOf = (fetch: FetchNode, { types, local }: PlanExecutionParts): EntityFields => {
  const known = fieldsOfFetches.get(fetch)
  if (known) return known
  const fields = new EntityFields(fetch, types, local)
  fieldsOfFetches.set(fetch, fields)
  return fields
}

export interface PlannedRequest {
  readonly plan: QueryPlan
  /** The variables as the client sent them: fetches have the defaults of the others. */
  readonly variables: Readonly<Record<string, unknown>>
  /** The variables with their defaults, for the conditions of the plan. */
  readonly conditions: Readonly<Record<string, unknown>>
  readonly context: RequestContext
}

export interface CollectedData {
  readonly data: Data
  readonly errors: GraphQLError[]
  /** Errors of single fields, which count only where the client requested the field. */
  readonly fieldErrors: readonly GraphQLError[]
}

/** The response names at the root of a fetch. */
const listResponseNames = (fetch: FetchNode): string[] => {
  const document = documentOf(fetch)
  const operation = getOperationAST(document)
  return operation ? listRootFields(document, operation).map(({ responseName }) => responseName) : []
}

/** The path that several places have in common: that of the list which holds them, where there are more than one. */
const commonPath = ([first = [], ...others]: readonly ResponsePath[]): ResponsePath => {
  const length = first.findIndex((step, index) => others.some((other) => other[index] !== step))
  return length === -1 ? first : first.slice(0, length)
}

const withPath = (error: GraphQLError, path: ResponsePath | undefined): GraphQLError =>
  new GraphQLError(error.message, { ...(path ? { path } : {}), extensions: error.extensions })

/** Follows a plan: asks subgraphs in its order and puts together what they say, one object for each thing. */
class PlanExecution {
  readonly #parts: PlanExecutionParts
  readonly #request: PlannedRequest
  readonly data: Data = {}
  readonly errors: GraphQLError[] = []
  readonly fieldErrors: GraphQLError[] = []

  constructor(parts: PlanExecutionParts, request: PlannedRequest) {
    this.#parts = parts
    this.#request = request
  }

  async run(node: PlanNode, path: ResponsePath = []): Promise<void> {
    switch (node.kind) {
      case 'Sequence':
        for (const part of node.nodes) await this.run(part, path)
        return
      case 'Parallel':
        await Promise.all(node.nodes.map((part) => this.run(part, path)))
        return
      case 'Flatten':
        return this.run(node.node, [...path, ...node.path])
      case 'Condition': {
        const branch = this.#request.conditions[node.condition] ? node.ifClause : node.elseClause
        return branch ? this.run(branch, path) : undefined
      }
      case 'Fetch':
        return node.requires ? this.#fetchEntities(node, path) : this.#fetchRoot(node, path)
      case 'Defer':
        throw new Error('no plan of ours defers anything')
    }
  }

  #clientOf({ serviceName }: FetchNode): SubgraphClient {
    const client = this.#parts.clients.get(serviceName)
    if (!client) throw new Error(`no way to the subgraph "${serviceName}" of the supergraph`)
    return client
  }

  #requestFor(fetch: FetchNode, more: Record<string, unknown> = {}) {
    const { variables, context } = this.#request
    const used: Record<string, unknown> = {}
    for (const name of fetch.variableUsages ?? []) {
      if (variables[name] !== undefined) used[name] = variables[name]
    }
    return { query: fetch.operation, variables: { ...used, ...more }, context }
  }

  async #fetchRoot(fetch: FetchNode, path: ResponsePath): Promise<void> {
    const { types } = this.#parts
    const { data, errors } = await this.#clientOf(fetch).ask(
      this.#requestFor(fetch),
      fetch.operationKind === 'query',
      (given) => checkAnswer(types, fetch, given),
    )
    for (const error of errors) {
      if (error.path) this.errors.push(withPath(error, [...path, ...error.path]))
      else for (const name of listResponseNames(fetch)) this.errors.push(withPath(error, [...path, name]))
    }
    if (!data) return
    applyRewrites(types, fetch.outputRewrites, data)
    for (const target of dataAtPath([this.data], path)) mergeData(target, data)
  }

  async #fetchEntities(fetch: FetchNode, path: ResponsePath): Promise<void> {
    const { types } = this.#parts
    const entities = dataAtPath([this.data], path)
    const fields = entityFieldsOf(fetch, this.#parts)
    const { values, places, dropped, unanswered } = collectRepresentations(
      types,
      fetch,
      fields,
      entities,
      this.#request.conditions,
    )
    if (unanswered.length > 0) this.#placeUnanswered(unanswered, path)
    if (values.length === 0) return
    const { data, errors } = await this.#clientOf(fetch).ask(
      this.#requestFor(fetch, { [REPRESENTATIONS]: values }),
      true,
      (given) => checkEntities(types, fetch, values, given),
    )
    if (errors.length > 0) this.#placeErrors(errors, path, places)
    const answers = data?.['_entities']
    if (!Array.isArray(answers)) return
    answers.forEach((given: unknown, index) => {
      const targets = (places[index] ?? []).map((place) => entities[place]).filter(isData)
      const type = String(targets[0]?.['__typename'] ?? values[index]?.['__typename'])
      const answer = isData(given) ? given : fields.nulls(type, this.#request.conditions)
      for (const name of dropped[index] ?? []) answer[name] = undefined
      if (fetch.outputRewrites) {
        answer['__typename'] ??= targets[0]?.['__typename']
        applyRewrites(types, fetch.outputRewrites, answer)
      }
      for (const target of targets) this.#mergeEntity(target, answer)
    })
  }

  // A subgraph with an interface object knows the interface alone: the type that is known already stays.
  #mergeEntity(target: Data, answer: Data): void {
    const type = target['__typename']
    mergeData(target, answer)
    if (typeof type === 'string' && this.#parts.types.isObjectType(type)) target['__typename'] = type
  }

  // A field without its input is null, and says why.
  #placeUnanswered(unanswered: readonly UnansweredField[], path: ResponsePath): void {
    const walked = placesAtPath(this.data, path)
    for (const { field, inputs, place } of unanswered) {
      this.fieldErrors.push(inputMissing(field.name, inputs, [...(walked[place] ?? []), field.responseName]))
    }
  }

  // An error of one answer is an error of every object that the answer is for.
  #placeErrors(errors: readonly GraphQLError[], path: ResponsePath, places: readonly number[][]): void {
    const walked = placesAtPath(this.data, path)
    for (const error of errors) {
      const [, index, ...rest] = error.path ?? []
      if (typeof index !== 'number') {
        this.errors.push(withPath(error, commonPath(places.flat().map((place) => walked[place] ?? []))))
        continue
      }
      for (const place of places[index] ?? []) {
        this.errors.push(withPath(error, [...(walked[place] ?? []), ...rest]))
      }
    }
  }
}

export const executePlan = async (
  parts: PlanExecutionParts,
  request: PlannedRequest,
): Promise<CollectedData> => {
  const execution = new PlanExecution(parts, request)
  const { node } = request.plan
  if (node && node.kind !== 'Subscription') await execution.run(node)
  const { data, errors, fieldErrors } = execution
  return { data, errors, fieldErrors }
}
