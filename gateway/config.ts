import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { distance } from 'fastest-levenshtein'
import { z } from 'zod'
import {
  ANSWERS_SHARE,
  DEFAULT_CACHE_MB,
  DEFAULT_DRAIN_SECONDS,
  QUERY_LIMITS,
  type QueryLimits,
} from './limits.ts'
import { OperatorError } from '../schema/errors/operator-error.ts'
import { parseTokenIssuers, type TokenIssuer } from './access/token-issuer.ts'
import { readSubgraphList } from '../schema/subgraph-list.ts'

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug'

/** The memory of the caches in bytes. */
export interface CacheBytes {
  /** For whole responses. */
  readonly answers: number
  /** For the values that subgraphs in this process read from the database. */
  readonly lookUps: number
}

/** The collector of traces. */
export interface TraceSettings {
  /** The base address of an OpenTelemetry collector that accepts OTLP over HTTP. */
  readonly endpoint: string
  /** The share of requests that are traced, from 0 to 1, if the caller of a request has not decided it. */
  readonly share: number
}

export interface Config {
  readonly host: string
  readonly port: number
  /** The address of an external database; null: the embedded one in the data directory. */
  readonly databaseUrl: string | null
  /** The address of a replica of the external database, for reading; null: none. */
  readonly databaseReadUrl: string | null
  readonly dataDirectory: string
  /** The addresses of remote subgraphs. The others run in this process. */
  readonly subgraphUrls: Readonly<Record<string, string>>
  /** The secret that gateway and subgraph servers share; null: the one in the data directory. */
  readonly gatewaySecret: string | null
  /** Whether a subgraph server also accepts the secret as a bearer token. */
  readonly acceptsBearer: boolean
  /** The issuers whose tokens are accepted. */
  readonly tokenIssuers: readonly TokenIssuer[]
  /** Whether tokens of the development key are accepted. */
  readonly acceptsDevelopmentTokens: boolean
  /** A composed supergraph with subgraphs of partners; null: the one that comes with the program. */
  readonly supergraphFile: string | null
  readonly isIntrospectionOn: boolean
  readonly logLevel: LogLevel
  /** The origins whose web pages may send requests; empty by default. */
  readonly corsOrigins: readonly string[]
  /** The public address of the program; null: the address of the request. */
  readonly publicOrigin: string | null
  /** Whether only the operations of schema/operations/ are executed. */
  readonly isStoredOnly: boolean
  /** The executor of query plans: this project's, or Apollo's for comparison. */
  readonly executor: 'own' | 'stock'
  readonly queryLimits: QueryLimits
  /** The number of changes that one client address may make in an hour; null if it is not set. */
  readonly changesPerHour: number | null
  /** The number of requests that a client may send in a minute; null: no limit. */
  readonly requestsPerMinute: number | null
  /** The memory of each cache; 0 turns a cache off. */
  readonly cacheBytes: CacheBytes
  /** Where traces are sent; null: none are collected. */
  readonly traces: TraceSettings | null
  /** How long requests are served after a signal to stop. */
  readonly drainMs: number
  /** The PATH in which the programs of PostgreSQL are searched. */
  readonly executablePath: string
}

/** A shorter secret could be guessed. */
export const MIN_SECRET_LENGTH = 32

const PROJECT = fileURLToPath(new URL('..', import.meta.url))

// A blank setting counts as missing.
const setting = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema)

const subgraphNames = readSubgraphList().map(({ name }) => name)

const isHttpUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

// The part of an address before @ may be a user with a password.
const withoutPassword = (text: string): string => text.replaceAll(/\/\/[^\s/,]*@/g, '//(not shown)@')

const subgraphUrls = z.string().transform((text, context) => {
  const urls: Record<string, string> = {}
  for (const part of text.split(',')) {
    const [name = '', ...rest] = part.split('=')
    const url = rest.join('=').trim()
    if (name.trim() === '' || !isHttpUrl(url)) {
      context.addIssue(
        `"${part}" is not of the form NAME=URL, where NAME is a subgraph such as ${subgraphNames.join(', ')}`,
      )
      return z.NEVER
    }
    urls[name.trim()] = url
  }
  return urls
})

const isQueryLimit = (name: string): name is keyof QueryLimits => Object.hasOwn(QUERY_LIMITS, name)

// `off`, or a list such as `cost=off,tokens=5000`.
const queryLimits = z.string().transform((text, context): QueryLimits => {
  const names = Object.keys(QUERY_LIMITS)
  const parts = text.trim() === 'off' ? names.map((name) => `${name}=off`) : text.split(',')
  const limits: Record<keyof QueryLimits, number> = { ...QUERY_LIMITS }
  for (const part of parts) {
    const [name = '', value = ''] = part.split('=').map((half) => half.trim())
    if (!isQueryLimit(name) || !/^(off|[1-9]\d{0,8})$/.test(value)) {
      context.addIssue(
        `"${part}" is invalid; expected off, NAME=off or NAME=NUMBER, where NAME is one of ${names.join(', ')}`,
      )
      return z.NEVER
    }
    limits[name] = value === 'off' ? Infinity : Number(value)
  }
  return limits
})

