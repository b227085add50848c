import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { AdmissionState } from './admission.ts'
import { FieldUsage } from './graph/query-service/field-usage.ts'
import { eventCountsOf, type Log } from './log.ts'
import type { HttpOptions } from './server/http-server.ts'
import { isCatalogued } from '../schema/errors/catalogue.ts'
import type { RequestRecord } from './graph/query-service/request-record.ts'

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** The part of the program that a request belongs to. A label with paths would create a time series for each. */
type RequestKind = 'graphql' | 'data' | 'page' | 'health'

/** The part of the program that a path belongs to. */
const kindOfPath = (path: string): RequestKind => {
  if (path === '/graphql') return 'graphql'
  if (path.startsWith('/health/') || path === '/metrics') return 'health'
  return path.startsWith('/data/') ? 'data' : 'page'
}

/** A dataset with the day of its release or, without one, of its load. */
export interface DatasetAge {
  readonly name: string
  readonly seconds: number
}

let processRegistry: Registry | null = null

/** The metrics of the process. Their observers cannot be stopped, so there is one set for all servers of the process. */
const registryOfProcess = (): Registry => {
  if (processRegistry) return processRegistry
  processRegistry = new Registry()
  collectDefaultMetrics({ register: processRegistry })
  return processRegistry
}

/** What is read when the metrics are requested. */
export interface DatabaseSources {
  readonly caches: () => Readonly<Record<string, object | null>>
  /** Null if the database does not answer. */
  readonly datasets: () => Promise<readonly DatasetAge[] | null>
  readonly statements: () => number
}

/** The counters of the process, in the format of Prometheus. docs/metrics.md lists them. */
export class Metrics {
  readonly usage = new FieldUsage()
  readonly #registry = new Registry()
  readonly #admission = new Set<() => AdmissionState>()
  readonly #requests: Counter
  readonly #requestSeconds: Histogram
  readonly #operations: Counter
  readonly #errors: Counter
  readonly #fetches: Counter
  readonly #fetchSeconds: Histogram

