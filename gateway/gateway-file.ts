import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { OperatorError } from '../schema/errors.ts'
import { LIMITS } from './config.ts'

/** A header of the client's request, or a fixed one, that a subgraph receives. */
export type HeaderRule =
  | { readonly propagate: string; readonly as?: string | undefined }
  | { readonly set: string; readonly to: string }

/** How one subgraph is called. */
export interface SubgraphSettings {
  /** In place of the routing URL in the supergraph. */
  readonly url?: string | undefined
  readonly timeoutMs: number
  /** Whether a query is sent again where the connection is lost before an answer. */
  readonly retry: boolean
  /** After how many failures in a row no request is sent, and for how long. */
  readonly breaker: { readonly failures: number; readonly pauseMs: number }
  readonly answerBytes: number
  readonly headers: readonly HeaderRule[]
}

/** The error codes whose message and code reach the client as the subgraph sent them. */
export type PassedCodes = ReadonlySet<string> | 'all'

/** Whether errors of a code reach the client as the subgraph sent them. */
export const isPassed = (codes: PassedCodes, code: unknown): boolean =>
  codes === 'all' || (typeof code === 'string' && codes.has(code))

export interface GatewaySettings {
  readonly requestMs: number
  readonly subgraph: (name: string) => SubgraphSettings
  /** The subgraphs that the file names. */
  readonly namedSubgraphs: readonly string[]
  readonly passedCodes: PassedCodes
  readonly errorLimits: { readonly errors: number; readonly bytes: number }
  /** The share of requests, in percent, for which each label of `@override` is on. */
  readonly overrideLabels: Readonly<Record<string, number>>
  /** The path of the manifest of persisted queries; null without one. */
  readonly manifest: string | null
  /** Whether some subgraph receives headers of the client, so that answers may differ between clients. */
  readonly propagatesHeaders: boolean
  /** Whether a request may ask for its query plan. */
  readonly hasQueryPlans: boolean
}

const STANDARD_CODES = ['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND', 'BAD_USER_INPUT', 'RATE_LIMITED']

const DEFAULTS: SubgraphSettings = {
  timeoutMs: LIMITS.fetchMs,
  retry: true,
  breaker: { failures: 5, pauseMs: 500 },
  answerBytes: LIMITS.subgraphAnswerBytes,
  headers: [],
}

// These belong to one connection or are set by the gateway itself.
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
  ...['transfer-encoding', 'upgrade', 'x-request-id', 'traceparent'],
])

const headerName = z
  .string()
  .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, 'expected the name of a header')
  .transform((name) => name.toLowerCase())
  .refine((name) => !OWN_HEADERS.has(name), 'the gateway sets this header itself')

const headerRule = z.union([
  z.strictObject({ propagate: headerName, as: headerName.optional() }),
  z.strictObject({
    set: headerName,
    to: z.string().regex(/^[\t\x20-\x7e]*$/, 'expected printable ASCII'),
  }),
])

const milliseconds = z.number().int().min(1).max(600_000)

const subgraph = z.strictObject({
  url: z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'expected an http URL')
    .optional(),
  timeoutMs: milliseconds.optional(),
  retry: z.boolean().optional(),
  breaker: z.strictObject({ failures: z.number().int().min(1).max(1_000), pauseMs: milliseconds }).optional(),
  answerBytes: z.number().int().min(1_000).max(1_000_000_000).optional(),
  headers: z.array(headerRule).optional(),
})

const file = z.strictObject({
  requestMs: milliseconds.default(LIMITS.requestMs),
  allSubgraphs: subgraph.omit({ url: true }).default({}),
  subgraphs: z.record(z.string(), subgraph).default({}),
  errors: z
    .strictObject({
      passCodes: z.union([z.literal('all'), z.array(z.string())]).default([]),
      most: z.number().int().min(1).max(10_000).default(LIMITS.errors),
      bytes: z.number().int().min(1_000).max(100_000_000).default(LIMITS.errorBytes),
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
    `The configuration file "${path}" cannot be used.`,
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
    throw refuse(path, [error instanceof Error ? error.message : String(error)])
  }
}

const toSettings = (parsed: z.infer<typeof file>, folder: string): GatewaySettings => {
  const { allSubgraphs, subgraphs, errors, operations } = parsed
  const merge = (over: z.infer<typeof subgraph>): SubgraphSettings => ({
    url: over.url,
    timeoutMs: over.timeoutMs ?? allSubgraphs.timeoutMs ?? DEFAULTS.timeoutMs,
    retry: over.retry ?? allSubgraphs.retry ?? DEFAULTS.retry,
    breaker: over.breaker ?? allSubgraphs.breaker ?? DEFAULTS.breaker,
    answerBytes: over.answerBytes ?? allSubgraphs.answerBytes ?? DEFAULTS.answerBytes,
    headers: [...(allSubgraphs.headers ?? []), ...(over.headers ?? [])],
  })
  const rules = [allSubgraphs, ...Object.values(subgraphs)].flatMap(({ headers = [] }) => headers)
  return {
    requestMs: parsed.requestMs,
    propagatesHeaders: rules.some((rule) => 'propagate' in rule),
    subgraph: (name) => merge(subgraphs[name] ?? {}),
    namedSubgraphs: Object.keys(subgraphs),
    passedCodes: errors.passCodes === 'all' ? 'all' : new Set([...STANDARD_CODES, ...errors.passCodes]),
    errorLimits: { errors: errors.most, bytes: errors.bytes },
    overrideLabels: parsed.overrideLabels,
    manifest: operations ? resolve(folder, operations.manifest) : null,
    hasQueryPlans: parsed.queryPlans,
  }
}

/** The settings of a gateway without a file. */
export const defaultGatewaySettings = (): GatewaySettings => toSettings(file.parse({}), '.')

/** Reads the configuration file of the generic gateway; all that is wrong with it is reported together. */
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