// Several faults are reported together.
const tokenIssuers = z.string().transform((text, context): readonly TokenIssuer[] => {
  const { issuers, faults } = parseTokenIssuers(text)
  for (const fault of faults) context.addIssue(fault)
  return issuers
})

const MEGABYTES = /^(0|[1-9]\d{0,3})$/

// `128`, or the memory of each cache, such as `answers=16,lookups=256`.
const cacheBytes = z.string().transform((text, context): CacheBytes => {
  const total = text.trim()
  if (MEGABYTES.test(total)) {
    const bytes = Number(total) * 1_000_000
    return { answers: bytes * ANSWERS_SHARE, lookUps: bytes * (1 - ANSWERS_SHARE) }
  }
  const [, answers = '', lookUps = ''] = /^answers=(\d+),lookups=(\d+)$/.exec(total) ?? []
  if (!MEGABYTES.test(answers) || !MEGABYTES.test(lookUps)) {
    context.addIssue('expected a whole number of megabytes from 0 to 9999, or answers=NUMBER,lookups=NUMBER')
    return z.NEVER
  }
  return { answers: Number(answers) * 1_000_000, lookUps: Number(lookUps) * 1_000_000 }
})

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text

const databaseUrl = z
  .string()
  .refine(
    (text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text),
    'expected postgresql://user:password@host:5432/database',
  )

