import type { ApolloServerPlugin } from '@apollo/server'
import { isScalarType } from 'graphql'
import type { RequestContext } from '../request-context.ts'
import { scalars } from '../../subgraphs/shared/scalars.ts'

/**
 * The gateway's schema comes from SDL, in which a scalar is a name and takes anything: give it the rules of ours, so that
 * a malformed date is refused before anything is planned.
 */
export const scalarChecks: ApolloServerPlugin<RequestContext> = {
  serverWillStart: async () => ({
    schemaDidLoadOrUpdate: ({ apiSchema }) => {
      for (const scalar of Object.values(scalars)) {
        const type = apiSchema.getType(scalar.name)
        if (!isScalarType(type)) continue
        type.parseValue = scalar.parseValue
        type.parseLiteral = scalar.parseLiteral
      }
    },
  }),
}
