import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner'
import { getOperationAST, type GraphQLError } from 'graphql'
import { inputMissing, withPath } from '../../../schema/errors/client-errors.ts'
import type { SubgraphTypes } from '../supergraph/subgraph-types.ts'
import type { SubgraphResponse } from '../subgraphs/client.ts'
import { REPRESENTATIONS } from '../planning/plan-fetches.ts'
import { listRootFields } from '../documents/root-fields.ts'
import { checkResponse, checkEntities, documentOf } from '../responses/response-check.ts'
import {
  dataAtPath,
  isData,
  mergeData,
  pathsAtPath,
  type Data,
  type ResponsePath,
} from '../responses/data.ts'
import { EntityFields } from './entity-fields.ts'
import { EntityKeys } from './entity-keys.ts'
import { collectRepresentations, type UnresolvableField } from './representations.ts'
import { applyRewrites } from './rewrites.ts'
import type { TypeConditions } from '../responses/type-conditions.ts'

/** Sends a query to a subgraph for one client request. */
export type FetchSubgraph = (
  subgraph: string,
  query: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
  options: {
    readonly isRead: boolean
    /** Throws if the data does not fit the query. */
    readonly check?: (data: Record<string, unknown>) => void
  },
) => Promise<SubgraphResponse>

export interface PlanExecutionParts {
  readonly types: TypeConditions
  readonly local: SubgraphTypes
  /** Whether the keys of the entities that a subgraph returns are compared with those that were sent. */
  readonly checksKeys: (subgraph: string) => boolean
}

const keysOfFetches = new WeakMap<FetchNode, EntityKeys>()

const entityKeysOf = (fetch: FetchNode, { local, checksKeys }: PlanExecutionParts): EntityKeys | null => {
  if (!checksKeys(fetch.serviceName)) return null
  const cached = keysOfFetches.get(fetch)
  if (cached) return cached
  const keys = new EntityKeys(fetch, local)
  keysOfFetches.set(fetch, keys)
  return keys
}

const fieldsOfFetches = new WeakMap<FetchNode, EntityFields>()

const entityFieldsOf = (fetch: FetchNode, { types, local }: PlanExecutionParts): EntityFields => {
  const cached = fieldsOfFetches.get(fetch)
  if (cached) return cached
  const fields = new EntityFields(fetch, types, local)
  fieldsOfFetches.set(fetch, fields)
  return fields
}

export interface PlannedRequest {
  readonly plan: QueryPlan
  /** The variables that the client sent. Subgraphs apply the defaults of the others. */
  readonly variables: Readonly<Record<string, unknown>>
  /** The variables with their defaults, for the conditions of the plan. */
  readonly conditions: Readonly<Record<string, unknown>>
  readonly fetch: FetchSubgraph
}

export interface PlanResult {
  readonly data: Data
  readonly errors: GraphQLError[]
  /** Errors of single fields. They apply only if the client requested the field. */
  readonly fieldErrors: readonly GraphQLError[]
}

/** The response names at the root of a fetch. */
const listResponseNames = (fetch: FetchNode): string[] => {
  const document = documentOf(fetch)
  const operation = getOperationAST(document)
  return operation ? listRootFields(document, operation).map(({ responseName }) => responseName) : []
}

/** The path that several paths have in common: that of the list that contains them, if there is more than one. */
const commonPath = ([first = [], ...others]: readonly ResponsePath[]): ResponsePath => {
  const length = first.findIndex((step, index) => others.some((other) => other[index] !== step))
  return length === -1 ? first : first.slice(0, length)
}

