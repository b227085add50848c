import type { StoredResponse } from '../../graph/query-service/stored-operation-runner.ts'
import type { Csv } from '../../client/csv.ts'
import type { Changes, Operations } from '../../client/operation-types.ts'
import type { View } from './view.ts'

/** What the graph answered, and which of its parts could not. */
export interface PageData<Data> {
  readonly data: Data
  /** Subgraphs that could not answer: what is theirs is null for that reason alone. */
  readonly unavailable: ReadonlySet<string>
  /** Arguments that the graph refused. */
  readonly refused: ReadonlySet<string>
}

export interface PageRequest {
  /** The named parts of the path. */
  readonly params: Readonly<Record<string, string>>
  readonly search: URLSearchParams
  /** The day asked for; empty for today. Goes into every operation that takes one. */
  readonly day: { readonly asOf?: string }
  readonly today: string
  /** An address of these pages for the same day. */
  href(path: string, search?: Readonly<Record<string, string>>): string
  run<Name extends keyof Operations>(
    name: Name,
    variables: Operations[Name]['variables'],
  ): Promise<PageData<Operations[Name]['data']>>
  /** Asks an operation that is known by its name alone, and gives whatever it came to. */
  runAny(name: string, variables: Readonly<Record<string, unknown>>): Promise<StoredResponse>
  /** Changes something by a stored mutation, and gives whatever it came to. */
  change<Name extends keyof Changes>(
    name: Name,
    variables: Changes[Name]['variables'],
  ): Promise<StoredResponse & { readonly data?: Changes[Name]['data'] | null }>
  /** Parts of this program's graph that are unavailable right now. */
  readonly unavailableSubgraphs: ReadonlySet<string>
  /** The address of this installation, as the reader wrote it. */
  readonly origin: string
}

export interface PageContent {
  readonly status?: 200 | 400 | 404 | 429
  readonly retryAfterSeconds?: number
  readonly view: View
  /** As .json; what the operations answered where nothing else is said. */
  readonly csv?: () => Csv | Promise<Csv>
  readonly svg?: () => string
  readonly vcf?: () => string
  readonly atom?: () => string
  readonly md?: () => string
}

export interface Redirect {
  readonly status: 301 | 303
  readonly location: string
  /** Whoever asked for the page as CSV or JSON is led to that. */
  readonly keepsFormat?: boolean
}

export type PageResult = PageContent | Redirect

export interface Page {
  /** The path, with `:name` for a part that may be anything. */
  readonly path: string
  readonly show: (request: PageRequest) => Promise<PageResult>
  /** What becomes of the fields that its form sends; a page without one is only read. */
  readonly submit?: (request: PageRequest, given: URLSearchParams) => Promise<PageResult>
}

/** The graph could not answer what a page cannot do without. */
export class GraphUnavailable extends Error {
  override readonly name = 'GraphUnavailable'
}

/** The graph refuses the question as a whole: what was asked with is none of its words. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused'
}

/** There is no such thing. The words looked for help to find what was meant. */
export class PageNotFound extends Error {
  override readonly name = 'PageNotFound'
  readonly searchWords: string

  constructor(searchWords: string) {
    super('nothing there')
    this.searchWords = searchWords
  }
}

/** The one thing that a page is about; where it is missing, the reason decides what is said. */
export const found = <Thing>(
  thing: Thing | null | undefined,
  { unavailable }: PageData<unknown>,
  searchWords: string,
): Thing => {
  if (thing !== null && thing !== undefined) return thing
  throw unavailable.size > 0 ? new GraphUnavailable() : new PageNotFound(searchWords)
}

/** Names given otherwise (an official code, capitals) lead to the one address of the thing. */
export const canonical = (request: PageRequest, folder: string, id: string): Redirect | null =>
  request.params['id'] === id
    ? null
    : {
        status: 301,
        location: request.href(`/${folder}/${id}`, Object.fromEntries(request.search)),
        keepsFormat: true,
      }
