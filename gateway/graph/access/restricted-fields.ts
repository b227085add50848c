import {
  Kind,
  isCompositeType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { namedTypeOfField } from '../documents/field-type.ts'
import { fragmentsOf, type Fragments } from '../documents/fragments.ts'
import type { PlannedOperation } from '../executor/federated-graph.ts'
import type { AccessRule, AccessRules } from './access-rules.ts'
import { typeOfCondition } from './type-condition.ts'

/** The fields with rules that an operation selects, by `Type.field`. */
export const listRestrictedFields = (
  schema: GraphQLSchema,
  rules: AccessRules,
  { document, operation }: PlannedOperation,
): ReadonlyMap<string, AccessRule> => new Search(schema, rules, fragmentsOf(document)).list(operation)

/** Each fragment is searched once. */
class Search {
  readonly #schema: GraphQLSchema
  readonly #rules: AccessRules
  readonly #fragments: Fragments
  readonly #searched = new Set<string>()
  readonly #found = new Map<string, AccessRule>()

  constructor(schema: GraphQLSchema, rules: AccessRules, fragments: Fragments) {
    this.#schema = schema
    this.#rules = rules
    this.#fragments = fragments
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
      this.#search(typeOfCondition(this.#schema, selection, type), selection.selectionSet)
      return
    }
    const name = selection.name.value
    const fragment = this.#fragments.get(name)
    if (!fragment || this.#searched.has(name)) return
    this.#searched.add(name)
    this.#search(typeOfCondition(this.#schema, fragment, type), fragment.selectionSet)
  }
}
