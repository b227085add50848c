import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { print } from 'graphql'
import type { DataVersions } from '../../db/publish/data-versions.ts'
import type { Clock } from '../../subgraphs/shared/as-of.ts'
import { AnswerCache } from './query-service/response-cache.ts'
import { Answering } from './query-service/query-service.ts'
import { PreparedOperations, type SentOperation } from './query-service/prepared-operations.ts'
import {
  createAskStored,
  createIdentifyStored,
  type AskStored,
  type IdentifyStored,
} from './query-service/stored-operation-runner.ts'
import { OperationRunner } from './query-service/operation-runner.ts'
import { VersionedGraph } from './query-service/versioned-graph.ts'
import type { Config } from '../config.ts'
import { FederatedGraph } from './executor/federated-graph.ts'
import type { GatewaySettings } from '../gateway-file.ts'
import { toApolloGateway } from './apollo/gateway-adapter.ts'
import { createGraphqlRoute } from '../server/graphql-route.ts'
import type { RouteEntry } from '../server/http-server.ts'
import { ChangeLimit } from './limits/change-limit.ts'
import { noOneOfInPlans } from './limits/introspection.ts'
import type { Log } from '../log.ts'
import { AliasIsolation } from './planning/aliases.ts'
import { createRequirementRule } from './planning/conflicting-requirements.ts'
import { createErrorFormatter } from './query-service/error-format.ts'
import { createAnswerLog } from './query-service/request-log.ts'
import { createGraphServer } from './apollo/apollo-server.ts'
import type { StoredOperations } from './query-service/stored-operations.ts'
import { SubgraphClient, type AwaySubgraphs, type FetchCounters } from './subgraphs/client.ts'
import type { SubgraphTransport } from './subgraphs/transport.ts'
import type { LoadedSupergraph } from './supergraph/supergraph.ts'

export interface GraphServiceParts {
  readonly config: Config
  readonly settings: GatewaySettings
  /** How much one client address may change in an hour; null: no limit. */
  readonly changesPerHour: number | null
  readonly log: Log
  readonly clock: Clock
  readonly loaded: LoadedSupergraph
  readonly operations: StoredOperations
  readonly counters: FetchCounters
  readonly away: AwaySubgraphs
}

export interface GraphService {
  readonly route: RouteEntry
  /** The way to the graph for what is in this program. */
  readonly ask: AskStored
  readonly identify: IdentifyStored
  /** From then on questions are answered. `versions` are those of the subgraphs that are in this process. */
  open(transports: readonly SubgraphTransport[], versions: DataVersions | null): Promise<void>
  /** The operations that clients have sent. */
  listOperations(): readonly SentOperation[]
  /** Plans operations, as far as they are valid here. */
  warm(operations: readonly SentOperation[]): Promise<void>
  close(): Promise<void>
}

/** /graphql over one supergraph: it says that it is starting until its subgraphs are known. */
export const createGraphService = ({
  config,
  settings,
  changesPerHour,
  log,
  clock,
  loaded,
  operations,
  counters,
  away,
}: GraphServiceParts): GraphService => {
  const aliases = new AliasIsolation(loaded.document, loaded.asked)
  const rules = [noOneOfInPlans, createRequirementRule(loaded.asked, config.queryLimits.tokens)]
  const formatError = createErrorFormatter(log, settings.passedCodes)
  const logAnswer = createAnswerLog(log)
  let prepared: PreparedOperations | null = null
  let answering: Answering | null = null
  let apollo: ReturnType<typeof createGraphServer> | null = null
  const warm = async (sent: readonly SentOperation[]): Promise<void> => {
    for (const operation of sent) {
      prepared?.prepare(operation)
      // Planning is synchronous: pending requests are processed between operations.
      await setImmediate()
    }
  }
  return {
    route: { methods: ['GET', 'POST'], handle: createGraphqlRoute(() => answering, settings.requestMs) },
    ask: createAskStored(() => answering),
    identify: createIdentifyStored(() => answering),
    open: async (transports, versions) => {
      const clients = new Map(
        transports.map((transport) => [
          transport.name,
          new SubgraphClient(transport, log, counters, away, {
            settings: settings.subgraph(transport.name),
            passedCodes: settings.passedCodes,
          }),
        ]),
      )
      const local = transports.filter(({ isRemote }) => !isRemote).map(({ name }) => name)
      const federated = new FederatedGraph(loaded, clients, config.executor)
      const graph = new VersionedGraph(federated, versions, new Set(local))
      const runner = new OperationRunner(graph, clock, loaded.apiSchema)
      const gateway = toApolloGateway(loaded, runner)
      apollo = createGraphServer({ gateway, config, log, rules, formatError, logAnswer })
      await apollo.start()
      prepared = new PreparedOperations({ config, loaded, aliases, rules, graph })
      await warm(operations.list().map((query) => ({ query, operationName: undefined })))
      answering = new Answering({
        config,
        settings,
        loaded,
        operations,
        prepared,
        runner,
        cache: versions && new AnswerCache(versions, config.cacheBytes),
        apollo,
        changes: new ChangeLimit(changesPerHour ?? Infinity, () => clock().getTime()),
        formatError,
        logAnswer,
        program: createHash('sha256').update(print(loaded.document)).digest('hex').slice(0, 16),
      })
    },
    listOperations: () => prepared?.list() ?? [],
    warm,
    close: async () => apollo?.stop(),
  }
}
