import { crossSiteForm, type ErrorResponse } from '../../../schema/errors/error-responses.ts'
import { createHash } from 'node:crypto'
import type { Identity } from '../../access/identity.ts'
import type { CheckToken, CheckedToken } from '../../access/token-check.ts'
import type { ExecuteStored, StoredResponse } from '../../graph/query-service/execute-stored.ts'
import { disconnectSignal } from '../../server/disconnect.ts'
import { sendNotFound, type RouteEntry } from '../../server/http-server.ts'
import { readForm } from '../../server/read-form.ts'
import {
  ALWAYS_REVALIDATE,
  CACHE_FOR_A_YEAR,
  READ_METHODS,
  RETRY_SECONDS,
  VARY_OF_FILES,
  addressOf,
  sendErrorResponse,
  sendText,
  type Exchange,
  type Route,
} from '../../server/respond.ts'
import type { Log } from '../../log.ts'
import { startOfFile } from '../../../schema/csv-text.ts'
import { csvOf, type Csv } from '../../client/csv.ts'
import { invalidDatePage, brokenPage, errorPage, notFoundPage, refusedFormPage } from './error-pages.ts'
import { createFrame } from './frame.ts'
import { isValidDate } from '../../../schema/calendar.ts'
import type { StoredMutations, Operations } from '../../client/operation-types.ts'
import {
  GraphUnavailable,
  PageNotFound,
  RequestRefused,
  type PageData,
  type Page,
  type PageContent,
  type PageRequest,
  type PageResult,
} from './page.ts'
import { createPageList, type PageListParts } from './pages.ts'
import { ICON, ICON_PATH } from '../icon.ts'
import { createRender, type Render } from './render.ts'
import { readStylesheet, type Stylesheet } from './stylesheet.ts'
import type { Trail } from './executed-operations.ts'

export interface PagesParts extends PageListParts {
  readonly execute: ExecuteStored
  /** Today's date in London. */
  readonly today: () => string
  /** The subgraphs that are unavailable now. */
  readonly unavailable: ReadonlySet<string>
  /** The public address of the program; null: the address of the request. */
  readonly publicOrigin: string | null
  readonly checkToken: CheckToken
  readonly log: Log
}

export interface PageRoutes {
  get(path: string): RouteEntry | undefined
  /** The response for an unknown address: a page for browsers, JSON for programs. */
  readonly fallback: Route
}

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
const READ_AND_SENT = [...READ_METHODS, 'POST']
const HTML = 'text/html; charset=utf-8'

const FORMATS = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml',
  vcf: 'text/vcard; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
} as const

type Format = keyof typeof FORMATS

const ENDING = /\.(json|csv|svg|vcf|atom|md)$/

interface Match {
  readonly page: Page
  readonly params: Readonly<Record<string, string>>
  readonly format: Format | null
}

