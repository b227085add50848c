import {
  Kind,
  isAbstractType,
  isCompositeType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Fragments } from '../documents/fragments.ts'
import { TYPENAME, onType } from '../documents/nodes.ts'
import { namedTypeOfField } from '../documents/field-type.ts'

/**
 * An equivalent operation without fragments on abstract types: each becomes one fragment for each possible object
 * type. The planner fails on some fragments on abstract types, mainly below interface objects.
 */
export const expandFragments = (
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): OperationDefinitionNode => {
  const root = schema.getRootType(operation.operation)
  if (!root) throw new Error(`the schema has no ${operation.operation}`)
  return { ...operation, selectionSet: new Expansion(schema, fragments).set(root, operation.selectionSet) }
}

/** The maximum number of selections of an expanded operation. */
const MAX_SELECTIONS = 20_000

/** Fragments on types that refer to each other multiply, so their expansion is not attempted. */
export class ExpansionTooLarge extends Error {
  override readonly name = 'ExpansionTooLarge'
}

class Expansion {
  readonly #schema: GraphQLSchema
  readonly #fragments: Fragments
  #left = MAX_SELECTIONS

  constructor(schema: GraphQLSchema, fragments: Fragments) {
    this.#schema = schema
    this.#fragments = fragments
  }

  set(type: GraphQLCompositeType, { selections }: SelectionSetNode): SelectionSetNode {
    const expanded = selections.flatMap((selection) => this.#selection(type, selection))
    return { kind: Kind.SELECTION_SET, selections: expanded.length > 0 ? expanded : [TYPENAME] }
  }

  #selection(type: GraphQLCompositeType, selection: SelectionNode): SelectionNode[] {
    this.#left -= 1
    if (this.#left < 0) throw new ExpansionTooLarge(`more than ${MAX_SELECTIONS} selections`)
    if (selection.kind === Kind.FIELD) {
      if (!selection.selectionSet) return [selection]
      const result = namedTypeOfField(type, selection.name.value)
      return isCompositeType(result)
        ? [{ ...selection, selectionSet: this.set(result, selection.selectionSet) }]
        : [selection]
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value)
    if (!fragment) return []
    const condition = fragment.typeCondition && this.#schema.getType(fragment.typeCondition.name.value)
    const { directives = [] } = selection
    if (!isCompositeType(condition) || condition === type) {
      const selectionSet = this.set(type, fragment.selectionSet)
      return [{ kind: Kind.INLINE_FRAGMENT, directives, selectionSet }]
    }
    const possible = new Set(this.#possible(type))
    return this.#possible(condition)
      .filter((object) => possible.has(object))
      .map((object) => ({
        ...onType(object.name, this.set(object, fragment.selectionSet).selections),
        directives,
      }))
  }

  #possible(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    return isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type]
  }
}
