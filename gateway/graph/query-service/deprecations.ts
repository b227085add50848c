import {
  NoDeprecatedCustomRule,
  separateOperations,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'

/** What an operation asks for in its text that is to be used no longer, and what instead, each once. */
export const listDeprecations = (
  schema: GraphQLSchema,
  document: DocumentNode,
  { name }: OperationDefinitionNode,
): readonly string[] => {
  const alone = separateOperations(document)[name?.value ?? ''] ?? document
  const found = validate(schema, alone, [NoDeprecatedCustomRule], { maxErrors: Infinity })
  return [...new Set(found.map(({ message }) => message))]
}
