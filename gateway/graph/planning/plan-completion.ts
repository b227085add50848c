import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner'
import {
  Kind,
  isAbstractType,
  print,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql'
import { documentOf } from '../responses/response-check.ts'
import { isIncluded } from '../documents/conditions.ts'
import { nameOfStep } from '../responses/data.ts'
import type { TypeConditions } from '../responses/type-conditions.ts'
import { fragmentsOf, type Fragments } from '../documents/fragments.ts'
import { TYPENAME, onType } from '../documents/nodes.ts'
import { REPRESENTATIONS, entitySelectionOf } from './plan-fetches.ts'
import { namedTypeOfField } from '../documents/field-type.ts'
import type { SubgraphTypes } from '../supergraph/subgraph-types.ts'

type Sets = readonly SelectionSetNode[]

const keyOf = ({ alias, name }: FieldNode): string => alias?.value ?? name.value

const listVariables = (node: DocumentNode): string[] => {
  const names = new Set<string>()
  visit(node, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      names.add(name.value)
    },
  })
  return [...names]
}

/** The fetch with the definitions of the variables that its added fields use. */
const withVariables = (
  fetch: FetchNode,
  completed: DocumentNode,
  variables: readonly VariableDefinitionNode[],
): FetchNode => {
  const used = listVariables(completed)
  const document = visit(completed, {
    OperationDefinition: (operation) => {
      const { variableDefinitions = [] } = operation
      const defined = new Set(variableDefinitions.map(({ variable }) => variable.name.value))
      const added = variables.filter(
        ({ variable: { name } }) => used.includes(name.value) && !defined.has(name.value),
      )
      return { ...operation, variableDefinitions: [...variableDefinitions, ...added] }
    },
  })
  return {
    ...fetch,
    operation: print(document),
    operationDocumentNode: document,
    variableUsages: used.filter((name) => name !== REPRESENTATIONS),
  }
}

/** The parts of an operation that its plan refers to. */
interface Source {
  readonly fragments: Fragments
  readonly variables: readonly VariableDefinitionNode[]
}

/**
 * Several subgraphs may resolve a field whose abstract type has different members in each. The planner then requests
 * only their common members: it omits `... on OnlyHere { field }`, whose fields would be null without an error. This
 * adds them if the chosen subgraph has them.
 */
export class PlanCompletion {
  readonly #schema: GraphQLSchema
  readonly #types: TypeConditions
  readonly #local: SubgraphTypes
  readonly #inconsistent: ReadonlySet<string>

  constructor(schema: GraphQLSchema, types: TypeConditions, local: SubgraphTypes) {
    this.#schema = schema
    this.#types = types
    this.#local = local
    this.#inconsistent = local.inconsistent
  }

