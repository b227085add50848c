import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { OperatorError, messageOf } from '../schema/errors/operator-error.ts'
import { LIMITS } from './limits.ts'

/** A header that a subgraph receives: one of the client's request, or a fixed one. */
export type HeaderRule =
  | { readonly propagate: string; readonly as?: string | undefined }
  | { readonly set: string; readonly to: string }

/** The settings of one subgraph. */
export interface SubgraphSettings {
  /** Replaces the routing URL of the supergraph. */
  readonly url?: string | undefined
  readonly timeoutMs: number
  /** Whether a query is sent again if the connection is lost before a response. */
  readonly retry: boolean
  /** The circuit breaker: the number of failures in a row that open it, and how long no request is sent. */
  readonly breaker: { readonly failures: number; readonly pauseMs: number }
  readonly responseBytes: number
  /** Whether the keys of returned entities are compared with those that were sent. */
  readonly checksKeys: boolean
  readonly headers: readonly HeaderRule[]
}

/** The error codes of subgraphs that are passed to the client unchanged. */
export type PassedCodes = ReadonlySet<string> | 'all'

/** Whether errors with a code are passed to the client unchanged. */
export const isPassed = (codes: PassedCodes, code: unknown): boolean =>
  codes === 'all' || (typeof code === 'string' && codes.has(code))

export interface GatewaySettings {
  readonly requestMs: number
  readonly subgraph: (name: string) => SubgraphSettings
  /** The subgraphs that the file configures. */
  readonly namedSubgraphs: readonly string[]
  readonly passedCodes: PassedCodes
  readonly errorLimits: { readonly errors: number; readonly bytes: number }
  /** For each label of `@override`, the percentage of requests for which it is on. */
  readonly overrideLabels: Readonly<Record<string, number>>
  /** The path of the manifest of persisted queries; null if there is none. */
  readonly manifest: string | null
  /** Whether a subgraph receives headers of the client, so that responses may differ between clients. */
  readonly propagatesHeaders: boolean
  /** Whether a request can include its query plan in the response. */
  readonly hasQueryPlans: boolean
}

const STANDARD_CODES = ['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND', 'BAD_USER_INPUT', 'RATE_LIMITED']

const DEFAULTS: SubgraphSettings = {
  timeoutMs: LIMITS.fetchMs,
  retry: true,
  breaker: { failures: 5, pauseMs: 500 },
  responseBytes: LIMITS.subgraphResponseBytes,
  checksKeys: true,
  headers: [],
}

// These headers belong to one connection, or the gateway sets them.
const OWN_HEADERS = new Set([
  ...[
    'accept',
    'accept-encoding',
    'connection',
    'content-encoding',
    'content-length',
    'content-type',
    'expect',
    'host',
    'keep-alive',
    'te',
    'trailer',
  ],
  ...['transfer-encoding', 'upgrade', 'x-request-id', 'traceparent', 'tracestate'],
])

const headerName = z
  .string()
  .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, 'expected the name of a header')
  .transform((name) => name.toLowerCase())
  .refine((name) => !OWN_HEADERS.has(name), 'the gateway sets this header itself')

const headerRule = z.union(
  [
    z.strictObject({ propagate: headerName, as: headerName.optional() }),
    z.strictObject({
      set: headerName,
      to: z.string().regex(/^[\t\x20-\x7e]*$/, 'expected printable ASCII'),
    }),
  ],
  'expected { propagate: HEADER } with an optional `as`, or { set: HEADER, to: TEXT }',
)

const milliseconds = z.number().int().min(1).max(600_000)

const subgraph = z.strictObject({
  url: z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'expected an http URL')
    .optional(),
  timeoutMs: milliseconds.optional(),
  retry: z.boolean().optional(),
  breaker: z.strictObject({ failures: z.number().int().min(1).max(1_000), pauseMs: milliseconds }).optional(),
  responseBytes: z.number().int().min(1_000).max(1_000_000_000).optional(),
  checkKeys: z.boolean().optional(),
  headers: z.array(headerRule).optional(),
})

