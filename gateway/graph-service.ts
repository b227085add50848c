import type { Config } from './config.ts'
import { FederatedGraph } from './federated-graph.ts'
import { toApolloGateway } from './gateway-adapter.ts'
import { createGraphqlRoute } from './http/graphql-route.ts'
import type { RouteEntry } from './http/http-server.ts'
import type { Log } from './log.ts'
import { AliasIsolation } from './planning/aliases.ts'
import { createRequirementRule } from './planning/conflicting-requirements.ts'
import { createGraphServer } from './server.ts'
import type { StoredOperations } from './stored-operations.ts'
import { SubgraphClient, type AwaySubgraphs, type FetchCounters } from './subgraphs/client.ts'
import type { SubgraphTransport } from './subgraphs/transport.ts'
import type { LoadedSupergraph } from './supergraph.ts'

export interface GraphServiceParts {
  readonly config: Config
  readonly log: Log
  readonly loaded: LoadedSupergraph
  readonly operations: StoredOperations
  readonly counters: FetchCounters
  readonly away: AwaySubgraphs
}

export interface GraphService {
  readonly route: RouteEntry
  /** From then on questions are answered. */
  open(transports: readonly SubgraphTransport[]): Promise<void>
  close(): Promise<void>
}

/** /graphql over one supergraph: it says that it is starting until its subgraphs are known. */
export const createGraphService = ({
  config,
  log,
  loaded,
  operations,
  counters,
  away,
}: GraphServiceParts): GraphService => {
  let server: ReturnType<typeof createGraphServer> | null = null
  return {
    route: {
      methods: ['GET', 'POST'],
      handle: createGraphqlRoute({
        config,
        operations,
        aliases: new AliasIsolation(loaded.sdl),
        schema: loaded.apiSchema,
        server: () => server,
      }),
    },
    open: async (transports) => {
      const clients = new Map(
        transports.map((transport) => [transport.name, new SubgraphClient(transport, log, counters, away)]),
      )
      const graph = new FederatedGraph(loaded, clients)
      const apollo = createGraphServer(toApolloGateway(loaded, graph), config, log, [
        createRequirementRule(loaded.sdl),
      ])
      await apollo.start()
      server = apollo
    },
    close: async () => server?.stop(),
  }
}
