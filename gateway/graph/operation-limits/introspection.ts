import { isOneOfNotAlone } from '../../../schema/errors/client-errors.ts'
import { Kind, type ASTVisitor, type OperationDefinitionNode, type ValidationContext } from 'graphql'

/** Whether an operation selects introspection fields only, so that it needs no plan. */
export const isIntrospectionOnly = ({ selectionSet }: OperationDefinitionNode): boolean =>
  selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  )

/** Refuses `isOneOf` in operations with a plan: the query planner does not support it, although it is valid. */
export const noOneOfInPlans = (context: ValidationContext): ASTVisitor => {
  const isPlanned = context
    .getDocument()
    .definitions.some(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION && !isIntrospectionOnly(definition),
    )
  return {
    Field: (node) => {
      if (isPlanned && node.name.value === 'isOneOf' && context.getParentType()?.name === '__Type') {
        context.reportError(isOneOfNotAlone(node))
      }
    },
  }
}
