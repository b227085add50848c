import { hash } from 'node:crypto'
import type { Attributes } from '@opentelemetry/api'
import type { OperationUsage } from './field-usage.ts'

/** How a response was produced: from the cache, by execution that may be cached, or without the cache. */
export type CacheResult = 'hit' | 'miss' | 'none'

/**
 * What is logged and counted of a request, collected while it is executed. It never contains an argument, a query text or
 * an address.
 */
export interface RequestRecord {
  /** The name of the operation, shortened; null if it has none. */
  operation: string | null
  /** The start of the SHA-256 of its text; null if the operation was not found. */
  hash: string | null
  cache: CacheResult
  /** The number of fetches sent to subgraphs. */
  fetches: number
  /** The codes of the errors in the response. */
  codes: readonly string[]
  /** Counts the fields of the operation; null if it was not executed. */
  usage: OperationUsage | null
}

export const createRecord = (): RequestRecord => ({
  operation: null,
  hash: null,
  cache: 'none',
  fetches: 0,
  codes: [],
  usage: null,
})

const HASH_LENGTH = 12

/** The start of the SHA-256 of a text. */
export const hashText = (text: string): string => hash('sha256', text).slice(0, HASH_LENGTH)

const MAX_NAME = 80

/** Records an operation. Its name is text of the client, which may not be a valid name. */
export const recordOperation = (
  record: RequestRecord,
  name: string | null | undefined,
  textHash: string,
): void => {
  record.operation = name?.slice(0, MAX_NAME).replaceAll(/[^\w.: -]/g, '?') ?? null
  record.hash = textHash
}

export const recordErrors = (
  record: RequestRecord,
  errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> | undefined }[],
): void => {
  record.codes = [...new Set(errors.map(({ extensions }) => String(extensions?.['code'])))]
}

/** What the span of a request contains of its operation. */
export const spanAttributesOf = ({ operation, hash, cache, codes }: RequestRecord): Attributes => ({
  ...(operation !== null && { 'graphql.operation.name': operation }),
  ...(hash !== null && { 'graphql.document.hash': hash }),
  'ics_graph.cache': cache,
  ...(codes.length > 0 && { 'ics_graph.error_codes': [...codes] }),
})