/** Executes a plan: sends its fetches in order, and merges the responses into one object for each entity. */
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
        throw new Error('a plan contains @defer, which this gateway does not support')
    }
  }

  #queryOf(fetch: FetchNode, more: Record<string, unknown> = {}) {
    const { variables } = this.#request
    // A client may name a variable like a property that every object has.
    const used = Object.create(null) as Record<string, unknown>
    for (const name of fetch.variableUsages ?? []) {
      if (Object.hasOwn(variables, name) && variables[name] !== undefined) used[name] = variables[name]
    }
    return { query: fetch.operation, variables: { ...used, ...more } }
  }

  async #fetchRoot(fetch: FetchNode, path: ResponsePath): Promise<void> {
    const { types } = this.#parts
    const { data, errors } = await this.#request.fetch(fetch.serviceName, this.#queryOf(fetch), {
      isRead: fetch.operationKind === 'query',
      check: (sent) => checkResponse(types, fetch, sent),
    })
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
    const { values, entityIndexes, discardedFields, unresolvable } = collectRepresentations(
      types,
      fetch,
      fields,
      entities,
      this.#request.conditions,
    )
    if (unresolvable.length > 0) this.#reportUnresolvable(unresolvable, path)
    if (values.length === 0) return
    const keys = entityKeysOf(fetch, this.#parts)
    const query = this.#queryOf(fetch, { [REPRESENTATIONS]: values })
    const { data, errors } = await this.#request.fetch(
      fetch.serviceName,
      keys ? { ...query, query: keys.query } : query,
      {
        isRead: true,
        check: (sent) => {
          const returned = checkEntities(types, fetch, values, sent)
          keys?.check(values, returned)
        },
      },
    )
    if (errors.length > 0) this.#reportErrors(errors, path, entityIndexes)
    const found = data?.['_entities']
    if (!Array.isArray(found)) return
    found.forEach((sent: unknown, index) => {
      const targets = (entityIndexes[index] ?? []).map((entityIndex) => entities[entityIndex]).filter(isData)
      const type = String(targets[0]?.['__typename'] ?? values[index]?.['__typename'])
      const entity = isData(sent) ? sent : fields.nullResult(type, this.#request.conditions)
      for (const name of discardedFields[index] ?? []) entity[name] = undefined
      if (fetch.outputRewrites) {
        entity['__typename'] ??= targets[0]?.['__typename']
        applyRewrites(types, fetch.outputRewrites, entity)
      }
      for (const target of targets) this.#mergeEntity(target, entity)
    })
  }

  // A subgraph with an interface object returns the name of the interface. The object type is not overwritten.
  #mergeEntity(target: Data, entity: Data): void {
    const type = target['__typename']
    mergeData(target, entity)
    if (typeof type === 'string' && this.#parts.types.isObjectType(type)) target['__typename'] = type
  }

  // A field whose input is missing is null, with an error.
  #reportUnresolvable(unresolvable: readonly UnresolvableField[], path: ResponsePath): void {
    const paths = pathsAtPath(this.data, path)
    for (const { field, inputs, entityIndex } of unresolvable) {
      this.fieldErrors.push(
        inputMissing(field.name, inputs, [...(paths[entityIndex] ?? []), field.responseName]),
      )
    }
  }

  // An error of one entity is an error of every object that stands for it.
  #reportErrors(
    errors: readonly GraphQLError[],
    path: ResponsePath,
    entityIndexes: readonly number[][],
  ): void {
    const paths = pathsAtPath(this.data, path)
    for (const error of errors) {
      const [, index, ...rest] = error.path ?? []
      if (typeof index !== 'number') {
        this.errors.push(
          withPath(error, commonPath(entityIndexes.flat().map((entityIndex) => paths[entityIndex] ?? []))),
        )
        continue
      }
      for (const entityIndex of entityIndexes[index] ?? []) {
        this.errors.push(withPath(error, [...(paths[entityIndex] ?? []), ...rest]))
      }
    }
  }
}

export const executePlan = async (
  parts: PlanExecutionParts,
  request: PlannedRequest,
): Promise<PlanResult> => {
  const execution = new PlanExecution(parts, request)
  const { node } = request.plan
  if (node && node.kind !== 'Subscription') await execution.run(node)
  const { data, errors, fieldErrors } = execution
  return { data, errors, fieldErrors }
}
