import {
  Kind,
  isCompositeType,
  isNonNullType,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { accessDenied } from '../../../schema/errors/client-errors.ts'
import type { Identity } from '../../access/identity.ts'
import { TYPENAME } from '../documents/nodes.ts'
import { namedTypeOfField, typeOfField } from '../documents/field-type.ts'
import { fragmentsOf, type Fragments } from '../documents/fragments.ts'
import { OperationCache, charactersIn } from '../operation-cache.ts'
import { describeScopes, isMet, type AccessRule, type AccessRules } from './access-rules.ts'

/** An operation that is planned and executed. */
interface Operation {
  readonly key: string
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
}

/** A field that was removed. Its place in the response has the alias. */
interface RemovedField {
  readonly alias: string
  readonly responseName: string
  /** `Type.field` of the field whose rule is not met. */
  readonly field: string
  readonly rule: AccessRule
}

/** The part of an operation that a caller may read. */
export interface PermittedOperation {
  readonly operation: Operation
  /** Sets the removed fields to null, with an error for each. */
  readonly restore: (data: Record<string, unknown> | null) => {
    readonly data: Record<string, unknown> | null
    readonly errors: readonly GraphQLError[]
  }
}

interface Reduced {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly removed: ReadonlyMap<string, RemovedField>
  /** Set if a removed field has no nullable parent, so that the whole response is null. */
  readonly lost: RemovedField | null
}

// An error for each row of a long list would take longer than the response.
const MAX_ERRORS = 200

const responseNameOf = ({ alias, name }: FieldNode): string => (alias ?? name).value

/** Removes the fields that the caller may not read from operations, before they are planned. */
export class PermittedOperations {
  readonly #schema: GraphQLSchema
  readonly #rules: AccessRules
  /** The fields with rules that an operation selects, by its key. */
  readonly #restricted = new OperationCache<ReadonlyMap<string, AccessRule>>()
  readonly #reduced = new OperationCache<Reduced>()

  constructor(schema: GraphQLSchema, rules: AccessRules) {
    this.#schema = schema
    this.#rules = rules
  }

  /** Whether the response of an operation depends on the caller. */
  isRestricted(request: Operation): boolean {
    return this.#rules.size > 0 && this.#listRestricted(request).size > 0
  }

  /** Null if the caller may read every field of the operation. */
  permit(request: Operation, identity: Identity | null): PermittedOperation | null {
    if (this.#rules.size === 0) return null
    const restricted = this.#listRestricted(request)
    const denied = [...restricted].filter(([, rule]) => !rule.every((one) => isMet(one, identity)))
    if (denied.length === 0) return null
    const names = denied.map(([field]) => field).sort()
    const key = `${request.key} without ${names.join(' ')}`
    const cached = this.#reduced.get(key)
    const reduced = cached ?? new Reduction(this.#schema, new Map(denied)).reduce(request)
    if (!cached) this.#reduced.set(key, reduced, charactersIn(request.document))
    const { document, operation } = reduced
    return {
      operation: { key, document, operation },
      restore: (data) => restore(reduced, data, identity !== null),
    }
  }

  #listRestricted(request: Operation): ReadonlyMap<string, AccessRule> {
    const cached = this.#restricted.get(request.key)
    if (cached) return cached
    const restricted = new Search(this.#schema, this.#rules, request.document).list(request.operation)
    this.#restricted.set(request.key, restricted, charactersIn(request.document))
    return restricted
  }
}

const typeOf = (
  schema: GraphQLSchema,
  name: string,
  fallback: GraphQLCompositeType,
): GraphQLCompositeType => {
  const type = schema.getType(name)
  return isCompositeType(type) ? type : fallback
}

/** Finds the fields with rules. Each fragment is searched once. */
class Search {
  readonly #schema: GraphQLSchema
  readonly #rules: AccessRules
  readonly #fragments: Fragments
  readonly #searched = new Set<string>()
  readonly #found = new Map<string, AccessRule>()

  constructor(schema: GraphQLSchema, rules: AccessRules, document: DocumentNode) {
    this.#schema = schema
    this.#rules = rules
    this.#fragments = fragmentsOf(document)
  }

  list({ operation, selectionSet }: OperationDefinitionNode): ReadonlyMap<string, AccessRule> {
    const root = this.#schema.getRootType(operation)
    if (root) this.#search(root, selectionSet)
    return this.#found
  }

  #search(type: GraphQLCompositeType, { selections }: SelectionSetNode): void {
    for (const selection of selections) this.#searchSelection(type, selection)
  }

  #searchSelection(type: GraphQLCompositeType, selection: SelectionNode): void {
    if (selection.kind === Kind.FIELD) {
      const field = `${type.name}.${selection.name.value}`
      const rule = this.#rules.get(field)
      if (rule) this.#found.set(field, rule)
      const result = namedTypeOfField(type, selection.name.value)
      if (selection.selectionSet && isCompositeType(result)) this.#search(result, selection.selectionSet)
      return
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value
      this.#search(
        condition === undefined ? type : typeOf(this.#schema, condition, type),
        selection.selectionSet,
      )
      return
    }
    const name = selection.name.value
    const fragment = this.#fragments.get(name)
    if (!fragment || this.#searched.has(name)) return
    this.#searched.add(name)
    this.#search(typeOf(this.#schema, fragment.typeCondition.name.value, type), fragment.selectionSet)
  }
}

const MARK = 'denied__'

/** A prefix that no name in a document has. */
const markFor = (document: DocumentNode): string => {
  const text = document.loc?.source.body ?? ''
  let mark = MARK
  while (text.includes(mark)) mark = `_${mark}`
  return mark
}

const CONDITIONS = new Set(['skip', 'include'])

interface ReducedSet {
  readonly selectionSet: SelectionSetNode
  /** A removed field of the set that may not be null, so that its parent is null. */
  readonly lost: RemovedField | null
}

/**
 * Removes fields from an operation. In the place of each, `__typename` is selected under an alias: it keeps the place in
 * the response, and no subgraph is called for it. A field that may not be null takes its parent with it.
 */
class Reduction {
  readonly #schema: GraphQLSchema
  readonly #denied: ReadonlyMap<string, AccessRule>
  readonly #removed = new Map<string, RemovedField>()
  readonly #reduced = new Map<string, { definition: FragmentDefinitionNode; lost: RemovedField | null }>()
  #fragments: Fragments = new Map()
  #mark = MARK

  constructor(schema: GraphQLSchema, denied: ReadonlyMap<string, AccessRule>) {
    this.#schema = schema
    this.#denied = denied
  }

  reduce({ document, operation }: Operation): Reduced {
    this.#fragments = fragmentsOf(document)
    this.#mark = markFor(document)
    const root = this.#schema.getRootType(operation.operation)
    if (!root) throw new Error(`the schema has no ${operation.operation}`)
    const { selectionSet, lost } = this.#reduceSet(root, operation.selectionSet)
    const reduced = { ...operation, selectionSet }
    const definitions = [reduced, ...[...this.#reduced.values()].map(({ definition }) => definition)]
    const { loc } = document
    return {
      document: { kind: Kind.DOCUMENT, definitions, ...(loc && { loc }) },
      operation: reduced,
      removed: this.#removed,
      lost,
    }
  }

  #reduceSet(type: GraphQLCompositeType, { selections }: SelectionSetNode): ReducedSet {
    let lost: RemovedField | null = null
    const left = selections.flatMap((selection) => {
      const reduced = this.#reduceSelection(type, selection)
      lost ??= reduced.lost
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
      lost,
    }
  }

  #reduceSelection(
    type: GraphQLCompositeType,
    selection: SelectionNode,
  ): { readonly selection: SelectionNode | null; readonly lost: RemovedField | null } {
    if (selection.kind === Kind.FIELD) return this.#reduceField(type, selection)
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return { selection, lost: this.#reduceFragment(type, selection.name.value) }
    }
    const condition = selection.typeCondition?.name.value
    const inner = condition === undefined ? type : typeOf(this.#schema, condition, type)
    const { selectionSet, lost } = this.#reduceSet(inner, selection.selectionSet)
    return { selection: { ...selection, selectionSet }, lost }
  }

  #reduceFragment(type: GraphQLCompositeType, name: string): RemovedField | null {
    const known = this.#reduced.get(name)
    if (known) return known.lost
    const fragment = this.#fragments.get(name)
    if (!fragment) return null
    const inner = typeOf(this.#schema, fragment.typeCondition.name.value, type)
    const { selectionSet, lost } = this.#reduceSet(inner, fragment.selectionSet)
    this.#reduced.set(name, { definition: { ...fragment, selectionSet }, lost })
    return lost
  }

  #reduceField(
    type: GraphQLCompositeType,
    node: FieldNode,
  ): { readonly selection: SelectionNode | null; readonly lost: RemovedField | null } {
    const field = `${type.name}.${node.name.value}`
    const rule = this.#denied.get(field)
    if (rule) return this.#remove(type, node, { field, rule })
    const result = namedTypeOfField(type, node.name.value)
    if (!node.selectionSet || !isCompositeType(result)) return { selection: node, lost: null }
    const { selectionSet, lost } = this.#reduceSet(result, node.selectionSet)
    return lost ? this.#remove(type, node, lost) : { selection: { ...node, selectionSet }, lost: null }
  }

  #remove(
    type: GraphQLCompositeType,
    node: FieldNode,
    { field, rule }: Pick<RemovedField, 'field' | 'rule'>,
  ): { readonly selection: SelectionNode | null; readonly lost: RemovedField | null } {
    const responseName = responseNameOf(node)
    const alias = `${this.#mark}${responseName}`
    const removed = { alias, responseName, field, rule }
    if (isNonNullType(typeOfField(type, node.name.value))) return { selection: null, lost: removed }
    this.#removed.set(alias, removed)
    const directives = (node.directives ?? []).filter(({ name }) => CONDITIONS.has(name.value))
    return {
      selection: { ...TYPENAME, alias: { kind: Kind.NAME, value: alias }, directives },
      lost: null,
    }
  }
}

const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (value === null || typeof value !== 'object') return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

type Path = readonly (string | number)[]

const deny = ({ field, rule }: RemovedField, isAuthenticated: boolean, path: Path): GraphQLError =>
  accessDenied(field, describeScopes(rule), isAuthenticated, path)

/** The data with null for each removed field, and the errors with their paths. */
const restore = (
  { removed, lost }: Reduced,
  data: Record<string, unknown> | null,
  isAuthenticated: boolean,
): { data: Record<string, unknown> | null; errors: readonly GraphQLError[] } => {
  if (lost) return { data: null, errors: [deny(lost, isAuthenticated, [lost.responseName])] }
  const errors: GraphQLError[] = []
  const restoreValue = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => restoreValue(item, [...path, index]))
    // Exact numbers are objects of a class.
    if (!isPlainObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => {
        const field = removed.get(name)
        if (!field) return [name, restoreValue(part, [...path, name])]
        if (errors.length < MAX_ERRORS) {
          errors.push(deny(field, isAuthenticated, [...path, field.responseName]))
        }
        return [field.responseName, null]
      }),
    )
  }
  return { data: restoreValue(data, []) as Record<string, unknown> | null, errors }
}
