import { isObject } from '../../../schema/is-object.ts'
import { OperatorError } from '../../../schema/errors/operator-error.ts'
import type { FaultList } from '../../input-faults.ts'
import { PageCache } from './page-cache.ts'
import { describeMissing, isLastPage, readPage } from './page.ts'
import { ThrottledFetch, DEFAULT_RETRY_POLICY, type RetryPolicy } from './throttled-fetch.ts'
import { isOffered, readService, type OpenReferralService, type RawService } from './service.ts'

export interface FeedReading {
  /** A directory for cached pages, so that an interrupted reading can continue. */
  readonly cacheFolder: string
  readonly retryPolicy?: RetryPolicy
  readonly allowedHosts?: readonly string[] | undefined
  /** Called after each page. */
  readonly onPage?: (page: number, of: number | null) => void
}

const PER_PAGE = 100
// More pages than any directory has. An endless list is a fault of its server.
const MAX_PAGES = 10_000

/** The address of the list of services. A feed can be named by it, or by its base address. */
export const servicesAddress = (address: string): URL => {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    throw new OperatorError(
      `"${address}" is not a URL.`,
      'Use the address of the feed, like https://example.org/…/services.',
    )
  }
  const path = url.pathname.replace(/\/+$/, '')
  url.pathname = path.endsWith('/services') ? path : `${path}/services`
  return url
}

const pageAddress = (services: URL, page: number): string => {
  const url = new URL(services)
  url.searchParams.set('page', String(page))
  if (!url.searchParams.has('per_page')) url.searchParams.set('per_page', String(PER_PAGE))
  return url.href
}

const serviceAddress = (services: URL, id: string): string => {
  const url = new URL(services)
  url.search = ''
  url.pathname += `/${encodeURIComponent(id)}`
  return url.href
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

// Lists may omit details. The location is then in the document of the service.
const isInShort = (service: RawService): boolean =>
  service['service_at_locations'] === undefined && service['locations'] === undefined

/** The services of a feed, page by page. Faults are added to the list. */
export async function* readOpenReferralFeed(
  address: string,
  faults: FaultList,
  { cacheFolder, retryPolicy = DEFAULT_RETRY_POLICY, allowedHosts, onPage }: FeedReading,
): AsyncGenerator<OpenReferralService> {
  const services = servicesAddress(address)
  const feed = new ThrottledFetch(retryPolicy, allowedHosts)
  const cache = new PageCache(cacheFolder, services.href)

  const get = async (at: string): Promise<string | null> => {
    const before = cache.read(at)
    if (before !== null) return before
    const text = await feed.get(at)
    if (text !== null && parse(text) !== undefined) cache.write(at, text)
    return text
  }

  const complete = async (service: unknown): Promise<unknown> => {
    if (!isObject(service) || typeof service['id'] !== 'string' || !isInShort(service)) return service
    const text = await get(serviceAddress(services, service['id']))
    const whole = text === null ? null : parse(text)
    return isObject(whole) ? { ...service, ...whole } : service
  }

  // Most lists count their pages from 1. Some count from 0, which their page 1 shows.
  let start = 1
  let before = ''
  let isEndStated = false
  const read = { pages: 0, services: 0 }
  for (;;) {
    const number = start + read.pages
    const at = pageAddress(services, number)
    const text = await get(at)
    const page = text === null ? null : readPage(parse(text))
    // A list that states neither its end nor its length may end with a page that does not exist.
    if (text === null && read.pages > 0 && !isEndStated) break
    if (!page) {
      const problem =
        text === null
          ? 'there is no such page; check the address of the feed'
          : 'not a page of services: expected JSON with "contents" (or "content")'
      faults.add({ file: at, problem })
      break
    }
    if (read.pages === 0 && start === 1 && page.isFirst === false) {
      start = 0
      continue
    }
    const list = JSON.stringify(page.services)
    if (read.pages > 0 && list === before && page.services.length > 0) {
      // Without any statement about pages, the first response was the whole list.
      if (isEndStated || read.pages > 1)
        faults.add({ file: at, problem: 'the same page as the one before: the feed ignores "page"' })
      break
    }
    before = list
    isEndStated ||= page.totalPages !== null || page.isLast !== null || page.totalItems !== null
    for (const [index, value] of page.services.entries()) {
      const whole = await complete(value)
      const service = readService(whole, at, `contents[${index}]`, faults)
      if (service && isObject(whole) && isOffered(whole)) yield service
    }
    if (page.services.length > 0 || read.pages === 0) read.pages += 1
    read.services += page.services.length
    onPage?.(read.pages, page.totalPages)
    if (isLastPage(page, read)) {
      const missing = describeMissing(page, read)
      if (missing !== null) faults.add({ file: at, problem: missing })
      break
    }
    if (read.pages === MAX_PAGES) {
      faults.add({
        file: at,
        problem: `the list has more than ${MAX_PAGES} pages; check the address of the feed`,
      })
      break
    }
  }
  cache.clear()
}
