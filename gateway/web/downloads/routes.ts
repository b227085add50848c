import {
  downloadIncomplete,
  downloadRefused,
  unknownDownload,
  invalidDownloadParameter,
  type ErrorResponse,
} from '../../../schema/errors/error-responses.ts'
import { MAX_PAGE_SIZE } from '../../../schema/page-size.ts'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type {
  ExecuteStored,
  IdentifyStored,
  StoredResponse,
} from '../../graph/query-service/execute-stored.ts'
import { isMatch } from '../../graph/query-service/etag.ts'
import { disconnectSignal } from '../../server/disconnect.ts'
import type { RouteEntry } from '../../server/http-server.ts'
import {
  ALWAYS_REVALIDATE,
  READ_METHODS,
  RETRY_SECONDS,
  sendErrorResponse,
  sendText,
  type Exchange,
} from '../../server/respond.ts'
import type { Log } from '../../log.ts'
import { tableGroup, tableMetadata } from './csv-on-the-web.ts'
import { csvFormat, jsonFormat, type RowFormat } from './row-formats.ts'
import type { Manifest } from './manifest.ts'
import { WrongParameter, readParameters, type ReadParameters } from './parameters.ts'
import { prepareRows, type RowConstants } from './rows.ts'
import { messageOf } from '../../../schema/errors/operator-error.ts'

export interface DownloadParts {
  readonly manifests: readonly Manifest[]
  readonly execute: ExecuteStored
  readonly identify: IdentifyStored
  /** Today's date in London. */
  readonly today: () => string
  readonly log: Log
}

export interface DownloadRoutes {
  get(path: string): RouteEntry | undefined
}

const ISO_DAY = 10
const FILE = /^\/data\/([^/]+)\.(csv|json)$/
const METADATA = /^\/data\/([^/]+)\.csv-metadata\.json$/

/** The operation failed. Nothing was sent, or the file is incomplete. */
class OperationFailed extends Error {
  override readonly name = 'OperationFailed'
  readonly errors: NonNullable<StoredResponse['errors']>

  constructor(errors: StoredResponse['errors']) {
    super(errors?.[0]?.message ?? 'no data')
    this.errors = errors ?? []
  }
}

// Every row states the data version, so a file without one is refused.
const NO_VERSION = {
  message: 'The data version is unknown right now; try again later.',
  extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
}

interface Loaded {
  readonly at: Date
  readonly day: string
}

type Variables = Readonly<Record<string, unknown>>

interface ResultPage {
  readonly data: Readonly<Record<string, unknown>>
  readonly version: string
  /** The cursor of the next page; null after the last one. */
  readonly after: string | null
}

const connectionOf = (data: ResultPage['data'], name: string | undefined): { after: string | null } => {
  if (name === undefined) return { after: null }
  const { pageInfo } = data[name] as { pageInfo: { hasNextPage: boolean; endCursor: string | null } }
  return { after: pageInfo.hasNextPage ? pageInfo.endCursor : null }
}

class Download {
  readonly #exchange: Exchange
  /** The request that all operations of the download belong to. */
  readonly #request: Parameters<ExecuteStored>[2]
  readonly #manifest: Manifest
  readonly #read: ReadParameters
  readonly #parts: DownloadParts
  readonly #today: string
  /** The day that the rows are for; null if they do not depend on a day. */
  readonly #day: string | null

  constructor(exchange: Exchange, manifest: Manifest, read: ReadParameters, parts: DownloadParts) {
    this.#exchange = exchange
    const { requestId, clientId, trace, response } = exchange
    this.#request = { requestId, clientId, trace, signal: disconnectSignal(response) }
    this.#manifest = manifest
    this.#read = read
    this.#parts = parts
    this.#today = parts.today()
    this.#day = manifest.hasDay ? (read.asOf ?? this.#today) : null
  }

