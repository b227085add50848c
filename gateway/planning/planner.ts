import { QueryPlanner, type QueryPlan } from '@apollo/query-planner'
import { operationFromDocument } from '@apollo/federation-internals'
import {
  Kind,
  separateOperations,
  visit,
  type GraphQLSchema,
  type DocumentNode,
  type GraphQLError,
  type OperationDefinitionNode,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { graphError } from '../../schema/errors.ts'
import type { TypeConditions } from '../executor/types-by-name.ts'
import { documentOf } from '../executor/answer-check.ts'
import type { LoadedSupergraph } from '../supergraph.ts'
import { IncompletePlan, PlanCompletion } from './plan-completion.ts'
import { listFetches } from './plan-fetches.ts'
import { listRootFields } from './root-fields.ts'

const PLANS_KEPT = 1_000

const listRootNames = (document: DocumentNode): string[] =>
  document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? listRootFields(document, definition).map(({ responseName }) => responseName)
      : [],
  )

const unanswerable = (field: string): GraphQLError =>
  graphError(
    'GRAPHQL_VALIDATION_FAILED',
    `No subgraph can answer what is asked of "${field}"; ask it for other fields.`,
  )

/** A plan that leaves a field out would answer null for it, as if that were the truth: this tells of the field. */
const findGap = (
  plan: QueryPlan,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): GraphQLError | null => {
  const fetches =
    plan.node && plan.node.kind !== 'Subscription' ? listFetches(plan.node, { isRootOnly: true }) : []
  const planned = new Set(fetches.flatMap((fetch) => listRootNames(documentOf(fetch))))
  const missing = listRootFields(document, operation).find(
    ({ node, responseName, isLeftOut }) =>
      !isLeftOut && !node.name.value.startsWith('__') && !planned.has(responseName),
  )
  return missing
    ? Object.assign(unanswerable(missing.node.name.value), { path: [missing.responseName] })
    : null
}

const subgraphsOfPlan = new WeakMap<QueryPlan, string[]>()

/** The subgraphs that a plan asks, whatever its directives leave out, by name. */
export const listSubgraphs = (plan: QueryPlan): string[] => {
  const known = subgraphsOfPlan.get(plan)
  if (known) return known
  const fetches = plan.node && plan.node.kind !== 'Subscription' ? listFetches(plan.node) : []
  const sorted = [...new Set(fetches.map(({ serviceName }) => serviceName))].sort()
  subgraphsOfPlan.set(plan, sorted)
  return sorted
}

/**
 * The operation and its own fragments. The planner unfolds every fragment of a document, also those of other operations,
 * which the limits have not measured.
 */
const aloneIn = (document: DocumentNode, operation: OperationDefinitionNode): DocumentNode =>
  separateOperations(document)[operation.name?.value ?? ''] ?? document

// A subgraph may know a directive without the default that the graph has for it.
const withDefaults = (document: DocumentNode, schema: GraphQLSchema): DocumentNode =>
  visit(document, {
    Directive: (node) => {
      const given = new Set(node.arguments?.map(({ name }) => name.value))
      const missing = (schema.getDirective(node.name.value)?.args ?? []).flatMap((argument) => {
        const value = given.has(argument.name) ? null : argument.astNode?.defaultValue
        return value
          ? [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: argument.name }, value } as const]
          : []
      })
      return missing.length > 0 ? { ...node, arguments: [...(node.arguments ?? []), ...missing] } : undefined
    },
  })

interface PlannerOptions {
  readonly hasTypedPaths: boolean
}

// Fetches of entities have a variable of this name, so one of the client's is planned under another.
const RESERVED_VARIABLE = 'representations'
const RENAMED_VARIABLE = 'alias__representations'

const renameVariables = (document: DocumentNode): DocumentNode =>
  visit(document, {
    Variable: (node) =>
      node.name.value === RESERVED_VARIABLE
        ? { ...node, name: { ...node.name, value: RENAMED_VARIABLE } }
        : undefined,
  })

/** The variables of a request under the names that plans have for them. */
export const toPlannedVariables = (
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  RESERVED_VARIABLE in variables
    ? { ...variables, [RENAMED_VARIABLE]: variables[RESERVED_VARIABLE] }
    : variables

/** Plans of operations, made once for each text and kept. */
export class Planner {
  readonly #loaded: LoadedSupergraph
  readonly #planner: QueryPlanner
  readonly #completion: PlanCompletion
  readonly #plans = new LRUCache<string, QueryPlan | GraphQLError>({ max: PLANS_KEPT })

  /** `hasTypedPaths` where the executor supports type conditions in paths. */
  constructor(loaded: LoadedSupergraph, types: TypeConditions, { hasTypedPaths }: PlannerOptions) {
    this.#loaded = loaded
    this.#planner = new QueryPlanner(loaded.supergraph, { typeConditionedFetching: hasTypedPaths })
    this.#completion = new PlanCompletion(loaded.fullSchema, types, loaded.subgraphTypes)
  }

  /** `key` names text and operation; equal keys have equal plans. */
  plan(key: string, document: DocumentNode, operation: OperationDefinitionNode): QueryPlan | GraphQLError {
    const known = this.#plans.get(key)
    if (known) return known
    if (operation.operation === 'subscription') {
      return graphError('GRAPHQL_VALIDATION_FAILED', 'This server does not support subscriptions.')
    }
    const prepared = renameVariables(withDefaults(aloneIn(document, operation), this.#loaded.apiSchema))
    const plan = this.#planner.buildQueryPlan(operationFromDocument(this.#loaded.api, prepared), {
      overrideConditions: new Map(this.#loaded.overrides),
    })
    const answer = this.#complete(plan, document, operation)
    this.#plans.set(key, answer)
    return answer
  }

  #complete(
    plan: QueryPlan,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): QueryPlan | GraphQLError {
    try {
      return findGap(plan, document, operation) ?? this.#completion.complete(plan, document, operation)
    } catch (error) {
      if (error instanceof IncompletePlan) return unanswerable(error.field)
      throw error
    }
  }
}