const file = z.strictObject({
  requestMs: milliseconds.default(LIMITS.requestMs),
  allSubgraphs: subgraph.omit({ url: true }).default({}),
  subgraphs: z.record(z.string(), subgraph).default({}),
  errors: z
    .strictObject({
      passCodes: z.union([z.literal('all'), z.array(z.string())]).default([]),
      maxErrors: z.number().int().min(1).max(10_000).default(LIMITS.errors),
      maxBytes: z.number().int().min(1_000).max(100_000_000).default(LIMITS.errorBytes),
    })
    .prefault({}),
  overrideLabels: z
    .record(
      z.string(),
      z.union([z.boolean().transform((isOn) => (isOn ? 100 : 0)), z.number().min(0).max(100)]),
    )
    .default({}),
  operations: z.strictObject({ manifest: z.string() }).optional(),
  queryPlans: z.boolean().default(false),
})

const refuse = (path: string, faults: readonly string[]): OperatorError =>
  new OperatorError(
    `The configuration file "${path}" is invalid.`,
    'Fix the settings named above; docs/gateway.md lists each one with an example.',
    faults,
  )

const readYaml = (path: string): unknown => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw refuse(path, [`It cannot be read (${(error as NodeJS.ErrnoException).code}).`])
  }
  try {
    return (parseYaml(text) as unknown) ?? {}
  } catch (error) {
    throw refuse(path, [messageOf(error)])
  }
}

const toSettings = (parsed: z.infer<typeof file>, folder: string): GatewaySettings => {
  const { allSubgraphs, subgraphs, errors, operations } = parsed
  const merge = (over: z.infer<typeof subgraph>): SubgraphSettings => ({
    url: over.url,
    timeoutMs: over.timeoutMs ?? allSubgraphs.timeoutMs ?? DEFAULTS.timeoutMs,
    retry: over.retry ?? allSubgraphs.retry ?? DEFAULTS.retry,
    breaker: over.breaker ?? allSubgraphs.breaker ?? DEFAULTS.breaker,
    responseBytes: over.responseBytes ?? allSubgraphs.responseBytes ?? DEFAULTS.responseBytes,
    checksKeys: over.checkKeys ?? allSubgraphs.checkKeys ?? DEFAULTS.checksKeys,
    headers: [...(allSubgraphs.headers ?? []), ...(over.headers ?? [])],
  })
  const rules = [allSubgraphs, ...Object.values(subgraphs)].flatMap(({ headers = [] }) => headers)
  return {
    requestMs: parsed.requestMs,
    propagatesHeaders: rules.some((rule) => 'propagate' in rule),
    subgraph: (name) => merge(subgraphs[name] ?? {}),
    namedSubgraphs: Object.keys(subgraphs),
    passedCodes: errors.passCodes === 'all' ? 'all' : new Set([...STANDARD_CODES, ...errors.passCodes]),
    errorLimits: { errors: errors.maxErrors, bytes: errors.maxBytes },
    overrideLabels: parsed.overrideLabels,
    manifest: operations ? resolve(folder, operations.manifest) : null,
    hasQueryPlans: parsed.queryPlans,
  }
}

/** The settings without a configuration file. */
export const defaultGatewaySettings = (): GatewaySettings => toSettings(file.parse({}), '.')

/** Reads the configuration file of the generic gateway. All faults are reported together. */
export const readGatewayFile = (path: string): GatewaySettings => {
  const parsed = file.safeParse(readYaml(path))
  if (!parsed.success) {
    throw refuse(
      path,
      parsed.error.issues.map((issue) => `${issue.path.join('.') || 'The file'}: ${issue.message}`),
    )
  }
  const settings = toSettings(parsed.data, dirname(path))
  if (settings.manifest !== null && !existsSync(settings.manifest)) {
    throw refuse(path, [`operations.manifest: the file "${settings.manifest}" does not exist`])
  }
  return settings
}
