import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql'

type ResolveReference = (reference: unknown, context: unknown, info: unknown) => unknown

/** The resolver of references that @apollo/subgraph stores with a type. */
export const referenceResolverOf = (type: GraphQLObjectType): ResolveReference | undefined =>
  (type.extensions['apollo'] as { subgraph?: { resolveReference?: ResolveReference } } | undefined)?.subgraph
    ?.resolveReference

interface Reference {
  readonly __typename: string
}

/**
 * Replaces the resolver of `_entities` of @apollo/subgraph. That one adds `__typename` to the objects that it gets, but
 * cached objects are frozen. This one adds it to a copy.
 */
export const replaceEntitiesResolver = (schema: GraphQLSchema): GraphQLSchema => {
  const field = schema.getQueryType()?.getFields()['_entities']
  if (!field) return schema
  field.resolve = (_source, { representations }, context, info) =>
    (representations as readonly Reference[]).map(async (reference) => {
      const type = schema.getType(reference.__typename)
      if (!isObjectType(type)) throw new Error(`no entity type "${reference.__typename}"`)
      const resolve = referenceResolverOf(type)
      const entity = await (resolve ? resolve(reference, context, info) : reference)
      return entity !== null && typeof entity === 'object' && !(entity instanceof Error)
        ? { ...entity, __typename: type.name }
        : entity
    })
  return schema
}
