import { getNamedType, isInterfaceType, isObjectType, type GraphQLNamedType } from 'graphql'

/** The type of a field without its lists and non-nulls; undefined where the type has no such field. */
export const resultTypeOf = (
  type: GraphQLNamedType | null | undefined,
  field: string,
): GraphQLNamedType | undefined => {
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined
  const definition = type.getFields()[field]
  return definition && getNamedType(definition.type)
}
