import { QueryPlanner, type QueryPlan } from '@apollo/query-planner'
import { operationFromDocument } from '@apollo/federation-internals'
import {
  GraphQLError,
  Kind,
  getOperationAST,
  separateOperations,
  visit,
  type GraphQLSchema,
  type DirectiveNode,
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql'
import { fieldNotPlanned, subscriptionsNotSupported } from '../../../schema/errors/client-errors.ts'
import { isIncluded } from '../documents/conditions.ts'
import type { TypeConditions } from '../responses/type-conditions.ts'
import type { LoadedSupergraph } from '../supergraph/supergraph.ts'
import { protectLiterals, restoreLiterals } from './exact-literals.ts'
import { patchPlannerForExternalFields, planUnmerged } from './external-fields.ts'
import { fragmentsOf } from '../documents/fragments.ts'
import { OperationCache, charactersIn } from '../operation-cache.ts'
import { ExpansionTooLarge, expandFragments } from './expand-fragments.ts'
import { TYPENAME } from '../documents/nodes.ts'
import { PlanCheck } from './plan-check.ts'
import { PlanCompletion } from './plan-completion.ts'
import { REPRESENTATIONS, listFetches } from './plan-fetches.ts'

/**
 * The merges of fetches that each attempt skips: none (null), all, or only the first, second or third that the planner
 * makes. The tests with random graphs need no later one.
 */
const SKIPPED_MERGES = [null, 'all', 1, 2, 3] as const

const subgraphsOfPlan = new WeakMap<QueryPlan, string[]>()

/** The subgraphs of a plan, including those under conditions, sorted by name. */
export const listSubgraphs = (plan: QueryPlan): string[] => {
  const known = subgraphsOfPlan.get(plan)
  if (known) return known
  const fetches = plan.node && plan.node.kind !== 'Subscription' ? listFetches(plan.node) : []
  const sorted = [...new Set(fetches.map(({ serviceName }) => serviceName))].sort()
  subgraphsOfPlan.set(plan, sorted)
  return sorted
}

/**
 * The operation with its own fragments. The planner expands every fragment of a document, including those of other
 * operations, which were not measured.
 */
const withOnlyOperation = (document: DocumentNode, operation: OperationDefinitionNode): DocumentNode =>
  separateOperations(document)[operation.name?.value ?? ''] ?? document

// Adds default values of directive arguments, which a subgraph may not define.
const withDefaults = (document: DocumentNode, schema: GraphQLSchema): DocumentNode =>
  visit(document, {
    Directive: (node) => {
      const names = new Set(node.arguments?.map(({ name }) => name.value))
      const missing = (schema.getDirective(node.name.value)?.args ?? []).flatMap((argument) => {
        const value = names.has(argument.name) ? null : argument.astNode?.defaultValue
        return value
          ? [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: argument.name }, value } as const]
          : []
      })
      return missing.length > 0 ? { ...node, arguments: [...(node.arguments ?? []), ...missing] } : undefined
    },
  })

const isConditional = ({ directives = [] }: SelectionNode): boolean =>
  directives.some(({ name }) => name.value === 'skip' || name.value === 'include')

const isDecided = ({ name, arguments: args = [] }: DirectiveNode): boolean =>
  (name.value === 'skip' || name.value === 'include') && args.some(({ value }) => value.kind === Kind.BOOLEAN)

// Introspection fields are resolved without a plan.
const isIntrospection = (selection: SelectionNode): boolean =>
  selection.kind === Kind.FIELD && ['__schema', '__type'].includes(selection.name.value)

/**
 * The document without selections that a literal in `@skip` or `@include` excludes. The planner drops a field whose
 * selections are all conditional, so such a set gets `__typename`.
 */
const withUnconditionalFields = (document: DocumentNode): DocumentNode =>
  visit(document, {
    Directive: (node) => (isDecided(node) && isIncluded([node], null) ? null : undefined),
    SelectionSet: {
      leave: (set, _, parent) => {
        const selections = set.selections.filter(
          (selection) => isIncluded(selection.directives ?? [], null) && !isIntrospection(selection),
        )
        const isRoot = parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
        const mayBeEmpty = selections.every(isConditional) && (!isRoot || selections.length === 0)
        if (selections.length === set.selections.length && !mayBeEmpty) return undefined
        return { ...set, selections: mayBeEmpty ? [...selections, TYPENAME] : selections }
      },
    },
  })

/** Labels of `@override`, and whether the overriding subgraph answers. */
type Overrides = ReadonlyMap<string, boolean>

interface PlannerOptions {
  /** Whether the executor supports type conditions in paths. */
  readonly supportsTypeConditionedPaths: boolean
}

// Renames a variable of the client that has the name of the representations variable.
const RENAMED_VARIABLE = 'alias__representations'

