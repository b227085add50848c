import type { Identity } from '../../access/identity.ts'
import type { StoredResponse } from '../../graph/query-service/execute-stored.ts'
import type { Csv } from '../../client/csv.ts'
import type { StoredMutations, Operations } from '../../client/operation-types.ts'
import type { View } from './view.ts'

/** The data of an operation, with its errors. */
export interface PageData<Data> {
  readonly data: Data
  /** The subgraphs that did not respond. Their fields are null for this reason only. */
  readonly unavailable: ReadonlySet<string>
  /** The arguments that the graph rejected. */
  readonly refused: ReadonlySet<string>
}

export interface PageRequest {
  /** Whether the request is for a file, such as CSV or JSON, and not for the page. */
  readonly isFile: boolean
  /** The named parts of the path. */
  readonly params: Readonly<Record<string, string>>
  readonly search: URLSearchParams
  /** The variable for the day; empty for today. */
  readonly day: { readonly asOf?: string }
  readonly today: string
  /** An address of this site for the same day. */
  href(path: string, search?: Readonly<Record<string, string>>): string
  run<Name extends keyof Operations>(
    name: Name,
    variables: Operations[Name]['variables'],
  ): Promise<PageData<Operations[Name]['data']>>
  /** Runs an operation by name and returns the whole response. */
  runAny(name: string, variables: Readonly<Record<string, unknown>>): Promise<StoredResponse>
  /** Runs a stored mutation and returns the whole response. */
  change<Name extends keyof StoredMutations>(
    name: Name,
    variables: StoredMutations[Name]['variables'],
  ): Promise<StoredResponse & { readonly data?: StoredMutations[Name]['data'] | null }>
  /** The subgraphs that are unavailable now. */
  readonly unavailableSubgraphs: ReadonlySet<string>
  /** The public address of this installation. */
  readonly origin: string
  /** Who sent the request; null for a page that does not read tokens, or without a token. */
  readonly identity: Identity | null
}

export interface PageContent {
  readonly status?: 200 | 400 | 404 | 429
  readonly retryAfterSeconds?: number
  readonly view: View
  /** The page as CSV. The JSON form has the data of its operations. */
  readonly csv?: () => Csv | Promise<Csv>
  /** Whether programs read the CSV, as the samples of code do. By default it is for people with a spreadsheet. */
  readonly isCsvForPrograms?: boolean
  readonly svg?: () => string
  readonly vcf?: () => string
  readonly atom?: () => string
  readonly md?: () => string
}

export interface Redirect {
  readonly status: 301 | 303
  /** A request for CSV or another format is redirected to the same format of this page. */
  readonly location: string
}

export type PageResult = PageContent | Redirect

export interface Page {
  /** The path, with `:name` for a variable segment. */
  readonly path: string
  readonly show: (request: PageRequest) => Promise<PageResult>
  /** Whether a request with a token receives data for partners only. */
  readonly readsToken?: true
  /** Handles the form of the page. A page without it accepts no POST. */
  readonly submit?: (request: PageRequest, fields: URLSearchParams) => Promise<PageResult>
}

/** The graph did not return the main subject of the page. */
export class GraphUnavailable extends Error {
  override readonly name = 'GraphUnavailable'
}

/** The graph rejected an argument of the page. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused'
}

/** The page's subject does not exist. The search words are used for suggestions. */
export class PageNotFound extends Error {
  override readonly name = 'PageNotFound'
  readonly searchWords: string

  constructor(searchWords: string) {
    super('nothing there')
    this.searchWords = searchWords
  }
}

/** The subject of a page. Throws GraphUnavailable or PageNotFound if it is missing. */
export const found = <Subject>(
  subject: Subject | null | undefined,
  { unavailable }: PageData<unknown>,
  searchWords: string,
): Subject => {
  if (subject !== null && subject !== undefined) return subject
  throw unavailable.size > 0 ? new GraphUnavailable() : new PageNotFound(searchWords)
}

/** The redirect from another name of a subject, such as its official code, to its address. */
export const canonical = (request: PageRequest, folder: string, id: string): Redirect | null =>
  request.params['id'] === id
    ? null
    : {
        status: 301,
        location: request.href(`/${folder}/${id}`, Object.fromEntries(request.search)),
      }
