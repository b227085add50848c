import type { StoredAnswer } from '../../graph/query-service/stored-operation-runner.ts'
import type { Csv } from '../../client/csv.ts'
import type { Changes, Operations } from '../../client/operation-types.ts'
import type { View } from './view.ts'

/** What the graph answered, and which of its parts could not. */
export interface Asked<Data> {
  readonly data: Data
  /** Subgraphs that could not answer: what is theirs is null for that reason alone. */
  readonly away: ReadonlySet<string>
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
  ask<Name extends keyof Operations>(
    name: Name,
    variables: Operations[Name]['variables'],
  ): Promise<Asked<Operations[Name]['data']>>
  /** Asks an operation that is known by its name alone, and gives whatever it came to. */
  askAny(name: string, variables: Readonly<Record<string, unknown>>): Promise<StoredAnswer>
  /** Changes something by a stored mutation, and gives whatever it came to. */
  change<Name extends keyof Changes>(
    name: Name,
    variables: Changes[Name]['variables'],
  ): Promise<StoredAnswer & { readonly data?: Changes[Name]['data'] | null }>
  /** Parts of this program's graph that are away right now. */
  readonly awayNow: ReadonlySet<string>
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
export class GraphAway extends Error {
  override readonly name = 'GraphAway'
}

/** The graph refuses the question as a whole: what was asked with is none of its words. */
export class QuestionRefused extends Error {
  override readonly name = 'QuestionRefused'
}

/** There is no such thing. The words looked for help to find what was meant. */
export class NothingThere extends Error {
  override readonly name = 'NothingThere'
  readonly soughtWords: string

  constructor(soughtWords: string) {
    super('nothing there')
    this.soughtWords = soughtWords
  }
}

/** The one thing that a page is about; where it is missing, the reason decides what is said. */
export const found = <Thing>(
  thing: Thing | null | undefined,
  { away }: Asked<unknown>,
  soughtWords: string,
): Thing => {
  if (thing !== null && thing !== undefined) return thing
  throw away.size > 0 ? new GraphAway() : new NothingThere(soughtWords)
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
