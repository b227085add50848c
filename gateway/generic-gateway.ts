import { unwatchFile, watchFile } from 'node:fs'
import { printSchema } from 'graphql'
import { OperatorError, messageOf } from '../schema/errors/operator-error.ts'
import { lintSupergraph } from '../schema/lint-supergraph.ts'
import { type Config } from './config.ts'
import { limitsInForce } from './limits.ts'
import type { GatewaySettings } from './gateway-settings.ts'
import { createGraphService, type GraphService } from './graph/graph-service.ts'
import { ignoreTokens, openTokenCheck } from './access/open-token-check.ts'
import { createGraphqlRoute } from './server/graphql-route.ts'
import { createReady, live } from './server/health.ts'
import { startHttpServer, type RouteEntry } from './server/http-server.ts'
import { sendText } from './server/respond.ts'
import type { Log } from './log.ts'
import { Metrics } from './metrics.ts'
import { createMetricsRoute } from './server/metrics-route.ts'
import { createRequestLog } from './request-log.ts'
import { createRateLimit } from './rate-limit.ts'
import { ProgramState } from './server/program-state.ts'
import { StoredOperations, readManifest } from './graph/query-service/stored-operations.ts'
import type { FetchCounters } from './graph/subgraphs/client.ts'
import { createRemoteTransport } from './graph/subgraphs/remote-transport.ts'
import { loadSupergraph, readSupergraphFile, type LoadedSupergraph } from './graph/supergraph/supergraph.ts'

export interface GenericGateway {
  readonly url: string
  /** Reads the supergraph again. If it is invalid, the fault is logged and the current one stays in use. */
  reload(): Promise<void>
  stop(drainMs?: number): Promise<void>
}

const WATCH_MS = 1_000
const EXAMPLES_SHOWN = 3

/** The faults of a supergraph, grouped by kind, with some examples of each. */
const summarise = (faults: readonly string[]): string[] => {
  const places = new Map<string, string[]>()
  for (const fault of faults) {
    const [place = '', ...rest] = fault.split(': ')
    const kind = rest.join(': ')
    places.set(kind, [...(places.get(kind) ?? []), place])
  }
  return [...places].map(([kind, found]) => {
    const others = found.length - EXAMPLES_SHOWN
    return `${found.slice(0, EXAMPLES_SHOWN).join(', ')}${others > 0 ? ` and ${others} more` : ''}: ${kind}`
  })
}

const checkNames = (loaded: LoadedSupergraph, settings: GatewaySettings): void => {
  const names = new Set(loaded.subgraphs.map(({ name }) => name))
  const unknown = settings.namedSubgraphs.filter((name) => !names.has(name))
  if (unknown.length === 0) return
  throw new OperatorError(
    'The configuration file names subgraphs that the supergraph does not have.',
    `Use the names of the supergraph: ${[...names].join(', ')}.`,
    unknown.map((name) => `subgraphs.${name}`),
  )
}

interface Serving {
  readonly service: GraphService
  readonly loaded: LoadedSupergraph
  readonly schemaText: string
}

/** Serves any supergraph whose subgraphs run elsewhere, without a database and without pages. */
export class GenericGatewayServer {
  readonly #file: string
  readonly #config: Config
  readonly #settings: GatewaySettings
  readonly #log: Log
  readonly #metrics: Metrics
  readonly #unavailable = new Set<string>()
  readonly #counters: FetchCounters = { fetches: 0 }
  readonly #state = new ProgramState()
  readonly #operations: StoredOperations
  #text: string
  #serving: Serving
  /** Whether the last reload failed. */
  #hasFailed = false
  #isReloading = false
  #isChanged = false

