import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLOutputType,
} from 'graphql'

/** The type of a field; undefined if the type does not have the field. */
export const typeOfField = (
  type: GraphQLNamedType | null | undefined,
  field: string,
): GraphQLOutputType | undefined =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields()[field]?.type : undefined

/** The named type of a field; undefined if the type does not have the field. */
export const namedTypeOfField = (
  type: GraphQLNamedType | null | undefined,
  field: string,
): GraphQLNamedType | undefined => {
  const result = typeOfField(type, field)
  return result && getNamedType(result)
}
