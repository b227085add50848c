import {
  Kind,
  isCompositeType,
  isNonNullType,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { namedTypeOfField, typeOfField } from '../documents/field-type.ts'
import { fragmentsOf, type Fragments } from '../documents/fragments.ts'
import { TYPENAME } from '../documents/nodes.ts'
import type { PlannedOperation } from '../executor/federated-graph.ts'
import type { AccessRule } from './access-rules.ts'
import { typeOfCondition } from './type-condition.ts'

/** A field that was removed. */
export interface RemovedField {
  readonly responseName: string
  /** `Type.field` of the field whose rule is not met. */
  readonly field: string
  readonly rule: AccessRule
}

/** An operation without the fields that its caller may not read. */
export interface ReducedOperation {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  /** The removed fields, by the aliases that keep their places in the response. */
  readonly removed: ReadonlyMap<string, RemovedField>
  /** Set if a removed field has no nullable parent, so that the whole response is null. */
  readonly nonNull: RemovedField | null
}

/** Removes the denied fields, by `Type.field`, from an operation. */
export const reduceOperation = (
  schema: GraphQLSchema,
  denied: ReadonlyMap<string, AccessRule>,
  operation: PlannedOperation,
): ReducedOperation => new Reduction(schema, denied, operation).reduce()

const responseNameOf = ({ alias, name }: FieldNode): string => (alias ?? name).value

const PREFIX = 'denied__'

/** A prefix that no name in a document has. */
const prefixFor = (document: DocumentNode): string => {
  const text = document.loc?.source.body ?? ''
  let prefix = PREFIX
  while (text.includes(prefix)) prefix = `_${prefix}`
  return prefix
}

const CONDITIONS = new Set(['skip', 'include'])

interface ReducedSelection {
  /** Null if the field was removed. */
  readonly selection: SelectionNode | null
  readonly nonNull: RemovedField | null
}

interface ReducedSet {
  readonly selectionSet: SelectionSetNode
  /** A removed field of the set that may not be null, so that its parent is removed as well. */
  readonly nonNull: RemovedField | null
}

/**
 * Removes fields from an operation. In the place of each, `__typename` is selected under an alias: it keeps the place in
 * the response, and no subgraph is called for it. If a field may not be null, its parent is removed as well.
 */
class Reduction {
  readonly #schema: GraphQLSchema
  readonly #denied: ReadonlyMap<string, AccessRule>
  readonly #removed = new Map<string, RemovedField>()
  readonly #reduced = new Map<string, { definition: FragmentDefinitionNode; nonNull: RemovedField | null }>()
  readonly #fragments: Fragments
  readonly #prefix: string
  readonly #operation: PlannedOperation

  constructor(schema: GraphQLSchema, denied: ReadonlyMap<string, AccessRule>, operation: PlannedOperation) {
    this.#schema = schema
    this.#denied = denied
    this.#operation = operation
    this.#fragments = fragmentsOf(operation.document)
    this.#prefix = prefixFor(operation.document)
  }

  reduce(): ReducedOperation {
    const { document, operation } = this.#operation
    const root = this.#schema.getRootType(operation.operation)
    if (!root) throw new Error(`the schema has no ${operation.operation}`)
    const { selectionSet, nonNull } = this.#reduceSet(root, operation.selectionSet)
    const reduced = { ...operation, selectionSet }
    const definitions = [reduced, ...[...this.#reduced.values()].map(({ definition }) => definition)]
    const { loc } = document
    return {
      document: { kind: Kind.DOCUMENT, definitions, ...(loc && { loc }) },
      operation: reduced,
      removed: this.#removed,
      nonNull,
    }
  }

  #reduceSet(type: GraphQLCompositeType, { selections }: SelectionSetNode): ReducedSet {
    let nonNull: RemovedField | null = null
    const left = selections.flatMap((selection) => {
      const reduced = this.#reduceSelection(type, selection)
      nonNull ??= reduced.nonNull
      return reduced.selection === null ? [] : [reduced.selection]
    })
    // A field may be selected several times, and only once with a field below it that may not be null.
    const removed = new Set(
      left.flatMap((one) =>
        one.kind === Kind.FIELD ? (this.#removed.get(responseNameOf(one))?.responseName ?? []) : [],
      ),
    )
    const kept = left.filter((one) => one.kind !== Kind.FIELD || !removed.has(responseNameOf(one)))
    return {
      selectionSet: { kind: Kind.SELECTION_SET, selections: kept.length > 0 ? kept : [TYPENAME] },
      nonNull,
    }
  }

  #reduceSelection(type: GraphQLCompositeType, selection: SelectionNode): ReducedSelection {
    if (selection.kind === Kind.FIELD) return this.#reduceField(type, selection)
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return { selection, nonNull: this.#reduceFragment(type, selection.name.value) }
    }
    const inner = typeOfCondition(this.#schema, selection, type)
    const { selectionSet, nonNull } = this.#reduceSet(inner, selection.selectionSet)
    return { selection: { ...selection, selectionSet }, nonNull }
  }

  #reduceFragment(type: GraphQLCompositeType, name: string): RemovedField | null {
    const known = this.#reduced.get(name)
    if (known) return known.nonNull
    const fragment = this.#fragments.get(name)
    if (!fragment) return null
    const inner = typeOfCondition(this.#schema, fragment, type)
    const { selectionSet, nonNull } = this.#reduceSet(inner, fragment.selectionSet)
    this.#reduced.set(name, { definition: { ...fragment, selectionSet }, nonNull })
    return nonNull
  }

  #reduceField(type: GraphQLCompositeType, node: FieldNode): ReducedSelection {
    const field = `${type.name}.${node.name.value}`
    const rule = this.#denied.get(field)
    if (rule) return this.#remove(type, node, { field, rule })
    const result = namedTypeOfField(type, node.name.value)
    if (!node.selectionSet || !isCompositeType(result)) return { selection: node, nonNull: null }
    const { selectionSet, nonNull } = this.#reduceSet(result, node.selectionSet)
    return nonNull
      ? this.#remove(type, node, nonNull)
      : { selection: { ...node, selectionSet }, nonNull: null }
  }

  #remove(
    type: GraphQLCompositeType,
    node: FieldNode,
    { field, rule }: Pick<RemovedField, 'field' | 'rule'>,
  ): ReducedSelection {
    const responseName = responseNameOf(node)
    const alias = `${this.#prefix}${responseName}`
    const removed = { responseName, field, rule }
    if (isNonNullType(typeOfField(type, node.name.value))) return { selection: null, nonNull: removed }
    this.#removed.set(alias, removed)
    const directives = (node.directives ?? []).filter(({ name }) => CONDITIONS.has(name.value))
    return {
      selection: { ...TYPENAME, alias: { kind: Kind.NAME, value: alias }, directives },
      nonNull: null,
    }
  }
}