  async send(format: 'csv' | 'json'): Promise<void> {
    const { request, response } = this.#exchange
    const variableSets = await this.#listVariables()
    const etag = await this.#etag(variableSets, format)
    if (etag !== null && isMatch(request.headers['if-none-match'], etag)) {
      response.writeHead(304, { etag, 'cache-control': ALWAYS_REVALIDATE, vary: 'Origin' }).end()
      return
    }
    const loaded = await this.#loaded()
    const lastModified = this.#lastModified(loaded).toUTCString()
    const rowFormat = this.#rowFormat(format)
    const headers = {
      ...this.#headers(format),
      'content-type': rowFormat.type,
      'last-modified': lastModified,
      ...(etag === null ? {} : { etag }),
    }
    // An ETag takes precedence over Last-Modified.
    const since = Date.parse(request.headers['if-modified-since'] ?? '')
    if (request.headers['if-none-match'] === undefined && Date.parse(lastModified) <= since) {
      response.writeHead(304, headers).end()
      return
    }
    const first = await this.#loadPage(variableSets[0] ?? {}, null)
    response.writeHead(200, headers)
    // The client determines how fast the rest is read.
    this.#exchange.release()
    if (request.method === 'HEAD') {
      response.end()
      return
    }
    const constants = {
      asOf: this.#day ?? loaded.day,
      parameters: this.#read.parameters,
      dataVersion: first.version,
    }
    await pipeline(Readable.from(this.#text(first, variableSets, constants, rowFormat)), response)
  }

  #rowFormat(format: 'csv' | 'json'): RowFormat {
    const columns = this.#manifest.columns.map(({ name }) => name)
    return format === 'csv' ? csvFormat(columns, this.#read.isForExcel) : jsonFormat(columns)
  }

  #headers(format: 'csv' | 'json'): Readonly<Record<string, string>> {
    const { name } = this.#manifest
    return {
      'cache-control': ALWAYS_REVALIDATE,
      vary: 'Origin',
      'content-disposition': `attachment; filename="${name}.${format}"`,
      link: `</data/${name}.csv-metadata.json>; rel="describedby"; type="application/csvm+json"`,
    }
  }

  #lastModified({ at }: Loaded): Date {
    // A file without `asOf` changes every day, even without a load.
    const midnight = new Date(`${this.#today}T00:00:00Z`)
    return this.#day !== null && this.#read.asOf === null && midnight > at ? midnight : at
  }

  async *#text(
    first: ResultPage,
    variableSets: readonly Variables[],
    constants: RowConstants,
    { start, rows, end }: RowFormat,
  ): AsyncGenerator<string> {
    yield start
    const listRows = prepareRows(this.#manifest, constants)
    let offset = 0
    for await (const page of this.#pages(first, variableSets)) {
      const found = [...listRows(page.data)]
      if (found.length > 0) yield rows(found, offset)
      offset += found.length
    }
    yield end
  }

  async *#pages(first: ResultPage, variableSets: readonly Variables[]): AsyncGenerator<ResultPage> {
    for (const [index, variables] of variableSets.entries()) {
      let page = index === 0 ? first : await this.#loadPage(variables, null)
      for (;;) {
        // Pages of two data versions must not be mixed. The client sees an incomplete response and can try again.
        if (page.version !== first.version) throw new Error('data was loaded during a download')
        yield page
        if (page.after === null) break
        page = await this.#loadPage(variables, page.after)
      }
    }
  }

  async #loadPage(variables: Variables, after: string | null): Promise<ResultPage> {
    const { operation, connection } = this.#manifest
    const page =
      connection === undefined ? {} : { first: MAX_PAGE_SIZE, ...(after === null ? {} : { after }) }
    const result = await this.#parts.execute(operation, { ...variables, ...page }, this.#request)
    // A missing part would look like missing data, so the download is refused.
    if (result.errors?.length || !result.data) throw new OperationFailed(result.errors)
    const { version = null, mixed = false } = result.extensions?.data ?? {}
    if (version === null || mixed) throw new OperationFailed([NO_VERSION])
    const data = result.data as ResultPage['data']
    return { data, version, ...connectionOf(data, connection) }
  }

  async #etag(variableSets: readonly Variables[], format: string): Promise<string | null> {
    const identities: string[] = []
    for (const variables of variableSets) {
      const identity = await this.#parts.identify(this.#manifest.operation, variables)
      if (identity === null) return null
      identities.push(identity)
    }
    const made = JSON.stringify([identities, this.#manifest, this.#read, format])
    return `"${createHash('sha256').update(made).digest('base64url').slice(0, 27)}"`
  }

  /** Executes an operation without pages and variables. Its response is cached. */
  async #execute(operation: string): Promise<Readonly<Record<string, unknown>>> {
    const { data, errors } = await this.#parts.execute(operation, {}, this.#request)
    if (errors?.length || !data) throw new OperationFailed(errors)
    return data as Readonly<Record<string, unknown>>
  }

  /** The variables of each part of the file. */
  async #listVariables(): Promise<readonly Variables[]> {
    const day = this.#day === null ? {} : { asOf: this.#day }
    return (await this.#listSystems()).map((system) => ({ ...system, ...this.#read.variables, ...day }))
  }

  /**
   * The variable for each system, if the download needs a system and the address names none; otherwise one empty set.
   */
  async #listSystems(): Promise<readonly Variables[]> {
    const of = Object.entries(this.#manifest.parameters).find(([, { isSystem }]) => isSystem)
    const variable = of?.[1].variable
    if (variable === undefined || this.#read.parameters[of?.[0] ?? ''] !== undefined) return [{}]
    const { systems } = (await this.#execute('Systems')) as { systems: readonly { id: string }[] | null }
    // No system has this id, so the file has a header and no rows.
    const ids = systems && systems.length > 0 ? systems.map(({ id }) => id) : ['none']
    return ids.map((id) => ({ [variable]: id }))
  }

  async #loaded(): Promise<Loaded> {
    const { status } = (await this.#execute('GraphStatus')) as {
      status: { datasets: readonly { loadedAt: string }[] } | null
    }
    const times = (status?.datasets ?? []).map(({ loadedAt }) => Date.parse(loadedAt))
    const at = new Date(Math.max(0, ...times))
    return { at, day: at.toISOString().slice(0, ISO_DAY) }
  }
}

