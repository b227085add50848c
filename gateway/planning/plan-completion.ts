import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner'
import {
  Kind,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  print,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { documentOf } from '../executor/answer-check.ts'
import { nameOfStep } from '../executor/data.ts'
import type { TypeConditions } from '../executor/types-by-name.ts'
import { fragmentsOf, type Fragments } from './fragments.ts'
import { listFetches } from './plan-fetches.ts'
import type { SubgraphTypes } from './subgraph-types.ts'

type Sets = readonly SelectionSetNode[]

const keyOf = ({ alias, name }: FieldNode): string => alias?.value ?? name.value

const usesVariables = (node: FieldNode): boolean => {
  let uses = false
  visit(node, {
    Variable: () => {
      uses = true
    },
  })
  return uses
}

/** What a plan forgets and its fetch cannot give: the operation has to be refused, or a null would be made up. */
export class IncompletePlan extends Error {
  override readonly name = 'IncompletePlan'
  readonly field: string

  constructor(field: string) {
    super(field)
    this.field = field
  }
}

/**
 * The stock planner forgets what is asked of a type that an abstract type can be in one subgraph and not in another:
 * `... on OnlyHere { field }` is left out of the fetch, and its fields would be null without a word. This puts them back
 * where the subgraph that is asked anyway has them.
 */
export class PlanCompletion {
  readonly #schema: GraphQLSchema
  readonly #types: TypeConditions
  readonly #local: SubgraphTypes
  readonly #inconsistent: ReadonlySet<string>
  /** Fields that the plan being completed has to get from elsewhere. */
  readonly #elsewhere: { readonly type: string; readonly field: string }[] = []

  constructor(schema: GraphQLSchema, types: TypeConditions, local: SubgraphTypes) {
    this.#schema = schema
    this.#types = types
    this.#local = local
    this.#inconsistent = local.inconsistent
  }

  /** Throws IncompletePlan where something forgotten cannot be put back. */
  complete(plan: QueryPlan, document: DocumentNode, operation: OperationDefinitionNode): QueryPlan {
    if (this.#inconsistent.size === 0 || !plan.node || plan.node.kind === 'Subscription') return plan
    const fragments = fragmentsOf(document)
    const completed = this.#node(plan.node, [operation.selectionSet], fragments)
    this.#refuseForgotten(completed)
    return { ...plan, node: completed }
  }

  // What another fetch of the plan asks for is not forgotten.
  #refuseForgotten(node: PlanNode): void {
    const planned = new Set<string>()
    for (const fetch of listFetches(node)) {
      visit(documentOf(fetch), {
        Field: ({ name }) => {
          planned.add(name.value)
        },
      })
    }
    for (const { type, field } of this.#elsewhere.splice(0)) {
      if (!planned.has(field)) throw new IncompletePlan(`${type}.${field}`)
    }
  }

  #node(node: PlanNode, sets: Sets, fragments: Fragments): PlanNode {
    switch (node.kind) {
      case 'Sequence':
      case 'Parallel':
        return { ...node, nodes: node.nodes.map((part) => this.#node(part, sets, fragments)) }
      case 'Flatten':
        return {
          ...node,
          node: this.#node(node.node, this.#setsAt(sets, node.path, fragments), fragments),
        }
      case 'Fetch':
        return this.#fetch(node, sets, fragments)
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

  /** The fields of selections under any type, or under one. */
  #fields(sets: Sets, type: string | null, fragments: Fragments): FieldNode[] {
    return sets.flatMap(({ selections }) =>
      selections.flatMap((selection): FieldNode[] => {
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

  #fetch(fetch: FetchNode, sets: Sets, fragments: Fragments): FetchNode {
    const document = documentOf(fetch)
    const completed = visit(document, {
      OperationDefinition: (operation) => {
        const root = this.#schema.getRootType(operation.operation)?.name ?? ''
        const [first] = operation.selectionSet.selections
        const isOfEntities = first?.kind === Kind.FIELD && first.name.value === '_entities'
        const selectionSet =
          isOfEntities && first.selectionSet
            ? {
                ...operation.selectionSet,
                selections: [
                  {
                    ...first,
                    selectionSet: this.#set(fetch.serviceName, null, first.selectionSet, sets, fragments),
                  },
                ],
              }
            : this.#set(fetch.serviceName, root, operation.selectionSet, sets, fragments)
        return { ...operation, selectionSet }
      },
    })
    const text = print(completed)
    if (text === print(document)) return fetch
    return { ...fetch, operation: text, operationDocumentNode: completed }
  }

  /** A fetch's selections, completed; `type` is the type that they are selected of. */
  #set(
    subgraph: string,
    type: string | null,
    set: SelectionSetNode,
    asked: Sets,
    fragments: Fragments,
  ): SelectionSetNode {
    const selections = set.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? type
        return {
          ...selection,
          selectionSet: this.#set(subgraph, condition, selection.selectionSet, asked, fragments),
        }
      }
      if (selection.kind !== Kind.FIELD || !selection.selectionSet || type === null) return selection
      const result = this.#resultOf(type, selection.name.value)
      if (result === null) return selection
      const below = this.#below(asked, keyOf(selection), null, fragments)
      const inner = this.#set(subgraph, result, selection.selectionSet, below, fragments)
      const missing = this.#inconsistent.has(result)
        ? this.#missing(subgraph, result, inner, below, fragments)
        : []
      return { ...selection, selectionSet: { ...inner, selections: [...inner.selections, ...missing] } }
    })
    return { ...set, selections }
  }

  #resultOf(type: string, field: string): string | null {
    const parent = this.#schema.getType(type)
    if (!isObjectType(parent) && !isInterfaceType(parent)) return null
    const definition = parent.getFields()[field]
    return definition ? getNamedType(definition.type).name : null
  }

  #missing(
    subgraph: string,
    abstractType: string,
    fetched: SelectionSetNode,
    asked: Sets,
    fragments: Fragments,
  ): SelectionNode[] {
    return [...this.#local.possibleTypes(subgraph, abstractType)].flatMap((type): SelectionNode[] => {
      const has = new Set(this.#fields([fetched], type, fragments).map(keyOf))
      const wanted = this.#fields(asked, type, fragments).filter(
        (field) => !has.has(keyOf(field)) && field.name.value !== '__typename',
      )
      const selections = wanted.flatMap((field) => this.#localField(subgraph, type, field, fragments) ?? [])
      if (selections.length === 0) return []
      return [
        {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
          selectionSet: { kind: Kind.SELECTION_SET, selections },
        },
      ]
    })
  }

  /** A field with all that is asked below it; null where this subgraph does not have all of it. */
  #localField(subgraph: string, type: string, field: FieldNode, fragments: Fragments): FieldNode | null {
    const name = field.name.value
    const result = this.#resultOf(type, name)
    const isSimple = result !== null && !isAbstractType(this.#schema.getType(result)) && !usesVariables(field)
    if (!this.#local.hasField(subgraph, type, name) || !isSimple) {
      this.#elsewhere.push({ type, field: name })
      return null
    }
    if (!field.selectionSet) return field
    const inner = this.#fields([field.selectionSet], result, fragments)
    const selections = inner.flatMap((below) => this.#localField(subgraph, result, below, fragments) ?? [])
    return selections.length === 0
      ? null
      : { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } }
  }
}
