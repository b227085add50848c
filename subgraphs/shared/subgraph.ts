import { readFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse, type GraphQLSchema } from 'graphql'
import type { Knex } from 'knex'
import type { SubgraphName } from '../../db/roles.ts'
import { listSubgraphs } from '../../schema/subgraph-list.ts'
import { boundArguments } from './arguments.ts'
import type { Clock } from './as-of.ts'
import { withRequestId } from './batch.ts'
import type { BaseContext } from './context.ts'

export interface SubgraphDependencies {
  readonly db: Knex
  readonly clock: Clock
}

/** A subgraph that opens no port: a schema, and a context made anew for each fetch. */
export interface Subgraph {
  readonly name: SubgraphName
  readonly schema: GraphQLSchema
  readonly createContext: (requestId: string) => BaseContext
}

interface SubgraphParts<Loaders> {
  readonly name: SubgraphName
  readonly resolvers: object
  readonly createLoaders: (db: Knex) => Loaders
}

export const createSubgraph =
  <Loaders>({ name, resolvers, createLoaders }: SubgraphParts<Loaders>) =>
  ({ db, clock }: SubgraphDependencies): Subgraph => {
    const entry = listSubgraphs().find((subgraph) => subgraph.name === name)
    if (!entry) throw new Error(`rover.yaml has no subgraph "${name}"`)
    const schema = boundArguments(
      buildSubgraphSchema({
        typeDefs: parse(readFileSync(entry.schemaFile, 'utf8')),
        resolvers: resolvers as never,
      }),
    )
    return {
      name,
      schema,
      createContext: (requestId) => {
        const tagged = withRequestId(db, requestId)
        return { db: tagged, clock, loaders: createLoaders(tagged) } as BaseContext
      },
    }
  }