const toRefusal = ({ errors }: OperationFailed): ErrorResponse => {
  const input = errors.find(({ extensions }) => extensions?.['code'] === 'BAD_USER_INPUT')
  if (input) return invalidDownloadParameter(input.message, input.extensions?.['argument'])
  if (errors.some(({ extensions }) => extensions?.['code'] === 'SUBGRAPH_UNAVAILABLE')) {
    const reason = errors.includes(NO_VERSION)
      ? NO_VERSION.message
      : 'A subgraph is unavailable, so the file would be incomplete. Try again later.'
    return downloadIncomplete(reason, RETRY_SECONDS)
  }
  return downloadRefused(errors[0]?.message)
}

/** Downloads of stored operations as CSV and JSON, with stable columns. */
export const createDownloads = (parts: DownloadParts): DownloadRoutes => {
  const byName = new Map(
    parts.manifests.flatMap((manifest) => [
      [manifest.name, manifest],
      [manifest.operation, manifest],
    ]),
  )
  const unknown = unknownDownload(parts.manifests.map(({ name }) => name))
  const sendUnknown = (exchange: Exchange): void => sendErrorResponse(exchange, unknown)

  const sendFile = async (exchange: Exchange, manifest: Manifest, format: 'csv' | 'json'): Promise<void> => {
    try {
      const read = readParameters(manifest, exchange.url.searchParams)
      await new Download(exchange, manifest, read, parts).send(format)
    } catch (error) {
      if (exchange.response.headersSent) {
        const cause = messageOf(error)
        parts.log.warn(
          { requestId: exchange.requestId, download: manifest.name, cause },
          'a download ended incomplete',
        )
        exchange.response.destroy()
      } else if (error instanceof WrongParameter) {
        sendErrorResponse(exchange, invalidDownloadParameter(error.message, error.parameter))
      } else if (error instanceof OperationFailed) sendErrorResponse(exchange, toRefusal(error))
      else throw error
    }
  }

  const sendMetadata = (exchange: Exchange, metadata: unknown): void =>
    sendText(exchange, 200, 'application/csvm+json; charset=utf-8', `${JSON.stringify(metadata, null, 2)}\n`)

  const find = (path: string): RouteEntry['handle'] | undefined => {
    if (path === '/data.json') return (exchange) => sendMetadata(exchange, tableGroup(parts.manifests))
    const described = METADATA.exec(path)
    if (described) {
      const manifest = byName.get(described[1] ?? '')
      return (exchange) =>
        manifest ? sendMetadata(exchange, tableMetadata(manifest, true)) : sendUnknown(exchange)
    }
    const file = FILE.exec(path)
    if (!file) return undefined
    const manifest = byName.get(file[1] ?? '')
    const format = file[2] === 'json' ? 'json' : 'csv'
    return (exchange) => (manifest ? sendFile(exchange, manifest, format) : sendUnknown(exchange))
  }

  return {
    get: (path) => {
      const handle = find(path)
      return handle && { methods: READ_METHODS, handle }
    },
  }
}
