import { setMaxListeners } from 'node:events'
import { printSchema } from 'graphql'
import type { Knex } from 'knex'
import { createDatabase, type DatabaseAddress } from '../db/connect.ts'
import { DataVersions } from '../db/publish/data-versions.ts'
import type { EmbeddedPostgres } from '../db/embedded/server.ts'
import { isRefused, isUnavailable } from '../db/database-failures.ts'
import { loadData } from '../db/load-shipped.ts'
import { readDataSet, type DataSet } from '../db/shipped-data.ts'
import { migrateToLatest } from '../db/migrate.ts'
import { SUBGRAPH_SCHEMAS, type SubgraphName } from '../db/roles.ts'
import { OperatorError, messageOf } from '../schema/errors/operator-error.ts'
import { warmOperations } from './graph/warm-operations.ts'
import { openSubgraph } from '../subgraphs/index.ts'
import { LookUpStore } from '../subgraphs/shared/look-up-cache.ts'
import { todayInLondon, type Clock } from '../subgraphs/shared/as-of.ts'
import { type Config } from './config.ts'
import { acceptNoTokens, openTokenCheck } from './access/open-token-check.ts'
import { readGatewaySecret } from './gateway-secret.ts'
import { CHANGES_PER_HOUR, LIMITS, limitsInForce } from './limits.ts'
import { defaultGatewaySettings } from './gateway-settings.ts'
import { createDocuments } from './web/documentation/documents.ts'
import { readManifests } from './web/downloads/manifest.ts'
import { createDownloads } from './web/downloads/routes.ts'
import { createExplorer } from './web/explorer/routes.ts'
import { createGraphService } from './graph/graph-service.ts'
import { createGraphqlRoute } from './server/graphql-route.ts'
import { createReady, live } from './server/health.ts'
import { createExecuteStored, createIdentifyStored } from './graph/query-service/execute-stored.ts'
import { startHttpServer, type HttpServer, type RouteEntry } from './server/http-server.ts'
import { createDatasetAges } from './dataset-ages.ts'
import { Metrics } from './metrics.ts'
import { createMetricsRoute } from './server/metrics-route.ts'
import { createRequestLog } from './request-log.ts'
import { createRateLimit } from './rate-limit.ts'
import { limitRoute } from './server/limit-route.ts'
import { READ_METHODS, sendText } from './server/respond.ts'
import type { Log } from './log.ts'
import { openReplica } from './open-replica.ts'
import type { ReplicaOptions } from '../subgraphs/shared/sql.ts'
import { startOwnDatabase } from './own-database.ts'
import { applyScalarCoercion } from './graph/supergraph/scalar-coercion.ts'
import { createPages } from './web/pages/routes.ts'
import { ProgramState } from './server/program-state.ts'
import { StoredOperations } from './graph/query-service/stored-operations.ts'
import { createLocalTransport } from './graph/subgraphs/local-transport.ts'
import { createRemoteTransport } from './graph/subgraphs/remote-transport.ts'
import type { SubgraphTransport } from './graph/subgraphs/transport.ts'
import {
  loadSupergraph,
  readApiSchema,
  readOwnSupergraph,
  readSupergraphFile,
  type LoadedSupergraph,
} from './graph/supergraph/supergraph.ts'

export interface ApplicationOptions {
  readonly config: Config
  readonly log: Log
  readonly clock?: Clock
  /** Reports the progress of the start. */
  readonly progress?: (message: string) => void
  /** Null: the database contains no data of this program. */
  readonly data?: DataSet | null
  /** The embedded database, if its start has already begun. */
  readonly embedded?: Promise<EmbeddedPostgres> | null
  /** Whether the stored operations are executed once in the background after the start. */
  readonly isWarmed?: boolean
  /** Whether the stored operations are planned before the first request; by default, if they are executed after it. */
  readonly isPlannedAhead?: boolean
  /** Aborts the start. Parts that have started are stopped. */
  readonly signal?: AbortSignal
}

/** The start was aborted by its caller. Nothing is left running. */
export class StoppedWhileStarting extends Error {
  override readonly name = 'StoppedWhileStarting'
}