const decode = (part: string): string | null => {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

const matchPath = (pattern: string, path: string): Record<string, string> | null => {
  const names = pattern.split('/')
  const parts = path.split('/')
  if (names.length !== parts.length) return null
  const params: Record<string, string> = {}
  for (const [index, name] of names.entries()) {
    const part = decode(parts[index] ?? '')
    if (part === null) return null
    if (name.startsWith(':') && part !== '') params[name.slice(1)] = part
    else if (name !== part) return null
  }
  return params
}

const matchPage = (pages: readonly Page[], path: string): Match | null => {
  const ending = ENDING.exec(path)
  const bare = ending ? path.slice(0, -ending[0].length) : path
  const format = ending ? (ending[1] as Format) : null
  for (const page of pages) {
    const params = matchPath(page.path, bare === '' ? '/' : bare)
    if (params) return { page, params, format }
  }
  return null
}

const toPageData = <Data>({ data, errors = [] }: StoredResponse): PageData<Data> => {
  const of = (code: string, key: string): ReadonlySet<string> =>
    new Set(
      errors.flatMap(({ extensions }) =>
        extensions?.['code'] === code && typeof extensions[key] === 'string' ? [extensions[key]] : [],
      ),
    )
  const refused = of('BAD_USER_INPUT', 'argument')
  if (data === null || data === undefined) {
    throw errors.some(({ extensions }) => extensions?.['code'] === 'SUBGRAPH_UNAVAILABLE')
      ? new GraphUnavailable()
      : new RequestRefused(errors[0]?.message)
  }
  return { data: data as Data, unavailable: of('SUBGRAPH_UNAVAILABLE', 'subgraph'), refused }
}

/** The address of the request, from its Host header if that is valid. */
const originOf = ({ request }: Exchange): string => {
  const { host = '' } = request.headers
  return /^[A-Za-z0-9.:[\]-]{1,255}$/.test(host) ? `http://${host}` : ''
}

const readDay = (search: URLSearchParams): string | null => search.get('asOf')?.trim() || null

const createRequest = (
  exchange: Exchange,
  { execute, today, unavailable, publicOrigin }: PagesParts,
  params: Match['params'],
  asOf: string | null,
  identity: Identity | null,
  trail: Trail,
  isFile: boolean,
): PageRequest => {
  const { url, requestId, clientId, trace, response } = exchange
  const day = asOf === null ? {} : { asOf }
  const signal = disconnectSignal(response)
  const runAny: PageRequest['runAny'] = async (name, variables) => {
    const result = await execute(name, variables, {
      requestId,
      clientId,
      trace,
      signal,
      identity,
    })
    trail.operations.push({ name, variables })
    trail.version = result.extensions?.data?.version ?? trail.version
    if (result.data) Object.assign(trail.data, result.data)
    return result
  }
  return {
    params,
    isFile,
    search: url.searchParams,
    day,
    today: today(),
    unavailableSubgraphs: unavailable,
    origin: publicOrigin ?? originOf(exchange),
    identity,
    href: (path, search = {}) => {
      const parameters = new URLSearchParams({ ...search, ...(asOf === null ? {} : { asOf }) }).toString()
      return parameters === '' ? path : `${path}?${parameters}`
    },
    run: async <Name extends keyof Operations>(name: Name, variables: Operations[Name]['variables']) =>
      toPageData<Operations[Name]['data']>(await runAny(name, variables)),
    runAny,
    change: async <Name extends keyof StoredMutations>(
      name: Name,
      variables: StoredMutations[Name]['variables'],
    ) => {
      const mutationFrom = addressOf(exchange)
      const result = await execute(name, variables, {
        requestId,
        clientId,
        trace,
        signal,
        mutationFrom,
      })
      return result as StoredResponse & { readonly data?: StoredMutations[Name]['data'] | null }
    },
  }
}

// A weak ETag, because the compressed and the plain page have the same one.
const etagOf = (text: string): string =>
  `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`

const sendCached = (
  exchange: Exchange,
  status: number,
  type: string,
  text: string,
  {
    cacheControl,
    etag = etagOf(text),
    vary = VARY_OF_FILES,
  }: { readonly cacheControl: string; readonly etag?: string; readonly vary?: string },
): void => {
  const headers = { etag, 'cache-control': cacheControl, vary }
  if (status === 200 && exchange.request.headers['if-none-match'] === etag) {
    exchange.response.writeHead(304, headers).end()
    return
  }
  sendText(exchange, status, type, text, headers)
}

const isRedirect = (result: PageResult): result is Extract<PageResult, { location: string }> =>
  'location' in result

const withFormat = (location: string, format: Format): string => {
  const [path = '', ...search] = location.split('?')
  return [`${path}.${format}`, ...search].join('?')
}

const csvAs = (csv: Csv, isForPrograms: boolean): string => {
  const options = { isForSpreadsheet: !isForPrograms, guardsFormulas: true }
  return startOfFile(options) + csvOf(csv, options)
}

const textAs = async (format: Format, content: PageContent, trail: Trail): Promise<string | null> => {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ dataVersion: trail.version, operations: trail.operations, data: trail.data })}\n`
    case 'csv':
      return content.csv ? csvAs(await content.csv(), content.isCsvForPrograms ?? false) : null
    case 'svg':
      return content.svg?.() ?? null
    case 'vcf':
      return content.vcf?.() ?? null
    case 'atom':
      return content.atom?.() ?? null
    case 'md':
      return content.md?.() ?? null
  }
}

/** The fields of a form cannot be read. */
class FormNotRead extends Error {
  override readonly name = 'FormNotRead'
  readonly response: ErrorResponse

  constructor(response: ErrorResponse) {
    super(response.message)
    this.response = response
  }
}

/**
 * Whether a browser sent the form from a page of another site. Older browsers, and all browsers over plain HTTP, send no
 * Sec-Fetch-Site. They send `Origin: null` from pages without a referrer, such as those here.
 */
const isFromOtherSite = ({ request }: Exchange, publicOrigin: string | null): boolean => {
  const { origin, host, 'sec-fetch-site': site } = request.headers
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  if (origin === undefined || origin === 'null') return false
  return origin !== publicOrigin && (!URL.canParse(origin) || new URL(origin).host !== host)
}

class PageAnswer {
  readonly #exchange: Exchange
  readonly #parts: PagesParts
  readonly #render: Render
  readonly #stylesheet: Stylesheet
  #vary = VARY_OF_FILES
  readonly #trail: Trail = { operations: [], data: {}, version: null }

  constructor(exchange: Exchange, parts: PagesParts, render: Render, stylesheet: Stylesheet) {
    this.#exchange = exchange
    this.#parts = parts
    this.#render = render
    this.#stylesheet = stylesheet
  }

  async send(match: Match | null): Promise<void> {
    this.#exchange.response.setHeader('content-security-policy', POLICY)
    const input = readDay(this.#exchange.url.searchParams)
    const isFuture = input !== null && isValidDate(input) && input > this.#parts.today()
    const asOf = input !== null && isValidDate(input) && !isFuture ? input : null
    if (match?.page.readsToken) this.#vary = `Authorization, ${VARY_OF_FILES}`
    const checked = await this.#checkToken(match?.page)
    if ('kind' in checked) {
      sendErrorResponse(this.#exchange, checked)
      return
    }
    const request = createRequest(
      this.#exchange,
      this.#parts,
      match?.params ?? {},
      asOf,
      checked.identity,
      this.#trail,
      match !== null && match.format !== null,
    )
    try {
      const isBadDay = input !== asOf
      const result = isBadDay
        ? invalidDatePage(request, input ?? '', isFuture)
        : match
          ? await this.#show(match.page, request)
          : await notFoundPage(request, decode(this.#exchange.url.pathname) ?? '')
      await this.#sendResult(request, result, isBadDay ? null : (match?.format ?? null))
    } catch (error) {
      await this.#sendFailure(request, error)
    }
  }

  // A proxy may send other kinds of authorization to all pages.
  async #checkToken(page: Page | undefined): Promise<CheckedToken> {
    const { request } = this.#exchange
    const isBearer = /^bearer /i.test(request.headers.authorization ?? '')
    return page?.readsToken && isBearer ? this.#parts.checkToken(request) : { identity: null }
  }

  async #show(page: Page, request: PageRequest): Promise<PageResult> {
    if (this.#exchange.request.method !== 'POST' || !page.submit) return page.show(request)
    if (isFromOtherSite(this.#exchange, this.#parts.publicOrigin)) throw new FormNotRead(crossSiteForm)
    const fields = await readForm(this.#exchange)
    if (!(fields instanceof URLSearchParams)) throw new FormNotRead(fields)
    return page.submit(request, fields)
  }

  async #sendResult(request: PageRequest, result: PageResult, format: Format | null): Promise<void> {
    if (isRedirect(result)) {
      const location = format === null ? result.location : withFormat(result.location, format)
      this.#exchange.response.writeHead(result.status, { location }).end()
      return
    }
    const status = result.status ?? 200
    if (result.retryAfterSeconds !== undefined)
      this.#exchange.response.setHeader('retry-after', String(result.retryAfterSeconds))
    // A file of a refused page would look like a file without rows. JSON states what was refused.
    const isPage = format === null || (status >= 400 && format !== 'json')
    if (isPage) {
      this.#sendText(request, status, HTML, this.#html(request, result))
      return
    }
    const text = await textAs(format, result, this.#trail)
    if (text === null) await this.#sendFailure(request, new PageNotFound(''))
    else this.#sendText(request, status, FORMATS[format], text)
  }

  #sendText({ identity }: PageRequest, status: number, type: string, text: string): void {
    const vary = this.#vary
    if (identity === null) {
      sendCached(this.#exchange, status, type, text, { cacheControl: ALWAYS_REVALIDATE, vary })
    } else sendText(this.#exchange, status, type, text, { 'cache-control': 'no-store', vary })
  }

  async #sendFailure(request: PageRequest, error: unknown): Promise<void> {
    if (error instanceof FormNotRead) {
      const { status, message, headers } = error.response
      const html = this.#html(request, refusedFormPage(request, message))
      sendText(this.#exchange, status, HTML, html, headers)
      return
    }
    if (error instanceof PageNotFound) {
      const content = await notFoundPage(request, error.searchWords).catch(() =>
        errorPage(request, 'unavailable'),
      )
      sendText(this.#exchange, content.status ?? 404, HTML, this.#html(request, content))
      return
    }
    if (error instanceof RequestRefused) {
      sendText(this.#exchange, 400, HTML, this.#html(request, errorPage(request, 'refused')))
      return
    }
    if (!(error instanceof GraphUnavailable)) {
      const { requestId } = this.#exchange
      this.#parts.log.error(
        { requestId, cause: error instanceof Error ? error.stack : String(error) },
        'a page failed',
      )
      sendText(this.#exchange, 500, HTML, this.#html(request, brokenPage(requestId)))
      return
    }
    sendText(this.#exchange, 503, HTML, this.#html(request, errorPage(request, 'unavailable')), {
      'retry-after': RETRY_SECONDS,
      'cache-control': 'no-store',
    })
  }

  #html(request: PageRequest, { view }: PageContent): string {
    const frame = createFrame(request, view, this.#exchange.url, this.#trail, this.#stylesheet.path)
    return this.#render(view, frame)
  }
}

const wantsPage = ({ request }: Exchange): boolean =>
  READ_METHODS.includes(request.method ?? '') && (request.headers.accept ?? '').includes('text/html')

/** The pages: rendered from stored operations, without scripts and without resources of other origins. */
export const createPages = (parts: PagesParts): PageRoutes => {
  const render = createRender()
  const stylesheet = readStylesheet()
  const pages = createPageList(parts)
  const result =
    (match: Match | null): Route =>
    (exchange) =>
      new PageAnswer(exchange, parts, render, stylesheet).send(match)
  const keepForYears = (path: string, type: string, text: string): readonly [string, RouteEntry] => {
    const etag = etagOf(text)
    const handle: Route = (exchange) =>
      sendCached(exchange, 200, type, text, { cacheControl: CACHE_FOR_A_YEAR, etag })
    return [path, { methods: READ_METHODS, handle }]
  }
  const files = new Map([
    keepForYears(stylesheet.path, 'text/css; charset=utf-8', stylesheet.text),
    keepForYears(ICON_PATH, 'image/svg+xml', ICON),
  ])
  return {
    get: (path) => {
      const match = matchPage(pages, path)
      if (!match) return files.get(path)
      const methods = match.page.submit ? READ_AND_SENT : READ_METHODS
      return { methods, handle: result(match) }
    },
    fallback: (exchange) => (wantsPage(exchange) ? result(null)(exchange) : sendNotFound(exchange)),
  }
}
