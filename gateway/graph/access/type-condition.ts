import {
  isCompositeType,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type InlineFragmentNode,
} from 'graphql'

/** The type that a fragment applies to: that of its condition or, without one, its parent's. */
export const typeOfCondition = (
  schema: GraphQLSchema,
  { typeCondition }: FragmentDefinitionNode | InlineFragmentNode,
  parent: GraphQLCompositeType,
): GraphQLCompositeType => {
  const type = typeCondition && schema.getType(typeCondition.name.value)
  return isCompositeType(type) ? type : parent
}
