import { readFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse, type GraphQLSchema } from 'graphql'
import type { SubgraphName } from '../../db/roles.ts'
import { readSubgraphList } from '../../schema/subgraph-list.ts'
import { addAccessChecks } from './access.ts'
import { addArgumentValidation } from './arguments.ts'
import type { Clock } from './as-of.ts'
import type { BaseContext } from './context.ts'
import { replaceEntitiesResolver } from './entities.ts'
import { createDataLoaders, type Batches } from './loaders.ts'
import { createLevelLoaders, shareBatches, type ExecutionLevel } from './level-loaders.ts'
import { cacheLookUps, type LeasedVersions, type LookUpStore } from './look-up-cache.ts'
import { type Caller, type Database } from './sql.ts'

export interface SubgraphDependencies {
  readonly db: Database
  /** The access with the second role, for subgraphs that write; null if it only reads. */
  readonly writer: Database | null
  /** The access with the role of data stewards; null if the subgraph has no fields for them. */
  readonly steward: Database | null
  readonly clock: Clock
  /** The cache for look-ups, and the data versions for which its values are valid; null: nothing is cached. */
  readonly lookUps: { readonly store: LookUpStore; readonly versions: LeasedVersions } | null
}

/** A subgraph without a port: its schema, and a function that creates a context for each fetch. */
export interface Subgraph {
  readonly name: SubgraphName
  readonly schema: GraphQLSchema
  /** For graphql-js. */
  readonly createContext: (caller: Caller, scopes: ReadonlySet<string>) => BaseContext
  /** For the level executor. */
  readonly createLevelContext: (level: ExecutionLevel, scopes: ReadonlySet<string>) => BaseContext
}

interface SubgraphDefinition {
  readonly name: SubgraphName
  readonly resolvers: object
  readonly batches: Batches
}

export const createSubgraph =
  ({ name, resolvers, batches: uncached }: SubgraphDefinition) =>
  ({ db, writer, steward, clock, lookUps }: SubgraphDependencies): Subgraph => {
    const entry = readSubgraphList().find((subgraph) => subgraph.name === name)
    if (!entry) throw new Error(`rover.yaml has no subgraph "${name}"`)
    const schema = buildSubgraphSchema({
      typeDefs: parse(readFileSync(entry.schemaFile, 'utf8')),
      resolvers: resolvers as never,
    })
    replaceEntitiesResolver(schema)
    addArgumentValidation(schema)
    addAccessChecks(schema)
    const batches = lookUps ? cacheLookUps(name, uncached, lookUps.store, lookUps.versions) : uncached
    const sharedBatches = shareBatches(batches, db)
    return {
      name,
      schema,
      createContext: (caller, scopes) => {
        const callerDb = db.forCallers([caller])
        return {
          db: callerDb,
          writer: writer && writer.forCallers([caller]),
          steward: steward && steward.forCallers([caller]),
          clock,
          scopes,
          loaders: createDataLoaders(batches, callerDb),
        } as BaseContext
      },
      createLevelContext: (level, scopes) =>
        ({
          db: db.forCallers([level]),
          writer: writer && writer.forCallers([level]),
          steward: steward && steward.forCallers([level]),
          clock,
          scopes,
          loaders: createLevelLoaders(batches, sharedBatches, level),
        }) as BaseContext,
    }
  }
