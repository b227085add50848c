import { getNamedType, isInterfaceType, isObjectType, type GraphQLNamedType } from 'graphql'

/** The named type of a field; undefined if the type does not have the field. */
export const namedTypeOfField = (
  type: GraphQLNamedType | null | undefined,
  field: string,
): GraphQLNamedType | undefined => {
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined
  const definition = type.getFields()[field]
  return definition && getNamedType(definition.type)
}
