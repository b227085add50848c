import { isScalarType, type GraphQLSchema } from 'graphql'
import { scalars } from '../../../subgraphs/shared/scalars.ts'

/**
 * Adds the input coercion of this project's scalars to a schema that was built from SDL, whose scalars accept any value.
 * Validation then rejects a malformed date.
 */
export const applyScalarCoercion = (schema: GraphQLSchema): void => {
  for (const scalar of Object.values(scalars)) {
    const type = schema.getType(scalar.name)
    if (!isScalarType(type)) continue
    type.parseValue = scalar.parseValue
    type.parseLiteral = scalar.parseLiteral
  }
}
