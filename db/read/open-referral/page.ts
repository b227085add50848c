import { isObject } from '../../../schema/is-object.ts'
import { type RawService } from './service.ts'

/** A page of a list of services, in any of the known envelopes. */
export interface ServicePage {
  readonly services: readonly unknown[]
  /** The number of pages; null if it is not stated. */
  readonly totalPages: number | null
  /** Whether no page follows; null if it is not stated. */
  readonly isLast: boolean | null
}

const first = (envelope: RawService, names: readonly string[]): unknown =>
  names.map((name) => envelope[name]).find((value) => value !== undefined && value !== null)

/** The page in a JSON document; null if there is none. */
export const readPage = (json: unknown): ServicePage | null => {
  if (Array.isArray(json)) return { services: json, totalPages: null, isLast: null }
  if (!isObject(json)) return null
  const services = first(json, ['contents', 'content', 'services'])
  if (!Array.isArray(services)) return null
  const total = first(json, ['total_pages', 'totalPages'])
  const last = first(json, ['last_page', 'last'])
  return {
    services,
    totalPages: typeof total === 'number' && Number.isInteger(total) && total >= 0 ? total : null,
    isLast: typeof last === 'boolean' ? last : null,
  }
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
  return isService ? [{ services: [json], totalPages: null, isLast: true }] : null
}
