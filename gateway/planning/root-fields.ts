import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

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

/** The fields at the root of an operation, through fragments. */
export const listRootFields = (document: DocumentNode, operation: OperationDefinitionNode): RootField[] => {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )
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
