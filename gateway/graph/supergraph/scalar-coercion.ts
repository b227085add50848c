import { isScalarType, type GraphQLSchema } from 'graphql'
import { scalars } from '../../../subgraphs/shared/scalars.ts'

/**
 * A schema that comes from SDL has scalars that are names and take anything: gives it the rules of ours, so that a
 * malformed date is refused before anything is planned.
 */
export const giveScalarsTheirRules = (schema: GraphQLSchema): void => {
  for (const scalar of Object.values(scalars)) {
    const type = schema.getType(scalar.name)
    if (!isScalarType(type)) continue
    type.parseValue = scalar.parseValue
    type.parseLiteral = scalar.parseLiteral
  }
}
