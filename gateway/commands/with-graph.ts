import type { DatabaseAddress } from '../../db/connect.ts'
import { findRunning, type EmbeddedPostgres } from '../../db/embedded/server.ts'
import type { Csv } from '../client/csv.ts'
import { readConfig, type Config } from '../config.ts'
import { LIMITS } from '../limits.ts'
import { createLog } from '../log.ts'
import { CommandError, kindOfCode } from './exit-codes.ts'
import { createProgress } from './progress.ts'

const KNOCK_MS = 1_000

interface GraphError {
  readonly message: string
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** A graph that is reached over HTTP. */
export class GraphAtAddress {
  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  /** The data of a query. Errors are printed. Throws only if no data is left. */
  async run<Data>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
    const response = await this.#fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const body = (await response.json()) as { data?: Data | null; errors?: readonly GraphError[] }
    const errors = body.errors ?? []
    const [first] = errors
    const isEmpty =
      body.data === null ||
      body.data === undefined ||
      Object.values(body.data).every((value) => value === null)
    if (first && isEmpty) throw faultOf(first)
    for (const { message } of errors) process.stderr.write(`${message}\n`)
    return body.data as Data
  }

  /** A page as a table; null if it does not exist. */
  async table(path: string): Promise<Csv | null> {
    const response = await this.#fetch(path, {})
    if (response.status === 404) return null
    if (!response.ok || !(response.headers.get('content-type') ?? '').startsWith('text/csv')) {
      throw new CommandError(
        kindOfStatus(response.status),
        `The graph's response for ${path} is not a table (status ${response.status}).`,
        'Check the options with `--help`.',
      )
    }
    return toTable(await response.text())
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(`${this.#url}${path}`, {
        ...init,
        signal: AbortSignal.timeout(LIMITS.requestMs * 2),
      })
    } catch {
      throw new CommandError('not available', 'The graph does not respond.', 'Run `npm start -- doctor`.')
    }
  }
}

const kindOfStatus = (status: number) =>
  status === 429 ? 'limited' : status >= 500 ? 'not available' : status === 403 ? 'not allowed' : 'usage'

const faultOf = ({ message, extensions = {} }: GraphError): CommandError =>
  new CommandError(kindOfCode(extensions['code']), message, String(extensions['hint'] ?? ''))

const toTable = async (text: string): Promise<Csv> => {
  const { parse } = await import('csv-parse/sync')
  const [columns = [], ...rows] = parse(text, { bom: true, record_delimiter: ['\r\n', '\n'] }) as string[][]
  return { columns, rows }
}

/** The address of a running program of this project; null if there is none. */
export const findRunningGraph = async ({ host, port }: Config): Promise<string | null> => {
  if (port === 0) return null
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(KNOCK_MS) })
    const body = (await response.json()) as { status?: unknown; limits?: unknown }
    return body.status === 'serving' && body.limits !== undefined ? url : null
  } catch {
    return null
  }
}

/** A database that another program stops. */
const withoutStop = (address: DatabaseAddress): EmbeddedPostgres => ({
  address,
  stop: async () => undefined,
})

/** Calls the running program; without one, starts an application and stops it afterwards. */
export const withGraph = async <Result>(
  work: (graph: GraphAtAddress) => Promise<Result>,
): Promise<Result> => {
  const config = readConfig()
  const running = await findRunningGraph(config)
  if (running !== null) return work(new GraphAtAddress(running))
  const { startApplication } = await import('../application.ts')
  const progress = createProgress(process.stderr)
  const beside = config.databaseUrl ? null : findRunning(config.dataDirectory)
  const application = await startApplication({
    config: { ...config, host: '127.0.0.1', port: 0 },
    log: createLog('silent'),
    // A running program at another port has the database open. It is used and stays running.
    embedded: beside && Promise.resolve(withoutStop(beside)),
    progress: process.stderr.isTTY ? progress.say : () => undefined,
  })
  if (process.stderr.isTTY) progress.finish('')
  try {
    return await work(new GraphAtAddress(application.url))
  } finally {
    await application.stop()
  }
}