  complete(plan: QueryPlan, document: DocumentNode, operation: OperationDefinitionNode): QueryPlan {
    if (this.#inconsistent.size === 0 || !plan.node || plan.node.kind === 'Subscription') return plan
    const source = { fragments: fragmentsOf(document), variables: operation.variableDefinitions ?? [] }
    return { ...plan, node: this.#node(plan.node, [operation.selectionSet], source) }
  }

  #node(node: PlanNode, sets: Sets, source: Source): PlanNode {
    switch (node.kind) {
      case 'Sequence':
      case 'Parallel':
        return { ...node, nodes: node.nodes.map((part) => this.#node(part, sets, source)) }
      case 'Flatten':
        return {
          ...node,
          node: this.#node(node.node, this.#setsAt(sets, node.path, source.fragments), source),
        }
      case 'Fetch':
        return this.#fetch(node, sets, source)
      default:
        return node
    }
  }

  #setsAt(sets: Sets, path: readonly (string | number)[], fragments: Fragments): Sets {
    return path.reduce<Sets>((at, step) => {
      const name = nameOfStep(step)
      return name === '@' || name === '' ? at : this.#below(at, name, null, fragments)
    }, sets)
  }

  /** The fields of selections under any type, or under one type. */
  #fields(sets: Sets, type: string | null, fragments: Fragments): FieldNode[] {
    return sets.flatMap(({ selections }) =>
      selections.flatMap((selection): FieldNode[] => {
        if (!isIncluded(selection.directives ?? [], null)) return []
        if (selection.kind === Kind.FIELD) return [selection]
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
        const condition = fragment?.typeCondition?.name.value
        const applies =
          type === null || condition === undefined || this.#types.namesWithin(condition).has(type)
        return fragment && applies ? this.#fields([fragment.selectionSet], type, fragments) : []
      }),
    )
  }

  #below(sets: Sets, key: string, type: string | null, fragments: Fragments): SelectionSetNode[] {
    return this.#fields(sets, type, fragments).flatMap((field) =>
      keyOf(field) === key ? (field.selectionSet ?? []) : [],
    )
  }

  #fetch(fetch: FetchNode, sets: Sets, { fragments, variables }: Source): FetchNode {
    const document = documentOf(fetch)
    const completed = visit(document, {
      OperationDefinition: (operation) => {
        const ofEntities = entitySelectionOf(operation)
        if (!ofEntities) {
          const root = this.#schema.getRootType(operation.operation)?.name ?? ''
          return {
            ...operation,
            selectionSet: this.#set(fetch.serviceName, root, operation.selectionSet, sets, fragments),
          }
        }
        const selectionSet = this.#set(fetch.serviceName, null, ofEntities, sets, fragments)
        const selections = operation.selectionSet.selections.map((field) => ({ ...field, selectionSet }))
        return { ...operation, selectionSet: { ...operation.selectionSet, selections } }
      },
    })
    if (print(completed) === print(document)) return fetch
    return withVariables(fetch, completed, variables)
  }

  /** The completed selections of a fetch. `type` is their parent type. */
  #set(
    subgraph: string,
    type: string | null,
    set: SelectionSetNode,
    requested: Sets,
    fragments: Fragments,
  ): SelectionSetNode {
    const selections = set.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? type
        return {
          ...selection,
          selectionSet: this.#set(subgraph, condition, selection.selectionSet, requested, fragments),
        }
      }
      if (selection.kind !== Kind.FIELD || !selection.selectionSet || type === null) return selection
      const result = this.#resultOf(type, selection.name.value)
      if (result === null) return selection
      const parent = this.#types.isObjectType(type) ? type : null
      const below = this.#below(requested, keyOf(selection), parent, fragments)
      const inner = this.#set(subgraph, result, selection.selectionSet, below, fragments)
      const mayForget = this.#inconsistent.has(result) && this.#local.isShared(type, selection.name.value)
      const missing = mayForget ? this.#missing(subgraph, result, inner, below, fragments) : []
      return { ...selection, selectionSet: { ...inner, selections: [...inner.selections, ...missing] } }
    })
    return { ...set, selections }
  }

  #resultOf(type: string, field: string): string | null {
    return namedTypeOfField(this.#schema.getType(type), field)?.name ?? null
  }

  #missing(
    subgraph: string,
    abstractType: string,
    fetched: SelectionSetNode,
    requested: Sets,
    fragments: Fragments,
  ): SelectionNode[] {
    return [...this.#local.possibleTypes(subgraph, abstractType)].flatMap((type): SelectionNode[] => {
      const has = new Set(this.#fields([fetched], type, fragments).map(keyOf))
      const wanted = this.#fields(requested, type, fragments).filter(
        (field) => !has.has(keyOf(field)) && field.name.value !== '__typename',
      )
      const selections = wanted.flatMap((field) => this.#localField(subgraph, type, field, fragments) ?? [])
      return selections.length === 0 ? [] : [onType(type, selections)]
    })
  }

  /** A field with its selections; null if this subgraph lacks a part of them. */
  #localField(subgraph: string, type: string, field: FieldNode, fragments: Fragments): FieldNode | null {
    const name = field.name.value
    const result = this.#resultOf(type, name)
    if (name !== '__typename' && (result === null || !this.#local.hasField(subgraph, type, name))) return null
    if (!field.selectionSet || result === null) return field
    const selections = isAbstractType(this.#schema.getType(result))
      ? this.#localMembers(subgraph, result, field.selectionSet, fragments)
      : this.#localFields(subgraph, result, field.selectionSet, fragments)
    return selections.length === 0
      ? null
      : { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } }
  }

  #localFields(subgraph: string, type: string, set: SelectionSetNode, fragments: Fragments): SelectionNode[] {
    return this.#fields([set], type, fragments).flatMap(
      (field) => this.#localField(subgraph, type, field, fragments) ?? [],
    )
  }

  #localMembers(
    subgraph: string,
    abstractType: string,
    set: SelectionSetNode,
    fragments: Fragments,
  ): SelectionNode[] {
    const members = [...this.#local.possibleTypes(subgraph, abstractType)].flatMap(
      (type): SelectionNode[] => {
        const selections = this.#localFields(subgraph, type, set, fragments)
        return selections.length === 0 ? [] : [onType(type, selections)]
      },
    )
    return [TYPENAME, ...members]
  }
}
