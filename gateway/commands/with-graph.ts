import type { DatabaseAddress } from '../../db/connect.ts'
import { findRunning, type EmbeddedPostgres } from '../../db/embedded/server.ts'
import type { Csv } from '../client/csv.ts'
import { LIMITS, readConfig, type Config } from '../config.ts'
import { createLog } from '../log.ts'
import { CommandFault, kindOfCode } from './exit-codes.ts'
import { createProgress } from './progress.ts'

const KNOCK_MS = 1_000

interface GraphError {
  readonly message: string
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** A graph that answers at an address, asked as everybody may ask it. */
export class GraphAtAddress {
  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  /** What a question comes to; a part that is missing is told, and ends a command only where nothing is left. */
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

  /** A page as a table; null where there is none. */
  async table(path: string): Promise<Csv | null> {
    const response = await this.#fetch(path, {})
    if (response.status === 404) return null
    if (!response.ok || !(response.headers.get('content-type') ?? '').startsWith('text/csv')) {
      throw new CommandFault(
        kindOfStatus(response.status),
        `The graph answers ${path} with ${response.status} and no table.`,
        'Look at the options of the command: `--help` names them.',
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
      throw new CommandFault('not available', 'The graph does not answer.', 'See `npm start -- doctor`.')
    }
  }
}

const kindOfStatus = (status: number) =>
  status === 429 ? 'limited' : status >= 500 ? 'not available' : status === 403 ? 'not allowed' : 'wrong use'

const faultOf = ({ message, extensions = {} }: GraphError): CommandFault =>
  new CommandFault(kindOfCode(extensions['code']), message, String(extensions['hint'] ?? ''))

const toTable = async (text: string): Promise<Csv> => {
  const { parse } = await import('csv-parse/sync')
  const [columns = [], ...rows] = parse(text, { bom: true, record_delimiter: ['\r\n', '\n'] }) as string[][]
  return { columns, rows }
}

/** Where a program of ours answers beside this one; null where none does. */
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

/** A database that somebody else ends. */
const asBorrowed = (address: DatabaseAddress): EmbeddedPostgres => ({
  address,
  ended: new Promise(() => undefined),
  stop: async () => undefined,
})

/** Asks the program that runs beside this one; without one, starts what it needs for the time. */
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
    // A program that answers elsewhere has the database open: it is used, and left running.
    embedded: beside && Promise.resolve(asBorrowed(beside)),
    progress: process.stderr.isTTY ? progress.say : () => undefined,
  })
  if (process.stderr.isTTY) progress.finish('')
  try {
    return await work(new GraphAtAddress(application.url))
  } finally {
    await application.stop()
  }
}
