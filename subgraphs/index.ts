import type { DatabaseAddress } from '../db/connect.ts'
import { STEWARD_ROLES, WRITER_ROLES, roleOf, type SubgraphName } from '../db/roles.ts'
import { createCommunityServicesSubgraph } from './community-services/subgraph.ts'
import { createFinanceSubgraph } from './finance/subgraph.ts'
import { createLocalAuthoritiesSubgraph } from './local-authorities/subgraph.ts'
import { createPrimaryCareSubgraph } from './primary-care/subgraph.ts'
import type { Clock } from './shared/as-of.ts'
import { Database, select, type SubgraphDatabaseOptions } from './shared/sql.ts'
import type { Subgraph, SubgraphDependencies } from './shared/subgraph.ts'

export const SUBGRAPH_FACTORIES: Readonly<
  Record<SubgraphName, (dependencies: SubgraphDependencies) => Subgraph>
> = {
  'primary-care': createPrimaryCareSubgraph,
  'community-services': createCommunityServicesSubgraph,
  'local-authorities': createLocalAuthoritiesSubgraph,
  finance: createFinanceSubgraph,
}

export interface SubgraphOptions extends SubgraphDatabaseOptions {
  readonly clock: Clock
  readonly lookUps?: SubgraphDependencies['lookUps']
}

export interface OpenSubgraph {
  readonly subgraph: Subgraph
  /** Opens one connection for each role, so that the first request does not wait. */
  connect(): Promise<void>
  close(): Promise<void>
}

/** A subgraph with the database connections of its roles. */
export const openSubgraph = (
  name: SubgraphName,
  address: DatabaseAddress,
  { clock, lookUps = null, ...options }: SubgraphOptions,
): OpenSubgraph => {
  const writerRole = WRITER_ROLES[name]
  const stewardRole = STEWARD_ROLES[name]
  // Reports change without a load, so they are read from the primary database.
  const open = (role: string): Database => Database.open(address, { ...options, replica: null, role })
  const db = Database.open(address, { ...options, role: roleOf(name) })
  const writer = writerRole === undefined ? null : open(writerRole)
  const steward = stewardRole === undefined ? null : open(stewardRole)
  const databases = [db, writer, steward].filter((database) => database !== null)
  return {
    subgraph: SUBGRAPH_FACTORIES[name]({ db, writer, steward, clock, lookUps }),
    connect: async () => {
      await Promise.all(databases.map((database) => select(database, 'select 1', [])))
    },
    close: async () => {
      await Promise.all(databases.map((database) => database.close()))
    },
  }
}
