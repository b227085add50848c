import { NoDeprecatedCustomRule, validate, type DocumentNode, type GraphQLSchema } from 'graphql'

/** What an operation asks for that is to be used no longer, and what instead, each once. */
export const listDeprecations = (schema: GraphQLSchema, document: DocumentNode): readonly string[] => [
  ...new Set(validate(schema, document, [NoDeprecatedCustomRule]).map(({ message }) => message)),
]