const settings = z.object({
  HOST: setting(z.string().default('127.0.0.1')),
  PORT: setting(
    z.coerce.number('expected a port number, for example 4000').int().min(0).max(65_535).default(4000),
  ),
  DATABASE_URL: setting(databaseUrl.optional()),
  DATABASE_READ_URL: setting(databaseUrl.optional()),
  DATA_DIRECTORY: setting(z.string().default('.data')),
  SUBGRAPHS: setting(z.enum(['local', 'remote']).default('local')),
  SUBGRAPH_URLS: setting(subgraphUrls.optional()),
  GATEWAY_SECRET: setting(
    z.string().min(MIN_SECRET_LENGTH, `expected ${MIN_SECRET_LENGTH} characters or more`).optional(),
  ),
  GATEWAY_SECRET_BEARER: setting(z.enum(['on', 'off']).default('off')),
  TOKEN_ISSUERS: setting(z.string().default('').pipe(tokenIssuers)),
  DEVELOPMENT_TOKENS: setting(z.enum(['on', 'off']).default('off')),
  SUPERGRAPH: setting(z.string().optional()),
  INTROSPECTION: setting(z.enum(['on', 'off']).default('on')),
  CORS_ORIGINS: setting(
    z
      .string()
      .default('')
      .transform((text) =>
        text
          .split(',')
          .map((origin) => origin.trim())
          .filter((origin) => origin !== ''),
      )
      .refine(
        (origins) => origins.every(isOrigin),
        'expected origins like https://example.org, separated by commas',
      ),
  ),
  PUBLIC_ORIGIN: setting(
    z
      .string()
      .refine(isOrigin, 'expected an origin like https://graph.example.org, without a path')
      .optional(),
  ),
  EXECUTOR: setting(z.enum(['own', 'stock']).default('own')),
  CHANGES_PER_HOUR: setting(
    z.coerce.number('expected a whole number from 1 to 1000000').int().min(1).max(1_000_000).optional(),
  ),
  RATE_LIMIT_PER_MINUTE: setting(
    z.coerce.number('expected a whole number from 1 to 1000000').int().min(1).max(1_000_000).optional(),
  ),
  CACHE_MB: setting(z.string().default(String(DEFAULT_CACHE_MB)).pipe(cacheBytes)),
  DRAIN_SECONDS: setting(
    z.coerce
      .number('expected a number of seconds from 0 to 60')
      .min(0)
      .max(60)
      .default(DEFAULT_DRAIN_SECONDS),
  ),
  QUERY_LIMITS: setting(queryLimits.optional()),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting(
    z.string().refine(isHttpUrl, 'expected an address like http://localhost:4318').optional(),
  ),
  OTEL_TRACES_SAMPLER_ARG: setting(z.coerce.number('expected a share from 0 to 1').min(0).max(1).default(1)),
  OPERATIONS: setting(z.enum(['all', 'listed']).default('all')),
  LOG_LEVEL: setting(z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info')),
})

const SECRETS = new Set(['DATABASE_URL', 'DATABASE_READ_URL', 'GATEWAY_SECRET'])

// Shorter names are too similar to those of other programs.
const MIN_COMPARED_LENGTH = 7
const MAX_DISTANCE = 2

/** The variables of the environment whose names are almost those of settings. A misspelt setting would have no effect. */
const listMisspelt = (environment: Readonly<Record<string, string | undefined>>): string[] => {
  const names = Object.keys(settings.shape)
  return Object.keys(environment).flatMap((name) => {
    if (name.length < MIN_COMPARED_LENGTH || names.includes(name)) return []
    const near = names.find(
      (known) => known.length >= MIN_COMPARED_LENGTH && distance(name.toUpperCase(), known) <= MAX_DISTANCE,
    )
    return near === undefined ? [] : [`${name}: is not a setting; did you mean ${near}?`]
  })
}

/** The settings that cannot be used together. */
const listConflicts = (values: Readonly<Record<string, string | undefined>>): string[] => {
  const faults: string[] = []
  if (values['DATABASE_READ_URL'] && !values['DATABASE_URL'])
    faults.push('DATABASE_READ_URL: (not shown): needs DATABASE_URL, the address of its primary database')
  if (values['DEVELOPMENT_TOKENS'] === 'on' && values['NODE_ENV'] === 'production')
    faults.push('DEVELOPMENT_TOKENS: "on": must be off where NODE_ENV is production')
  return faults
}

const describe = (name: string, value: string | undefined): string =>
  value === undefined
    ? 'not set'
    : SECRETS.has(name)
      ? '(not shown)'
      : `"${withoutPassword(value).slice(0, 60)}"`

/** Reads and validates the settings. All faults are reported together. The result is frozen. */
export const readConfig = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
  /** Options of the command line, which override the environment. */
  options: Readonly<Record<string, string>> = {},
): Config => {
  const values = { ...environment, ...options }
  const parsed = settings.safeParse(values)
  const faults = [
    ...listMisspelt(environment),
    ...listConflicts(values),
    ...(parsed.error?.issues ?? []).map((issue) => {
      const name = String(issue.path[0])
      return `${name}: ${describe(name, values[name])}: ${withoutPassword(issue.message)}`
    }),
  ]
  if (!parsed.success || faults.length > 0) {
    throw new OperatorError(
      'The settings are invalid.',
      'Fix the settings named above; docs/settings.md lists each one.',
      faults,
    )
  }
  const {
    HOST,
    PORT,
    DATABASE_URL,
    DATABASE_READ_URL,
    DATA_DIRECTORY,
    SUBGRAPHS,
    SUBGRAPH_URLS,
    GATEWAY_SECRET,
    GATEWAY_SECRET_BEARER,
    TOKEN_ISSUERS,
    DEVELOPMENT_TOKENS,
    SUPERGRAPH,
    INTROSPECTION,
    CORS_ORIGINS,
    PUBLIC_ORIGIN,
    OPERATIONS,
    CHANGES_PER_HOUR,
    RATE_LIMIT_PER_MINUTE,
    CACHE_MB,
    DRAIN_SECONDS,
    EXECUTOR,
    OTEL_EXPORTER_OTLP_ENDPOINT,
    OTEL_TRACES_SAMPLER_ARG,
    QUERY_LIMITS: limits,
    LOG_LEVEL,
  } = parsed.data
  const routingUrls = Object.fromEntries(readSubgraphList().map(({ name, routingUrl }) => [name, routingUrl]))
  return Object.freeze({
    host: HOST,
    port: PORT,
    databaseUrl: DATABASE_URL ?? null,
    databaseReadUrl: DATABASE_READ_URL ?? null,
    dataDirectory: resolve(PROJECT, DATA_DIRECTORY),
    subgraphUrls: { ...(SUBGRAPHS === 'remote' ? routingUrls : {}), ...SUBGRAPH_URLS },
    gatewaySecret: GATEWAY_SECRET ?? null,
    acceptsBearer: GATEWAY_SECRET_BEARER === 'on',
    tokenIssuers: TOKEN_ISSUERS,
    acceptsDevelopmentTokens: DEVELOPMENT_TOKENS === 'on',
    supergraphFile: SUPERGRAPH === undefined ? null : resolve(SUPERGRAPH),
    isIntrospectionOn: INTROSPECTION === 'on',
    logLevel: LOG_LEVEL,
    corsOrigins: CORS_ORIGINS,
    publicOrigin: PUBLIC_ORIGIN ?? null,
    isStoredOnly: OPERATIONS === 'listed',
    executor: EXECUTOR,
    queryLimits: limits ?? QUERY_LIMITS,
    changesPerHour: CHANGES_PER_HOUR ?? null,
    requestsPerMinute: RATE_LIMIT_PER_MINUTE ?? null,
    cacheBytes: CACHE_MB,
    traces:
      OTEL_EXPORTER_OTLP_ENDPOINT === undefined
        ? null
        : { endpoint: OTEL_EXPORTER_OTLP_ENDPOINT, share: OTEL_TRACES_SAMPLER_ARG },
    drainMs: DRAIN_SECONDS * 1_000,
    executablePath: environment['PATH'] ?? '',
  })
}

/** Whether unexpected errors are printed with their stack. It does not depend on the other settings. */
export const isDebugging = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
): boolean => environment['LOG_LEVEL'] === 'debug'
