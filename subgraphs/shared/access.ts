import { defaultFieldResolver, isObjectType, type GraphQLSchema } from 'graphql'
import { REQUIRES_SCOPE, hasDirective, listDirectives, stringArgument } from '../../schema/directives.ts'
import { accessDenied } from '../../schema/errors/client-errors.ts'
import type { BaseContext } from './context.ts'

/**
 * Checks the scopes of the caller before each field with `@requiresScope` is resolved. The gateway removes such fields
 * for callers without the scope; this check protects the data where another router is in front.
 */
export const addAccessChecks = (schema: GraphQLSchema): void => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const directives = field.astNode?.directives
      if (!hasDirective(directives, REQUIRES_SCOPE)) continue
      const scopes = listDirectives(directives, REQUIRES_SCOPE).map(
        (one) => stringArgument(one, 'scope') ?? '',
      )
      const resolve = field.resolve ?? defaultFieldResolver
      const name = `${type.name}.${field.name}`
      field.resolve = (parent, args, context: BaseContext, info) => {
        const missing = scopes.find((scope) => !context.scopes.has(scope))
        if (missing !== undefined) throw accessDenied(name, `"${missing}"`, context.scopes.size > 0)
        return resolve(parent, args, context, info) as unknown
      }
    }
  }
}