export interface Application {
  readonly url: string
  /** The fetches sent to subgraphs and the SQL statements sent to the database since the start. */
  readonly counters: { readonly fetches: number; readonly statements: number }
  /** Serves requests for `drainMs` longer, with 503 from `/health/ready`. Then it answers those it has accepted, and stops. */
  stop(drainMs?: number): Promise<void>
}

const POOL_OF_SUBGRAPH = 8
const RETRY_MS = 1_000
const LOG_EVERY_MS = 60_000

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        done()
      },
      { once: true },
    )
  })

const connectionRefused = (error: unknown): OperatorError =>
  new OperatorError(
    `The database refused the connection: ${messageOf(error)}`,
    'Check the user, the password and the database in DATABASE_URL. The user needs the right to create schemas, roles and the extension pg_trgm. `npm start -- doctor --sql` prints statements that an administrator can run instead.',
  )

/** Waits until the database can be reached. Throws if it refuses the login, because waiting would not help. */
const waitForDatabase = async (
  db: Knex,
  state: ProgramState,
  log: Log,
  signal: AbortSignal,
): Promise<void> => {
  let loggedAt = -Infinity
  while (!signal.aborted) {
    try {
      await db.raw('select 1')
      return
    } catch (error) {
      if (isRefused(error)) throw connectionRefused(error)
      if (!isUnavailable(error)) throw error
      state.phase = 'waiting for the database'
      if (performance.now() - loggedAt >= LOG_EVERY_MS) {
        log.warn(
          { part: 'database', cause: messageOf(error) },
          'the database cannot be reached; trying again every second',
        )
        loggedAt = performance.now()
      }
      await sleep(RETRY_MS, signal)
    }
  }
}

const rows = (report: Awaited<ReturnType<typeof loadData>>): string => {
  const sums = Object.values(report ?? {}).reduce(
    (total, { added, changed, removed }) => ({
      added: total.added + added,
      changed: total.changed + changed,
      removed: total.removed + removed,
    }),
    { added: 0, changed: 0, removed: 0 },
  )
  return `${sums.added} rows added, ${sums.changed} changed, ${sums.removed} removed`
}

/** Migrates the database and loads the data. */
export const prepareDatabase = async (
  db: Knex,
  state: ProgramState,
  progress: (message: string) => void,
  data: DataSet | null = readDataSet('default'),
): Promise<void> => {
  try {
    state.phase = 'migrating'
    const migrations = await migrateToLatest(db)
    if (migrations.length > 0) progress(`database schema: ${migrations.length} migrations applied`)
    state.phase = 'loading'
    const report = await loadData(db, data)
    progress(report ? `data: ${rows(report)}` : 'data: up to date')
  } catch (error) {
    throw isRefused(error) ? connectionRefused(error) : error
  }
}

/** The subgraphs of the supergraph that other programs serve, with their addresses. */
const listPartners = (
  { subgraphUrls }: Config,
  { subgraphs }: LoadedSupergraph,
): readonly { readonly name: string; readonly url: string }[] => {
  const names = new Set(subgraphs.map(({ name }) => name))
  const missing = Object.keys(SUBGRAPH_SCHEMAS).filter((name) => !names.has(name))
  const unknown = Object.keys(subgraphUrls).filter((name) => !names.has(name))
  if (missing.length > 0 || unknown.length > 0) {
    throw new OperatorError(
      'SUPERGRAPH or SUBGRAPH_URLS does not match the subgraphs of this program.',
      'Compose the supergraph with the subgraphs of rover.yaml, and use its names in SUBGRAPH_URLS.',
      [
        ...missing.map((name) => `SUPERGRAPH: no subgraph "${name}"`),
        ...unknown.map((name) => `SUBGRAPH_URLS: no subgraph "${name}" in the supergraph`),
      ],
    )
  }
  return subgraphs
    .filter(({ name }) => !Object.hasOwn(SUBGRAPH_SCHEMAS, name))
    .map(({ name, url }) => ({ name, url: subgraphUrls[name] ?? url }))
}

