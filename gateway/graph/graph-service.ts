import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { print } from 'graphql'
import type { DataVersions } from '../../db/publish/data-versions.ts'
import type { Clock } from '../../subgraphs/shared/as-of.ts'
import type { Config } from '../config.ts'
import type { GatewaySettings } from '../gateway-settings.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import { createApolloServer, createExecuteByApollo } from './apollo/apollo-server.ts'
import { toApolloGateway } from './apollo/gateway-adapter.ts'
import { FederatedGraph } from './executor/federated-graph.ts'
import { ChangeLimit } from './operation-limits/change-limit.ts'
import { ExpensiveOperations } from './operation-limits/expensive-operations.ts'
import { noOneOfInPlans } from './operation-limits/introspection.ts'
import { AliasRenaming } from './planning/aliases.ts'
import { createRequirementRule } from './planning/conflicting-requirements.ts'
import { createErrorFormatter } from './query-service/error-format.ts'
import { FirstExecution } from './query-service/first-execution.ts'
import { OperationRunner } from './query-service/operation-runner.ts'
import { PreparedExecution } from './query-service/prepared-execution.ts'
import { PreparedOperations, type SentOperation } from './query-service/prepared-operations.ts'
import { QueryService } from './query-service/query-service.ts'
import { ResponseCache } from './query-service/response-cache.ts'
import type { StoredOperations } from './query-service/stored-operations.ts'
import { VersionedGraph } from './query-service/versioned-graph.ts'
import { SubgraphClient, type FetchCounters, type UnavailableSubgraphs } from './subgraphs/client.ts'
import type { SubgraphTransport } from './subgraphs/transport.ts'
import type { LoadedSupergraph } from './supergraph/supergraph.ts'

export interface GraphServiceParts {
  readonly config: Config
  readonly settings: GatewaySettings
  /** The number of changes that one client address may make in an hour; null: no limit. */
  readonly changesPerHour: number | null
  readonly log: Log
  readonly clock: Clock
  readonly loaded: LoadedSupergraph
  readonly operations: StoredOperations
  /** Whether the stored operations are planned before the service opens. */
  readonly isPlannedAhead?: boolean
  readonly metrics: Metrics
  readonly counters: FetchCounters
  readonly unavailable: UnavailableSubgraphs
}

export interface GraphService {
  /** Null until the service is open. */
  find(): QueryService | null
  /** Starts to execute requests. `versions` are those of the local subgraphs; null if there are none. */
  open(transports: readonly SubgraphTransport[], versions: DataVersions | null): Promise<void>
  /** The operations that clients have sent. */
  listOperations(): readonly SentOperation[]
  /** Plans the operations that are valid for this supergraph. */
  warm(operations: readonly SentOperation[]): Promise<void>
  close(): Promise<void>
}

/** Builds the query service of one supergraph. */
export const createGraphService = ({
  config,
  settings,
  changesPerHour,
  log,
  clock,
  loaded,
  operations,
  isPlannedAhead = true,
  metrics,
  counters,
  unavailable,
}: GraphServiceParts): GraphService => {
  const aliases = new AliasRenaming(loaded.document, loaded.plannedNames)
  const rules = [noOneOfInPlans, createRequirementRule(loaded.plannedNames, config.queryLimits.tokens)]
  const formatError = createErrorFormatter(log, settings.passedCodes)
  let prepared: PreparedOperations | null = null
  let service: QueryService | null = null
  let apollo: ReturnType<typeof createApolloServer> | null = null
  const createClient = (transport: SubgraphTransport): SubgraphClient =>
    new SubgraphClient(transport, log, counters, unavailable, {
      settings: settings.subgraph(transport.name),
      passedCodes: settings.passedCodes,
      onFetch: (hasFailed, ms) => metrics.countFetch(transport.name, hasFailed, ms),
    })
  const warm = async (sent: readonly SentOperation[]): Promise<void> => {
    for (const operation of sent) {
      prepared?.prepare(operation)
      // Planning is synchronous: pending requests are processed between operations.
      await setImmediate()
    }
  }
  return {
    find: () => service,
    open: async (transports, versions) => {
      const clients = new Map(transports.map((transport) => [transport.name, createClient(transport)]))
      const local = transports.filter(({ isRemote }) => !isRemote).map(({ name }) => name)
      const federated = new FederatedGraph(loaded, clients, config.executor)
      const graph = new VersionedGraph(federated, versions, new Set(local))
      const runner = new OperationRunner(graph, clock, loaded)
      const gateway = toApolloGateway(loaded, runner, metrics.usage)
      apollo = createApolloServer({ gateway, config, log, rules, formatError })
      await apollo.start()
      prepared = new PreparedOperations({ config, loaded, aliases, rules, graph })
      if (isPlannedAhead) await warm(operations.list().map((query) => ({ query, operationName: undefined })))
      const cache = versions && new ResponseCache(versions, config.cacheBytes.answers)
      const changes = new ChangeLimit(changesPerHour ?? Infinity, () => clock().getTime())
      const expensive = new ExpensiveOperations()
      const executeByApollo = createExecuteByApollo(apollo)
      const program = createHash('sha256').update(print(loaded.document)).digest('hex').slice(0, 16)
      service = new QueryService({
        config,
        settings,
        operations,
        prepared,
        runner,
        cache,
        firstExecution: new FirstExecution({ config, loaded, prepared, changes, expensive, executeByApollo }),
        preparedExecution: new PreparedExecution({
          config,
          settings,
          loaded,
          runner,
          cache,
          formatError,
          usage: metrics.usage,
          expensive,
          program,
        }),
      })
    },
    listOperations: () => prepared?.list() ?? [],
    warm,
    close: async () => apollo?.stop(),
  }
}
