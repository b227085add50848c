import {
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { fragmentsOf } from './fragments.ts'

export interface RootField {
  readonly node: FieldNode
  readonly responseName: string
  /** The directives on the field and on the fragments that contain it. */
  readonly directives: readonly DirectiveNode[]
}

const known = new WeakMap<OperationDefinitionNode, RootField[]>()

/** The root fields of an operation, including those in fragments. The result is cached. */
export const listRootFields = (document: DocumentNode, operation: OperationDefinitionNode): RootField[] => {
  const before = known.get(operation)
  if (before) return before
  const fields = findRootFields(document, operation)
  known.set(operation, fields)
  return fields
}

const findRootFields = (document: DocumentNode, operation: OperationDefinitionNode): RootField[] => {
  const fragments = fragmentsOf(document)
  const list = ({ selections }: SelectionSetNode, outside: readonly DirectiveNode[]): RootField[] =>
    selections.flatMap((selection) => {
      const directives = [...outside, ...(selection.directives ?? [])]
      if (selection.kind === Kind.FIELD) {
        const responseName = selection.alias?.value ?? selection.name.value
        return [{ node: selection, responseName, directives }]
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
      return inner ? list(inner.selectionSet, directives) : []
    })
  return list(operation.selectionSet, [])
}
