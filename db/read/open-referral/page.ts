import { isObject } from '../../../schema/is-object.ts'
import { type RawService } from './service.ts'

/** A page of a list of services, in any of the known envelopes. What the envelope does not state is null. */
export interface ServicePage {
  readonly services: readonly unknown[]
  readonly totalPages: number | null
  /** The number of services on all pages. */
  readonly totalItems: number | null
  /** Whether this is the first page. */
  readonly isFirst: boolean | null
  /** Whether no page follows. */
  readonly isLast: boolean | null
}

const first = (envelope: RawService, names: readonly string[]): unknown =>
  names.map((name) => envelope[name]).find((value) => value !== undefined && value !== null)

// Some servers send numbers and truth values as text.
const count = (value: unknown): number | null => {
  const number = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null
}

const truth = (value: unknown): boolean | null => {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : value
  if (text === true || text === 'true') return true
  return text === false || text === 'false' ? false : null
}

const UNSTATED = { totalPages: null, totalItems: null, isFirst: null, isLast: null }

/** The page in a JSON document; null if there is none. */
export const readPage = (json: unknown): ServicePage | null => {
  if (Array.isArray(json)) return { ...UNSTATED, services: json }
  if (!isObject(json)) return null
  const services = first(json, ['contents', 'content', 'services'])
  if (!Array.isArray(services)) return null
  return {
    services,
    totalPages: count(first(json, ['total_pages', 'totalPages'])),
    totalItems: count(first(json, ['total_items', 'totalItems', 'totalElements'])),
    isFirst: truth(first(json, ['first_page', 'firstPage', 'first'])),
    isLast: truth(first(json, ['last_page', 'lastPage', 'last'])),
  }
}

/** Whether no page follows, after this number of pages and services. A list that does not state it ends with an empty page. */
export const isLastPage = (
  { services, totalPages, totalItems, isLast }: ServicePage,
  read: { readonly pages: number; readonly services: number },
): boolean => {
  if (services.length === 0) return true
  if (totalPages !== null) return read.pages >= totalPages
  if (isLast !== null) return isLast
  return totalItems !== null && read.services >= totalItems
}

/** What is missing of a list after its last page; null if nothing is. */
export const describeMissing = (
  { totalPages, totalItems }: Pick<ServicePage, 'totalPages' | 'totalItems'>,
  read: { readonly pages: number; readonly services: number },
): string | null => {
  if (totalItems !== null && read.services < totalItems)
    return `the list states ${totalItems} services, but its pages contain ${read.services}; nothing is loaded from an incomplete list`
  if (totalPages !== null && read.pages < totalPages)
    return `the list states ${totalPages} pages, but there are ${read.pages}; nothing is loaded from an incomplete list`
  return null
}

// A list of pages is a bundle; a list of services is a page.
const isPage = (json: unknown): boolean => isObject(json) && readPage(json) !== null

/** The pages in a file: one page, a list of pages, a list of services, or one service. */
export const readPages = (json: unknown): ServicePage[] | null => {
  if (Array.isArray(json) && json.length > 0 && json.every(isPage)) {
    return json.flatMap((page) => readPage(page) ?? [])
  }
  if (isObject(json) && Array.isArray(json['pages']) && json['pages'].every(isPage)) {
    return json['pages'].flatMap((page) => readPage(page) ?? [])
  }
  const page = readPage(json)
  if (page) return [page]
  const isService = isObject(json) && 'id' in json && 'name' in json
  return isService ? [{ ...UNSTATED, services: [json], isLast: true }] : null
}