const renameVariables = (document: DocumentNode): DocumentNode =>
  visit(document, {
    Variable: (node) =>
      node.name.value === REPRESENTATIONS
        ? { ...node, name: { ...node.name, value: RENAMED_VARIABLE } }
        : undefined,
  })

/** The variables of a request under the names that plans use. */
export const toPlannedVariables = (
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.hasOwn(variables, REPRESENTATIONS)
    ? { ...variables, [RENAMED_VARIABLE]: variables[REPRESENTATIONS] }
    : variables

// No further attempt starts after this time.
const PLANNING_MS = 1_000

const unlessFailed = (plan: QueryPlan | GraphQLError | Error): QueryPlan | GraphQLError => {
  if (plan instanceof Error && !(plan instanceof GraphQLError)) throw plan
  return plan
}

/** Plans operations, and caches the plans. */
export class Planner {
  readonly #loaded: LoadedSupergraph
  readonly #planner: QueryPlanner
  readonly #completion: PlanCompletion
  readonly #check: PlanCheck
  readonly #usualOverrides: Overrides
  readonly #plans = new OperationCache<QueryPlan | GraphQLError | Error>()

  constructor(
    loaded: LoadedSupergraph,
    types: TypeConditions,
    { supportsTypeConditionedPaths }: PlannerOptions,
  ) {
    this.#loaded = loaded
    this.#planner = new QueryPlanner(loaded.supergraph, {
      typeConditionedFetching: supportsTypeConditionedPaths,
      // The parsed document of each fetch is cached with the plan.
      exposeDocumentNodeInFetchNode: true,
    })
    this.#usualOverrides = new Map([...loaded.overrides].map(([label, share]) => [label, share >= 50]))
    patchPlannerForExternalFields()
    this.#check = new PlanCheck(loaded)
    this.#completion = new PlanCompletion(loaded.fullSchema, types, loaded.subgraphTypes)
  }

  /** `key` identifies the text, the operation name and, if they are passed, the overrides. Equal keys have equal plans. */
  plan(
    key: string,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    overrides: ReadonlyMap<string, boolean> = this.#usualOverrides,
  ): QueryPlan | GraphQLError {
    const known = this.#plans.get(key)
    if (known) return unlessFailed(known)
    if (operation.operation === 'subscription') {
      return subscriptionsNotSupported()
    }
    const { apiSchema } = this.#loaded
    const prepared = withUnconditionalFields(
      protectLiterals(
        renameVariables(withDefaults(withOnlyOperation(document, operation), apiSchema)),
        apiSchema,
      ),
    )
    const planned = this.#planSoundly(prepared, overrides)
    const result = planned instanceof Error ? planned : restoreLiterals(planned)
    this.#plans.set(key, result, charactersIn(document))
    return unlessFailed(result)
  }

  /** The first sound plan: of the operation as written, with fewer merged fetches, or of an equivalent operation. */
  #planSoundly(document: DocumentNode, overrides: Overrides): QueryPlan | GraphQLError | Error {
    const operation = getOperationAST(document)
    if (!operation) throw new Error('the document has no operation')
    const end = performance.now() + PLANNING_MS
    const faults: Error[] = []
    for (const expand of [false, true]) {
      const tried = expand ? this.#expand(operation, document) : document
      const triedOperation = tried && getOperationAST(tried)
      if (!triedOperation) continue
      const attempt = () => this.#tryPlan(tried, triedOperation, overrides)
      for (const without of SKIPPED_MERGES) {
        if (faults.length > 0 && performance.now() > end) break
        const plan = without === null ? attempt() : planUnmerged(without, attempt)
        if (!(plan instanceof Error)) return plan
        faults.push(plan)
      }
    }
    return faults.find((fault) => fault instanceof GraphQLError) ?? faults[0] ?? new Error('no plan was made')
  }

  #expand(operation: OperationDefinitionNode, document: DocumentNode): DocumentNode | null {
    try {
      const expanded = expandFragments(this.#loaded.apiSchema, operation, fragmentsOf(document))
      return { kind: Kind.DOCUMENT, definitions: [expanded] }
    } catch (error) {
      if (error instanceof ExpansionTooLarge) return null
      throw error
    }
  }

  /** Returns a plan, a refusal for the client, or the error that the planner threw. */
  #tryPlan(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    overrides: Overrides,
  ): QueryPlan | GraphQLError | Error {
    let plan: QueryPlan
    try {
      plan = this.#planner.buildQueryPlan(operationFromDocument(this.#loaded.api, document), {
        overrideConditions: new Map(overrides),
      })
    } catch (error) {
      // Only an error of this gateway is a refusal for the client.
      return error instanceof Error && !(error instanceof GraphQLError)
        ? error
        : new Error('the query planner failed', { cause: error })
    }
    const unsound = this.#check.findUnsound(plan)
    return unsound === null ? this.#completion.complete(plan, document, operation) : fieldNotPlanned(unsound)
  }
}
