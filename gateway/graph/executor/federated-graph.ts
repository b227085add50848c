import {
  GraphQLError,
  executeSync,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql'
import { prettyFormatQueryPlan, type QueryPlan } from '@apollo/query-planner'
import { restoreNames } from '../planning/aliases.ts'
import { OperationCache, charactersIn } from '../operation-cache.ts'
import { Planner, listSubgraphs, toPlannedVariables } from '../planning/planner.ts'
import type { SubgraphClient } from '../subgraphs/client.ts'
import type { FetchScope } from '../subgraphs/fetch-scope.ts'
import type { LoadedSupergraph } from '../supergraph/supergraph.ts'
import { yieldAfterSlice } from '../slices.ts'
import { isIncluded } from '../documents/conditions.ts'
import { ResponseShape, listFlags, type ShapeParts } from './response-shape.ts'
import { executePlan, type FetchSubgraph, type PlanExecutionParts } from './plan-execution.ts'
import { listRootFields } from '../documents/root-fields.ts'
import { TypeConditions } from '../responses/type-conditions.ts'

/** An operation that was validated, with its variables. */
export interface OperationRequest {
  /** Identifies the text and the operation name. Equal keys have equal plans. */
  readonly key: string
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
  readonly scope: FetchScope
  /** Whether the result includes the query plan as text. */
  readonly isQueryPlanRequested: boolean
}

export type PlannedOperation = Pick<OperationRequest, 'key' | 'document' | 'operation'>

export interface OperationResult {
  readonly data: Record<string, unknown> | null
  readonly errors: readonly GraphQLError[]
  /** The subgraphs that the plan fetches from. */
  readonly subgraphs: readonly string[]
  /** The number of fetches that were sent to subgraphs. */
  readonly fetches: number
  /** The data versions that remote subgraphs stated, by subgraph. */
  readonly versions: ReadonlyMap<string, ReadonlySet<string>>
  /** Null unless it was requested. */
  readonly queryPlan: string | null
}

type Result = Pick<OperationResult, 'data' | 'errors'>

/** Plans operations, executes the plans, and shapes the results. */
export class FederatedGraph {
  readonly #loaded: LoadedSupergraph
  readonly #clients: ReadonlyMap<string, SubgraphClient>
  readonly #planner: Planner
  readonly #execution: PlanExecutionParts
  readonly #shaping: ShapeParts
  readonly #shapes = new OperationCache<ResponseShape>()
  readonly #executor: 'own' | 'stock'
  /** Whether a label of `@override` moves a share of the requests. Equal requests may then have different plans. */
  readonly hasProgressiveOverrides: boolean

  constructor(
    loaded: LoadedSupergraph,
    clients: ReadonlyMap<string, SubgraphClient>,
    executor: 'own' | 'stock' = 'own',
  ) {
    this.#loaded = loaded
    this.#clients = clients
    this.#executor = executor
    this.hasProgressiveOverrides = [...loaded.overrides.values()].some((share) => share > 0 && share < 100)
    const types = new TypeConditions(loaded.fullSchema)
    this.#planner = new Planner(loaded, types, { supportsTypeConditionedPaths: executor === 'own' })
    this.#execution = {
      types,
      local: loaded.subgraphTypes,
      checksKeys: (subgraph) => clients.get(subgraph)?.checksKeys ?? false,
    }
    this.#shaping = {
      apiSchema: loaded.apiSchema,
      fullSchema: loaded.fullSchema,
      types: new TypeConditions(loaded.apiSchema),
      owners: loaded.subgraphTypes,
    }
  }

  /** The subgraphs that the plan of an operation fetches from. */
  subgraphsOf({ key, document, operation }: PlannedOperation): string[] {
    const plan = this.#planner.plan(key, document, operation)
    return plan instanceof GraphQLError ? [] : listSubgraphs(plan)
  }

  async execute(request: OperationRequest): Promise<OperationResult> {
    const plan = this.#choosePlan(request)
    if (plan instanceof GraphQLError) {
      return { data: null, errors: [plan], subgraphs: [], fetches: 0, versions: new Map(), queryPlan: null }
    }
    const versions = new Map<string, Set<string>>()
    let fetches = 0
    const fetch: FetchSubgraph = async (subgraph, query, { isRead, check }) => {
      const client = this.#clients.get(subgraph)
      if (!client) throw new Error(`no client for the subgraph "${subgraph}" of the supergraph`)
      fetches += 1
      const response = await client.fetch({ ...query, scope: request.scope }, isRead, check)
      if (response.version !== undefined) {
        versions.set(subgraph, (versions.get(subgraph) ?? new Set()).add(response.version))
      }
      return response
    }
    const execute = this.#executor === 'stock' ? this.#executeStock : this.#executeOwn
    const result = await execute.call(this, plan, request, fetch)
    const queryPlan = request.isQueryPlanRequested ? prettyFormatQueryPlan(plan) : null
    return { ...result, subgraphs: listSubgraphs(plan), fetches, versions, queryPlan }
  }

  async #executeOwn(plan: QueryPlan, request: OperationRequest, fetch: FetchSubgraph): Promise<Result> {
    const variables = { ...defaultsOf(request.operation), ...request.variables }
    const { data, errors, fieldErrors } = await executePlan(this.#execution, {
      plan,
      variables: toPlannedVariables(request.variables),
      conditions: toPlannedVariables(variables),
      fetch,
    })
    Object.assign(data, this.#introspect({ ...request, variables }))
    const startedAt = performance.now()
    const shaped = this.#shapeOf(request, variables).shape(data, errors, fieldErrors)
    await yieldAfterSlice(startedAt)
    return { data: shaped, errors }
  }

  /** The plan of a request. With progressive overrides, it is one of several. */
  #choosePlan({ key, document, operation }: OperationRequest): QueryPlan | GraphQLError {
    const labels = this.hasProgressiveOverrides ? chooseLabels(this.#loaded.overrides) : undefined
    const planKey = labels ? `${[...labels.values()].map(Number).join('')} ${key}` : key
    return this.#planner.plan(planKey, document, operation, labels)
  }

  async #executeStock(plan: QueryPlan, request: OperationRequest, fetch: FetchSubgraph): Promise<Result> {
    // Imported on demand: it would slow down the start.
    const { executeStock } = await import('./apollo-execution.ts')
    const variables = toPlannedVariables(request.variables)
    const { data, errors } = await executeStock(this.#loaded, plan, { ...request, variables }, fetch)
    return {
      data: data ? (restoreNames(data) as Record<string, unknown>) : null,
      errors: errors ?? [],
    }
  }

  #shapeOf(
    { key, document, operation }: OperationRequest,
    variables: Readonly<Record<string, unknown>>,
  ): ResponseShape {
    const flags = listFlags(document).map((name) => [name, variables[name] === true] as const)
    const shapeKey = `${key} ${flags.map(([, value]) => Number(value)).join('')}`
    const cached = this.#shapes.get(shapeKey)
    if (cached) return cached
    const shape = new ResponseShape(this.#shaping, document, operation, Object.fromEntries(flags))
    this.#shapes.set(shapeKey, shape, charactersIn(document))
    return shape
  }

  /** The values of the fields `__schema` and `__type` of an operation. */
  #introspect({ document, operation, variables }: OperationRequest): Record<string, unknown> {
    const selections = listRootFields(document, operation)
      .filter(
        ({ node, directives }) =>
          (node.name.value === '__schema' || node.name.value === '__type') &&
          isIncluded(directives, variables),
      )
      .map(({ node }) => node)
    if (selections.length === 0) return {}
    const { data } = executeSync({
      schema: this.#loaded.apiSchema,
      document: {
        kind: Kind.DOCUMENT,
        definitions: [
          { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } },
          ...document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
        ],
      },
      variableValues: variables,
    })
    return Object.fromEntries(Object.entries(data ?? {}).map(([name, value]) => [name, restoreNames(value)]))
  }
}

const chooseLabels = (overrides: ReadonlyMap<string, number>): ReadonlyMap<string, boolean> =>
  new Map([...overrides].map(([label, share]) => [label, Math.random() * 100 < share]))

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  )
