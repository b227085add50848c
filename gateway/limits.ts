/**
 * The limits of the program, in milliseconds, bytes or numbers. An inner time limit is shorter than an outer one, so that
 * the error names the part that failed.
 */
export const LIMITS = {
  requestMs: 10_000,
  fetchMs: 5_000,
  /** With the wait for a connection, it is shorter than a fetch. */
  statementMs: 2_800,
  connectionWaitMs: 2_000,
  bodyBytes: 1_000_000,
  headerBytes: 16_384,
  /** How long accepted requests may take after a signal to stop. */
  stopMs: 12_000,
  /** The time limit for receiving the headers, and for receiving a whole request. */
  receiveMs: 15_000,
  /** How long a connection may transfer nothing. */
  idleMs: 20_000,
  /** The number of open connections. Others are closed at once. */
  connections: 2_500,
  subgraphResponseBytes: 10_000_000,
  jsonLevels: 64,
  /** The number of requests that are executed at the same time. Others wait in a queue. */
  activeRequests: 100,
  queuedRequests: 512,
  /** How long they may wait while others are being refused. */
  queueMs: 200,
  /** How long they may wait otherwise. */
  burstQueueMs: 1_500,
  /** Operations with a higher cost are expensive. Fewer of them are executed at the same time, and they may wait longer. */
  cheapCost: 5_000,
  activeExpensive: 2,
  queuedExpensive: 16,
  expensiveQueueMs: 2_000,
  /** The maximum size of the text of an operation. It is checked before the text is read. */
  textBytes: 65_536,
  tokens: 2_000,
  levels: 16,
  aliases: 30,
  rootFields: 20,
  directives: 50,
  /** The maximum cost of an operation: an estimate, before planning, of the number of objects in its response. */
  cost: 40_000,
  errors: 20,
  errorBytes: 16_384,
  tokenBytes: 8_192,
  /** A token cannot be withdrawn before it expires. */
  tokenLifetimeMs: 86_400_000,
  /** How much the clock of an issuer of tokens may differ. */
  tokenClockMs: 30_000,
  /** After this time, the keys of an issuer are fetched again in the background. */
  keysFreshMs: 30_000,
  /** After this time, a request waits for that fetch, so that a withdrawn key is no longer accepted. */
  keysStaleMs: 300_000,
  /** How long known keys are accepted while they cannot be fetched. */
  keysUsableMs: 3_600_000,
  /** The minimum time between two fetches of the same keys. */
  keysPauseMs: 30_000,
  keysFetchMs: 3_000,
  keySetBytes: 100_000,
} as const

/** How long the program serves requests after a signal to stop, in seconds, so that load balancers notice. */
export const DEFAULT_DRAIN_SECONDS = 5

/** The default memory of all caches, in megabytes. */
export const DEFAULT_CACHE_MB = 128

/** The share of that memory for cached answers. Look-ups serve all operations about the same data, so they get more. */
export const ANSWERS_SHARE = 1 / 4

/** The default number of changes that one client address may make in an hour. */
export const CHANGES_PER_HOUR = 10

/** The limits of an operation. Only these can be turned off, because the others protect the process. */
export interface QueryLimits {
  readonly textBytes: number
  readonly tokens: number
  readonly levels: number
  readonly aliases: number
  readonly rootFields: number
  readonly directives: number
  readonly cost: number
}

/** The default limits of an operation. */
export const QUERY_LIMITS: QueryLimits = {
  textBytes: LIMITS.textBytes,
  tokens: LIMITS.tokens,
  levels: LIMITS.levels,
  aliases: LIMITS.aliases,
  rootFields: LIMITS.rootFields,
  directives: LIMITS.directives,
  cost: LIMITS.cost,
}

/** The limits in force, by name; null for a limit that is off. */
export const limitsInForce = (queryLimits: QueryLimits): Readonly<Record<string, number | null>> =>
  Object.fromEntries(
    Object.entries({ ...LIMITS, ...queryLimits }).map(([name, limit]) => [
      name,
      Number.isFinite(limit) ? limit : null,
    ]),
  )