  private constructor(file: string, config: Config, settings: GatewaySettings, log: Log) {
    this.#file = file
    this.#config = config
    this.#settings = settings
    this.#log = log
    this.#metrics = new Metrics(log)
    this.#metrics.addSubgraphs(
      () => this.#serving.loaded.subgraphs.map(({ name }) => name),
      this.#unavailable,
    )
    this.#operations = settings.manifest === null ? new StoredOperations() : readManifest(settings.manifest)
    if (config.isStoredOnly && settings.manifest === null) {
      throw new OperatorError(
        'OPERATIONS=listed requires a manifest, and the configuration names none.',
        'Set operations.manifest in the configuration file, or unset OPERATIONS.',
      )
    }
    this.#text = readSupergraphFile(file)
    this.#serving = this.#load(this.#text)
  }

  static async start(
    file: string,
    config: Config,
    settings: GatewaySettings,
    log: Log,
  ): Promise<GenericGateway> {
    const gateway = new GenericGatewayServer(file, config, settings, log)
    return gateway.#listen()
  }

  #load(text: string): Serving {
    const loaded = loadSupergraph(text, this.#settings.overrideLabels)
    checkNames(loaded, this.#settings)
    for (const fault of summarise(lintSupergraph(text))) this.#log.warn({ part: 'supergraph' }, fault)
    const service = createGraphService({
      config: this.#config,
      settings: this.#settings,
      changesPerHour: this.#config.changesPerHour,
      log: this.#log,
      clock: () => new Date(),
      loaded,
      operations: this.#operations,
      metrics: this.#metrics,
      counters: this.#counters,
      unavailable: this.#unavailable,
    })
    return { service, loaded, schemaText: printSchema(loaded.apiSchema) }
  }

  #open({ service, loaded }: Serving): Promise<void> {
    const transports = loaded.subgraphs.map(({ name, url }) => {
      const settings = this.#settings.subgraph(name)
      return createRemoteTransport(name, settings.url ?? url, { settings })
    })
    return service.open(transports, null)
  }

  async #listen(): Promise<GenericGateway> {
    const checkToken = await openTokenCheck(this.#config, this.#log, () => new Date(), ignoreTokens)
    const routes = new Map<string, RouteEntry>([
      [
        '/graphql',
        {
          methods: ['GET', 'POST'],
          handle: createGraphqlRoute({
            findService: () => this.#serving.service.find(),
            checkToken,
            logRequest: createRequestLog(this.#log, this.#metrics),
            limitRate: await createRateLimit(this.#config.requestsPerMinute),
            requestMs: this.#settings.requestMs,
          }),
        },
      ],
      [
        '/metrics',
        { methods: ['GET', 'HEAD'], handle: createMetricsRoute(this.#metrics), isAlwaysAdmitted: true },
      ],
      ['/health/live', { methods: ['GET', 'HEAD'], handle: live, isAlwaysAdmitted: true }],
      [
        '/health/ready',
        {
          isAlwaysAdmitted: true,
          methods: ['GET', 'HEAD'],
          handle: createReady(this.#state, () => null, this.#unavailable, {
            limits: this.#limits(),
            faults: () => this.#faults(),
          }),
        },
      ],
      [
        '/schema.graphql',
        {
          methods: ['GET', 'HEAD'],
          handle: (exchange) =>
            sendText(exchange, 200, 'text/plain; charset=utf-8', this.#serving.schemaText),
        },
      ],
    ])
    const http = await startHttpServer({ ...this.#config, ...this.#metrics.httpObservers }, routes, this.#log)
    await this.#open(this.#serving)
    this.#state.phase = 'serving'
    const onChange = (): void => void this.#reloadIfChanged()
    watchFile(this.#file, { interval: WATCH_MS, persistent: false }, onChange)
    return {
      url: http.url,
      reload: () => this.#reloadIfChanged(),
      stop: async (drainMs = 0) => {
        unwatchFile(this.#file, onChange)
        this.#state.phase = 'stopping'
        await http.stop(drainMs)
        await this.#serving.service.close()
      },
    }
  }

  #limits(): Readonly<Record<string, number | null>> {
    const { requestMs, errorLimits } = this.#settings
    const { errors, bytes: errorBytes } = errorLimits
    return { ...limitsInForce(this.#config.queryLimits), requestMs, errors, errorBytes }
  }

  #faults(): Readonly<Record<string, string>> {
    return this.#hasFailed ? { supergraph: 'The supergraph was not reloaded. See the log.' } : {}
  }

  async #reloadIfChanged(): Promise<void> {
    this.#isChanged = true
    if (this.#isReloading) return
    this.#isReloading = true
    try {
      // A change during a reload causes another reload.
      while (this.#isChanged) {
        this.#isChanged = false
        await this.#reloadOnce()
      }
    } finally {
      this.#isReloading = false
    }
  }

  async #reloadOnce(): Promise<void> {
    try {
      const text = readSupergraphFile(this.#file)
      if (text !== this.#text) await this.#replace(text)
      else this.#log.info({ part: 'supergraph' }, 'the supergraph is unchanged')
      this.#hasFailed = false
    } catch (error) {
      this.#hasFailed = true
      const details = error instanceof OperatorError ? error.details : []
      const cause = [messageOf(error), ...details].join(' ')
      this.#log.error({ part: 'supergraph', cause }, 'the supergraph was not reloaded')
    }
  }

  async #replace(text: string): Promise<void> {
    const before = this.#serving
    const next = this.#load(text)
    try {
      await this.#open(next)
      // The operations of clients are planned before the new supergraph is used.
      await next.service.warm([...before.service.listOperations()].reverse())
    } catch (error) {
      await next.service.close()
      throw error
    }
    this.#serving = next
    this.#text = text
    const names = new Set(next.loaded.subgraphs.map(({ name }) => name))
    for (const name of this.#unavailable) if (!names.has(name)) this.#unavailable.delete(name)
    this.#log.info({ part: 'supergraph' }, 'the supergraph was reloaded')
    // Requests in progress complete on the old supergraph.
    setTimeout(() => void before.service.close(), this.#settings.requestMs).unref()
  }
}
