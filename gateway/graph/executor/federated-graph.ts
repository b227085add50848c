import {
  GraphQLError,
  executeSync,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql'
import { prettyFormatQueryPlan, type QueryPlan } from '@apollo/query-planner'
import { LRUCache } from 'lru-cache'
import { restoreNames } from '../planning/aliases.ts'
import { Planner, listSubgraphs, toPlannedVariables } from '../planning/planner.ts'
import type { RequestContext } from '../query-service/request-context.ts'
import type { SubgraphClient } from '../subgraphs/client.ts'
import type { LoadedSupergraph } from '../supergraph/supergraph.ts'
import { isIncluded } from '../documents/conditions.ts'
import { AnswerShape, listFlags, type ShapeParts } from './response-shape.ts'
import { executePlan, type PlanExecutionParts } from './plan-execution.ts'
import { listRootFields } from '../documents/root-fields.ts'
import { TypeConditions } from '../responses/type-conditions.ts'

const SHAPES_KEPT = 1_000

/** Who follows plans: ours, or Apollo's, to hold ours against. */
export type Executor = 'own' | 'stock'

export interface GraphRequest {
  /** Names text and operation: equal keys, equal operations. */
  readonly key: string
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
  readonly context: RequestContext
}

type Result = ExecutionResult<Record<string, unknown>>

/** The graph of all subgraphs: an operation becomes a plan, the plan data, the data an answer. */
export class FederatedGraph {
  readonly #loaded: LoadedSupergraph
  readonly #planner: Planner
  readonly #execution: PlanExecutionParts
  readonly #shaping: ShapeParts
  readonly #shapes = new LRUCache<string, AnswerShape>({ max: SHAPES_KEPT })
  readonly #executor: Executor
  /** Whether a label of `@override` moves some requests, so that equal requests may have different plans. */
  readonly hasSharedLabels: boolean

  constructor(
    loaded: LoadedSupergraph,
    clients: ReadonlyMap<string, SubgraphClient>,
    executor: Executor = 'own',
  ) {
    this.#loaded = loaded
    this.#executor = executor
    this.hasSharedLabels = [...loaded.overrides.values()].some((share) => share > 0 && share < 100)
    const types = new TypeConditions(loaded.fullSchema)
    this.#planner = new Planner(loaded, types, { hasTypedPaths: executor === 'own' })
    this.#execution = { clients, types, local: loaded.subgraphTypes }
    this.#shaping = {
      apiSchema: loaded.apiSchema,
      fullSchema: loaded.fullSchema,
      types: new TypeConditions(loaded.apiSchema),
      owners: loaded.subgraphTypes,
    }
  }

  /** The subgraphs that the plan of an operation asks. */
  subgraphsOf({ key, document, operation }: Pick<GraphRequest, 'key' | 'document' | 'operation'>): string[] {
    const plan = this.#planner.plan(key, document, operation)
    return plan instanceof GraphQLError ? [] : listSubgraphs(plan)
  }

  async execute(request: GraphRequest): Promise<Result> {
    const plan = this.#choosePlan(request)
    if (plan instanceof GraphQLError) return { data: null, errors: [plan] }
    if (this.#executor === 'stock') return this.#executeStock(plan, request)
    const variables = { ...defaultsOf(request.operation), ...request.variables }
    const { data, errors, fieldErrors } = await executePlan(this.#execution, {
      plan,
      variables: toPlannedVariables(request.variables),
      conditions: toPlannedVariables(variables),
      context: request.context,
    })
    Object.assign(data, this.#introspect({ ...request, variables }))
    const shaped = this.#shapeOf(request, variables).shape(data, errors, fieldErrors)
    return { data: shaped, ...(errors.length > 0 ? { errors } : {}) }
  }

  /** The plan of a request; where labels of `@override` move a share of requests, one of several. */
  #choosePlan({ key, document, operation, context }: GraphRequest): QueryPlan | GraphQLError {
    const labels = this.hasSharedLabels ? chooseLabels(this.#loaded.overrides) : undefined
    const planKey = labels ? `${[...labels.values()].map(Number).join('')} ${key}` : key
    const plan = this.#planner.plan(planKey, document, operation, labels)
    if (context.isPlanWanted && !(plan instanceof GraphQLError)) {
      context.queryPlan = prettyFormatQueryPlan(plan)
    }
    return plan
  }

  async #executeStock(plan: QueryPlan, request: GraphRequest): Promise<Result> {
    // Loaded only where it is needed, as it loads much that a start would wait for.
    const { executeStock } = await import('./stock-execution.ts')
    const variables = toPlannedVariables(request.variables)
    const planned = { ...request, variables }
    const result = await executeStock(this.#loaded, this.#execution.clients, plan, planned)
    if (!result.data) return result
    return { ...result, data: restoreNames(result.data) as Record<string, unknown> }
  }

  #shapeOf(
    { key, document, operation }: GraphRequest,
    variables: Readonly<Record<string, unknown>>,
  ): AnswerShape {
    const flags = listFlags(document).map((name) => [name, variables[name] === true] as const)
    const shapeKey = `${key} ${flags.map(([, value]) => Number(value)).join('')}`
    const known = this.#shapes.get(shapeKey)
    if (known) return known
    const shape = new AnswerShape(this.#shaping, document, operation, Object.fromEntries(flags))
    this.#shapes.set(shapeKey, shape)
    return shape
  }

  /** What an operation asks of the schema beside other things. */
  #introspect({ document, operation, variables }: GraphRequest): Record<string, unknown> {
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
