import './telemetry-off.ts'
import { readFileSync } from 'node:fs'
import { ApolloGateway } from '@apollo/gateway'
import { apolloLogger, type Log } from './log.ts'
import {
  SubgraphDataSource,
  type AwaySubgraphs,
  type DataSourceCounters,
  type SubgraphTransport,
} from './subgraph-data-source.ts'

const SUPERGRAPH = new URL('../schema/supergraph.graphql', import.meta.url)

/** The API schema as text, for people and clients. */
export const readApiSchema = (): string =>
  readFileSync(new URL('../schema/api.graphql', import.meta.url), 'utf8')

export const readSupergraph = (): string => readFileSync(SUPERGRAPH, 'utf8')

/** The gateway over the committed supergraph, with one data source for each subgraph. */
export const createGateway = (
  transports: ReadonlyMap<string, SubgraphTransport>,
  log: Log,
  counters: DataSourceCounters,
  away: AwaySubgraphs,
): ApolloGateway =>
  new ApolloGateway({
    supergraphSdl: readSupergraph(),
    logger: apolloLogger(log),
    buildService: ({ name }) => {
      const transport = transports.get(name)
      if (!transport) throw new Error(`no transport for the subgraph "${name}" of the supergraph`)
      return new SubgraphDataSource(transport, log, counters, away)
    },
  })
