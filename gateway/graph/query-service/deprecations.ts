import {
  NoDeprecatedCustomRule,
  separateOperations,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'

/** The messages of the deprecated fields and values that an operation uses, each once. */
export const listDeprecations = (
  schema: GraphQLSchema,
  document: DocumentNode,
  { name }: OperationDefinitionNode,
): readonly string[] => {
  const alone = separateOperations(document)[name?.value ?? ''] ?? document
  const found = validate(schema, alone, [NoDeprecatedCustomRule], { maxErrors: Infinity })
  return [...new Set(found.map(({ message }) => message))]
}