  constructor(log: Log) {
    const registers = [this.#registry]
    registryOfProcess()
    this.#requests = new Counter({
      name: 'ics_graph_http_requests_total',
      help: 'HTTP requests, by part of the program and status.',
      labelNames: ['kind', 'status'],
      registers,
    })
    this.#requestSeconds = new Histogram({
      name: 'ics_graph_http_request_duration_seconds',
      help: 'The time from receiving a request to the end of its response.',
      labelNames: ['kind'],
      buckets: SECONDS,
      registers,
    })
    this.#operations = new Counter({
      name: 'ics_graph_operations_total',
      help: 'Executed GraphQL operations, by the result of the cache.',
      labelNames: ['cache'],
      registers,
    })
    this.#errors = new Counter({
      name: 'ics_graph_errors_total',
      help: 'Responses with an error, by its code.',
      labelNames: ['code'],
      registers,
    })
    this.#fetches = new Counter({
      name: 'ics_graph_subgraph_fetches_total',
      help: 'Fetches from subgraphs, by subgraph and result.',
      labelNames: ['subgraph', 'result'],
      registers,
    })
    this.#fetchSeconds = new Histogram({
      name: 'ics_graph_subgraph_fetch_duration_seconds',
      help: 'The time of a fetch from a subgraph.',
      labelNames: ['subgraph'],
      buckets: SECONDS,
      registers,
    })
    this.#collectFields()
    this.#collectEvents(log)
    this.#collectAdmission()
  }

  get contentType(): string {
    return this.#registry.contentType
  }

  text(): Promise<string> {
    return Registry.merge([this.#registry, registryOfProcess()]).metrics()
  }

  /** For the HTTP server: counts each response, and adds its queue of requests. */
  readonly httpObservers: Required<Pick<HttpOptions, 'onResponse' | 'onAdmission'>> = {
    onResponse: (path, status, ms) => {
      const kind = kindOfPath(path)
      this.#requests.inc({ kind, status })
      this.#requestSeconds.observe({ kind }, ms / 1_000)
    },
    onAdmission: (describe) => void this.#admission.add(describe),
  }

  countOperation({ cache, codes, usage }: RequestRecord): void {
    this.#operations.inc({ cache })
    // Partners' subgraphs may send any code.
    for (const code of codes) this.#errors.inc({ code: isCatalogued(code) ? code : 'OTHER' })
    if (usage) this.usage.count(usage)
  }

  countFetch(subgraph: string, hasFailed: boolean, ms: number): void {
    this.#fetches.inc({ subgraph, result: hasFailed ? 'failed' : 'succeeded' })
    this.#fetchSeconds.observe({ subgraph }, ms / 1_000)
  }

  /** Adds the subgraphs, and those that are unavailable. */
  addSubgraphs(list: () => readonly string[], unavailable: ReadonlySet<string>): void {
    new Gauge({
      name: 'ics_graph_subgraph_available',
      help: '1 if the last fetch from the subgraph succeeded; 0 if it failed.',
      labelNames: ['subgraph'],
      registers: [this.#registry],
      collect() {
        this.reset()
        for (const subgraph of list()) this.set({ subgraph }, unavailable.has(subgraph) ? 0 : 1)
      },
    })
  }

  /** Adds the values of the database and of the caches, which are read when the metrics are requested. */
  addDatabase({ caches, datasets, statements }: DatabaseSources): void {
    const registers = [this.#registry]
    new Gauge({
      name: 'ics_graph_cache',
      help: 'Hits, misses, evictions, entries and bytes of each cache.',
      labelNames: ['cache', 'value'],
      registers,
      collect() {
        for (const [cache, values] of Object.entries(caches())) {
          for (const [value, number] of Object.entries(values ?? {}))
            this.set({ cache, value }, Number(number))
        }
      },
    })
    new Gauge({
      name: 'ics_graph_sql_statements_total',
      help: 'Statements that the subgraphs of this process sent to the database.',
      registers,
      collect() {
        this.set(statements())
      },
    })
    // The gauges are collected at the same time.
    let reading: ReturnType<typeof datasets> | null = null
    const readOnce = () => (reading ??= datasets().finally(() => (reading = null)))
    new Gauge({
      name: 'ics_graph_database_available',
      help: '1 if the database answers; 0 if it does not.',
      registers,
      async collect() {
        this.set((await readOnce()) === null ? 0 : 1)
      },
    })
    new Gauge({
      name: 'ics_graph_dataset_age_seconds',
      help: 'The age of each loaded dataset, since the day of its release or, without one, since its load.',
      labelNames: ['dataset'],
      registers,
      async collect() {
        const ages = await readOnce()
        this.reset()
        for (const { name, seconds } of ages ?? []) this.set({ dataset: name }, seconds)
      },
    })
  }

  #collectFields(): void {
    const { usage } = this
    new Gauge({
      name: 'ics_graph_field_requests_total',
      help: 'Requests by field of the schema: evidence for the removal of a deprecated field.',
      labelNames: ['field'],
      registers: [this.#registry],
      collect() {
        for (const [field, count] of usage.totals()) this.set({ field }, count)
      },
    })
  }

  #collectEvents(log: Log): void {
    new Gauge({
      name: 'ics_graph_events_total',
      help: 'Log lines of level warn or error, by part of the program and level.',
      labelNames: ['part', 'level'],
      registers: [this.#registry],
      collect() {
        for (const { part, level, count } of eventCountsOf(log).values()) this.set({ part, level }, count)
      },
    })
  }

  #collectAdmission(): void {
    const admission = this.#admission
    new Gauge({
      name: 'ics_graph_requests',
      help: 'Requests that are executed or wait now, and those that were refused since the start.',
      labelNames: ['state'],
      registers: [this.#registry],
      collect() {
        this.reset()
        for (const describe of admission) {
          for (const [state, count] of Object.entries(describe())) this.inc({ state }, count)
        }
      },
    })
  }
}