/** The composition root: builds and starts every part in order, and stops them in reverse order. */
export const startApplication = async ({
  config,
  log,
  clock = () => new Date(),
  progress = () => undefined,
  data = readDataSet('default'),
  embedded = null,
  isWarmed = false,
  isPlannedAhead = isWarmed,
  signal,
}: ApplicationOptions): Promise<Application> => {
  const state = new ProgramState()
  const counters = { fetches: 0, statements: 0 }
  const metrics = new Metrics(log)
  const logRequest = createRequestLog(log, metrics)
  const store = config.cacheBytes.lookUps > 0 ? new LookUpStore(config.cacheBytes.lookUps) : null
  const unavailable = new Set<string>()
  const stopping = new AbortController()
  // Every request of the warm-up adds a listener, so Node's warning about many listeners does not apply.
  setMaxListeners(0, stopping.signal)
  const undo: (() => Promise<void>)[] = []
  let owner: Knex | null = null
  const { supergraphFile } = config
  // A start in progress is stopped with the other parts.
  if (embedded) undo.push(async () => (await embedded.catch(() => null))?.stop())
  let http: HttpServer | null = null
  // Load balancers see 503 from /health/ready while requests are still served. Then the server stops, and the parts that
  // its requests use after it.
  const stop = async (drainMs = 0): Promise<void> => {
    const wasServing = state.phase === 'serving'
    state.phase = 'stopping'
    await http?.stop(wasServing ? drainMs : 0)
    stopping.abort()
    while (undo.length > 0) await undo.pop()?.()
  }
  const load = async () => {
    try {
      const text = supergraphFile === null ? readOwnSupergraph() : readSupergraphFile(supergraphFile)
      const supergraph = loadSupergraph(text)
      return { loaded: supergraph, partners: listPartners(config, supergraph) }
    } catch (error) {
      await stop()
      throw error
    }
  }
  const { loaded, partners } = await load()
  const schemaText = supergraphFile === null ? readApiSchema() : printSchema(loaded.apiSchema)
  applyScalarCoercion(loaded.apiSchema)
  const operations = StoredOperations.shipped()
  const service = createGraphService({
    config,
    settings: defaultGatewaySettings(),
    changesPerHour: config.changesPerHour ?? CHANGES_PER_HOUR,
    log,
    clock,
    loaded,
    operations,
    isPlannedAhead,
    metrics,
    counters,
    unavailable,
  })

  signal?.addEventListener('abort', () => stopping.abort(), { once: true })
  const checkpoint = (): void => {
    if (signal?.aborted) throw new StoppedWhileStarting()
  }

  const connect = (address: DatabaseAddress): Knex => {
    const db = createDatabase(address, { acquireTimeoutMs: LIMITS.connectionWaitMs })
    undo.push(() => db.destroy())
    return db
  }

  const startOwnPostgres = async (): Promise<EmbeddedPostgres> => {
    const postgres = await startOwnDatabase(config, log)
    undo.push(() => postgres.stop())
    return postgres
  }

  const openDatabase = async (): Promise<DatabaseAddress> => {
    if (config.databaseUrl) return { url: config.databaseUrl }
    progress('starting the embedded database')
    return (await (embedded ?? startOwnPostgres())).address
  }

  const createTransport = async (
    name: SubgraphName,
    address: DatabaseAddress,
    versions: DataVersions,
    secret: string | null,
    replica: ReplicaOptions | null,
  ): Promise<SubgraphTransport> => {
    const url = config.subgraphUrls[name]
    if (url) return createRemoteTransport(name, url, { secret })
    const opened = openSubgraph(name, address, {
      clock,
      poolSize: POOL_OF_SUBGRAPH,
      statementTimeoutMs: LIMITS.statementMs,
      acquireTimeoutMs: LIMITS.connectionWaitMs,
      onStatement: () => (counters.statements += 1),
      lookUps: store && { store, versions },
      replica,
    })
    undo.push(() => opened.close())
    await opened.connect()
    return createLocalTransport(opened.subgraph)
  }

  try {
    const checkToken = await openTokenCheck(config, log, clock, acceptNoTokens)
    const limitRate = await createRateLimit(config.requestsPerMinute)
    const caches = () => ({ lookUps: store?.describe() ?? null })
    const datasets = createDatasetAges(() => owner)
    metrics.addSubgraphs(() => loaded.subgraphs.map(({ name }) => name), unavailable)
    metrics.addDatabase({ caches, datasets, statements: () => counters.statements })
    const routes = new Map<string, RouteEntry>([
      [
        '/graphql',
        {
          methods: ['GET', 'POST'],
          handle: createGraphqlRoute({
            findService: service.find,
            checkToken,
            limitRate,
            logRequest,
            requestMs: LIMITS.requestMs,
          }),
        },
      ],
      ['/health/live', { methods: READ_METHODS, handle: live, isAlwaysAdmitted: true }],
      [
        '/health/ready',
        {
          isAlwaysAdmitted: true,
          methods: READ_METHODS,
          handle: createReady(state, () => owner, unavailable, {
            limits: limitsInForce(config.queryLimits),
            caches,
            datasets,
          }),
        },
      ],
      ['/metrics', { methods: READ_METHODS, handle: createMetricsRoute(metrics), isAlwaysAdmitted: true }],
      [
        '/schema.graphql',
        {
          methods: READ_METHODS,
          handle: (exchange) => sendText(exchange, 200, 'text/plain; charset=utf-8', schemaText),
        },
      ],
    ])
    const manifests = readManifests()
    const described = operations.describe()
    const execute = createExecuteStored(service.find, logRequest)
    const today = (): string => todayInLondon(clock)
    const downloads = createDownloads({
      manifests,
      execute,
      identify: createIdentifyStored(service.find),
      today,
      log,
    })
    const explorer = createExplorer(described)
    const pages = createPages({
      execute,
      operations: described,
      manifests,
      documents: createDocuments(loaded.apiSchema, config.queryLimits),
      clock,
      today,
      unavailable,
      publicOrigin: config.publicOrigin,
      formSecret: config.gatewaySecret,
      checkToken,
      log,
    })
    http = await startHttpServer(
      { ...config, ...metrics.httpObservers },
      {
        get: (path) => {
          const entry = downloads.get(path) ?? explorer.get(path) ?? pages.get(path)
          return routes.get(path) ?? (entry && { ...entry, handle: limitRoute(entry.handle, limitRate) })
        },
      },
      log,
      limitRoute(pages.fallback, limitRate),
    )
    const address = await openDatabase()
    checkpoint()
    owner = connect(address)
    await waitForDatabase(owner, state, log, stopping.signal)
    checkpoint()
    await prepareDatabase(owner, state, progress, data)
    checkpoint()
    const versions = new DataVersions(address, {
      onFailure: (event, cause) => log.warn({ part: 'data versions', cause }, event),
    })
    undo.push(() => versions.close())
    await versions.start()
    const replica = await openReplica(config, address, versions, log)
    undo.push(async () => replica?.close())
    const names = Object.keys(SUBGRAPH_SCHEMAS) as SubgraphName[]
    const isRemote = names.some((name) => config.subgraphUrls[name] !== undefined)
    const secret = isRemote ? readGatewaySecret(config) : null
    const transports = await Promise.all(
      names.map((name) => createTransport(name, address, versions, secret, replica?.options ?? null)),
    )
    // The statements that opened the connections do not count.
    counters.statements = 0
    const remote = partners.map(({ name, url }) => createRemoteTransport(name, url))
    await service.open([...transports, ...remote], versions)
    undo.push(() => service.close())
    state.phase = 'serving'
    if (isWarmed) {
      const parts = { operations: described, execute, apiSchema: loaded.apiSchema, today, log }
      warmOperations({ ...parts, signal: stopping.signal }).catch((error: unknown) =>
        log.warn({ part: 'warm-up', cause: messageOf(error) }, 'the stored operations were not executed'),
      )
    }
    return { url: http.url, counters, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
