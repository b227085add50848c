import type { Supergraph } from '@apollo/federation-internals'
import type { FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner'
import {
  BREAK,
  FieldsOnCorrectTypeRule,
  Kind,
  OverlappingFieldsCanBeMergedRule,
  PossibleFragmentSpreadsRule,
  validate,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql'
import { parseFieldSet } from '../../../schema/directives.ts'
import { documentOf } from '../responses/response-check.ts'
import type { LoadedSupergraph } from '../supergraph/supergraph.ts'
import { entitySelectionOf, listFetches } from './plan-fetches.ts'
import { namedTypeOfField } from '../documents/field-type.ts'
import type { SubgraphTypes } from '../supergraph/subgraph-types.ts'

const findFields = ({ selections }: SelectionSetNode, name: string): FieldNode[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === name ? [selection] : []
    return selection.kind === Kind.INLINE_FRAGMENT ? findFields(selection.selectionSet, name) : []
  })

const inputNames = (selections: readonly QueryPlanSelectionNode[]): string[] =>
  selections.flatMap((selection) =>
    selection.kind === 'InlineFragment' ? inputNames(selection.selections) : [selection.name],
  )

const firstField = (document: DocumentNode): string => {
  let first = ''
  visit(document, {
    Field: ({ name }) => {
      if (name.value.startsWith('_')) return undefined
      first = name.value
      return BREAK
    },
  })
  return first
}

// Rules that plans are known to violate. A subgraph rejects such a fetch.
const RULES = [FieldsOnCorrectTypeRule, OverlappingFieldsCanBeMergedRule, PossibleFragmentSpreadsRule]

/**
 * Finds fetches that are invalid in their subgraph, and fields that a plan requests where the subgraph cannot resolve
 * them: a field of another subgraph, or one without its required inputs. Such a subgraph may return a wrong value
 * without an error.
 */
export class PlanCheck {
  readonly #schema: GraphQLSchema
  readonly #local: SubgraphTypes
  readonly #supergraph: Supergraph
  readonly #schemas = new Map<string, GraphQLSchema | null>()

  constructor({ fullSchema, subgraphTypes, supergraph }: LoadedSupergraph) {
    this.#schema = fullSchema
    this.#local = subgraphTypes
    this.#supergraph = supergraph
  }

  /** The first such field, as `Type.field`; null if the plan is sound. */
  findUnsound(plan: QueryPlan): string | null {
    if (!plan.node || plan.node.kind === 'Subscription') return null
    for (const fetch of listFetches(plan.node)) {
      const found = this.#findInFetch(fetch)
      if (found !== null) return found
    }
    return null
  }

  #schemaOf(subgraph: string): GraphQLSchema | null {
    const known = this.#schemas.get(subgraph)
    if (known !== undefined) return known
    const schema = this.#supergraph.subgraphs().get(subgraph)?.schema.toGraphQLJSSchema() ?? null
    this.#schemas.set(subgraph, schema)
    return schema
  }

  #findInFetch(fetch: FetchNode): string | null {
    const document = documentOf(fetch)
    const schema = this.#schemaOf(fetch.serviceName)
    if (schema && validate(schema, document, RULES, { maxErrors: 1 }).length > 0) return firstField(document)
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue
      const ofEntities = entitySelectionOf(definition)
      const root = this.#schema.getRootType(definition.operation)?.name ?? ''
      const found = ofEntities
        ? this.#findInSet(fetch.serviceName, '', ofEntities, new Set(inputNames(fetch.requires ?? [])), null)
        : this.#findInSet(fetch.serviceName, root, definition.selectionSet, null, null)
      if (found !== null) return found
    }
    return null
  }

  #findInSet(
    subgraph: string,
    type: string,
    { selections }: SelectionSetNode,
    inputs: ReadonlySet<string> | null,
    provided: SelectionSetNode | null,
  ): string | null {
    for (const selection of selections) {
      const found =
        selection.kind === Kind.FIELD
          ? this.#findInField(subgraph, type, selection, inputs, provided)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.#findInSet(
                subgraph,
                selection.typeCondition?.name.value ?? type,
                selection.selectionSet,
                inputs,
                provided,
              )
            : null
      if (found !== null) return found
    }
    return null
  }

  #findInField(
    subgraph: string,
    type: string,
    field: FieldNode,
    inputs: ReadonlySet<string> | null,
    provided: SelectionSetNode | null,
  ): string | null {
    const name = field.name.value
    if (name.startsWith('__')) return null
    const [providedField] = provided ? findFields(provided, name) : []
    const required = this.#local.requiredBy(subgraph, type, name)
    const isSound =
      providedField !== undefined ||
      this.#local.isKeyField(subgraph, type, name) ||
      (required.length > 0
        ? required.every(
            (input) => inputs?.has(input) || (provided && findFields(provided, input).length > 0),
          )
        : this.#local.hasField(subgraph, type, name))
    if (!isSound) return `${type}.${name}`
    const result = namedTypeOfField(this.#schema.getType(type), name)
    if (!field.selectionSet || !result) return null
    const provides = this.#local.providedBy(subgraph, type, name)
    const below = provides === null ? (providedField?.selectionSet ?? null) : parseFieldSet(provides)
    return this.#findInSet(subgraph, result.name, field.selectionSet, null, below)
  }
}
