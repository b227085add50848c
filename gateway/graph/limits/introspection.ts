import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type OperationDefinitionNode,
  type ValidationContext,
} from 'graphql'

/** Whether an operation asks for the schema alone, so that no plan is needed to answer it. */
export const isIntrospectionOnly = ({ selectionSet }: OperationDefinitionNode): boolean =>
  selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  )

/**
 * The query planner does not know `isOneOf`, which validation lets pass: whoever asks for it in a planned operation is
 * told what is told of any field that is not there.
 */
export const noOneOfInPlans = (context: ValidationContext): ASTVisitor => {
  const isPlanned = context
    .getDocument()
    .definitions.some(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION && !isIntrospectionOnly(definition),
    )
  return {
    Field: (node) => {
      if (isPlanned && node.name.value === 'isOneOf' && context.getParentType()?.name === '__Type') {
        context.reportError(
          new GraphQLError('Cannot query field "isOneOf" on type "__Type" beside other fields.', {
            nodes: node,
          }),
        )
      }
    },
  }
}
