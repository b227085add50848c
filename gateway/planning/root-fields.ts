import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { fragmentsOf } from './fragments.ts'

export interface RootField {
  readonly node: FieldNode
  readonly responseName: string
  /** Whether a directive with a fixed value leaves it out. */
  readonly isLeftOut: boolean
}

const isFixed = (
  directives: OperationDefinitionNode['directives'],
  name: 'skip' | 'include',
  value: boolean,
): boolean =>
  directives?.some(
    (directive) =>
      directive.name.value === name &&
      directive.arguments?.some(
        (argument) => argument.value.kind === Kind.BOOLEAN && argument.value.value === value,
      ),
  ) ?? false

const known = new WeakMap<OperationDefinitionNode, RootField[]>()

/** The fields at the root of an operation, through fragments: looked for once in each. */
export const listRootFields = (document: DocumentNode, operation: OperationDefinitionNode): RootField[] => {
  const before = known.get(operation)
  if (before) return before
  const fields = findRootFields(document, operation)
  known.set(operation, fields)
  return fields
}

const findRootFields = (document: DocumentNode, operation: OperationDefinitionNode): RootField[] => {
  const fragments = fragmentsOf(document)
  const list = ({ selections }: SelectionSetNode, isOutside: boolean): RootField[] =>
    selections.flatMap((selection) => {
      const isLeftOut =
        isOutside ||
        isFixed(selection.directives, 'skip', true) ||
        isFixed(selection.directives, 'include', false)
      if (selection.kind === Kind.FIELD) {
        const responseName = selection.alias?.value ?? selection.name.value
        return [{ node: selection, responseName, isLeftOut }]
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
      return inner ? list(inner.selectionSet, isLeftOut) : []
    })
  return list(operation.selectionSet, false)
}
