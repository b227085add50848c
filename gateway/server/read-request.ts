import * as errorResponses from '../../schema/errors/error-responses.ts'
import type { ErrorResponse } from '../../schema/errors/error-responses.ts'
import { isObject } from '../../schema/is-object.ts'
import type { IncomingMessage } from 'node:http'
import { isDeeperThan } from '../graph/operation-limits/json-levels.ts'
import { LIMITS } from '../limits.ts'
import { parseJson } from '../graph/exact-json.ts'
import type { RequestParameters } from '../graph/query-service/request-parameters.ts'
import { readBody } from './read-body.ts'
import { sendErrorResponse, type Exchange } from './respond.ts'

const isErrorResponse = (value: object): value is ErrorResponse => 'kind' in value && value.kind === 'error'

/** Checks the types of the parameters. A null parameter counts as missing. */
const readParts = (parts: Record<string, unknown>): RequestParameters | ErrorResponse => {
  const kinds = {
    query: 'string',
    operationName: 'string',
    operation: 'string',
    at: 'string',
    variables: 'object',
    extensions: 'object',
  } as const
  const read: Record<string, unknown> = {}
  for (const [name, kind] of Object.entries(kinds)) {
    const value = parts[name] ?? undefined
    if (value === undefined) continue
    const isGood = kind === 'string' ? typeof value === 'string' : isObject(value)
    if (!isGood)
      return errorResponses.invalidParameterType(name, kind === 'string' ? 'a string' : 'an object')
    read[name] = value
  }
  if (
    !read['query'] &&
    !read['operation'] &&
    !isObject((read['extensions'] as Record<string, unknown>)?.['persistedQuery'])
  ) {
    return errorResponses.queryMissing
  }
  return read
}

// A cross-site form cannot send this content type without a preflight request.
const checkContentType = ({ headers }: IncomingMessage): ErrorResponse | null => {
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase())
  if (type !== 'application/json') {
    return errorResponses.unsupportedMediaType(type)
  }
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '')
  return charset === undefined || ['utf-8', 'utf8'].includes(charset)
    ? null
    : errorResponses.unsupportedCharset(charset)
}

/** The body of a POST request as text; null if it cannot be read, in which case the error was sent. */
export const readPostText = async (exchange: Exchange): Promise<string | null> => {
  const body = checkContentType(exchange.request) ?? (await readBody(exchange))
  if ('text' in body) return body.text
  sendErrorResponse(exchange, body)
  return null
}

const parsePost = (text: string): RequestParameters | ErrorResponse => {
  if (isDeeperThan(text, LIMITS.jsonLevels)) {
    return errorResponses.bodyTooDeep(LIMITS.jsonLevels)
  }
  let value: unknown
  try {
    value = parseJson(text)
  } catch {
    return errorResponses.bodyNotJson
  }
  if (Array.isArray(value)) return errorResponses.batchesNotSupported
  return isObject(value) ? readParts(value) : errorResponses.bodyNotObject
}

const PREFLIGHT_HEADERS = ['x-apollo-operation-name', 'apollo-require-preflight']

const parseGet = ({ headers }: IncomingMessage, { searchParams }: URL): RequestParameters | ErrorResponse => {
  // A web page of another origin cannot send these headers without a preflight request.
  const isPreflighted =
    PREFLIGHT_HEADERS.some((name) => headers[name]) || headers['content-type'] === 'application/json'
  if (!isPreflighted) {
    return errorResponses.preflightRequired('apollo-require-preflight')
  }
  const parts: Record<string, unknown> = {}
  for (const name of new Set(searchParams.keys())) {
    const values = searchParams.getAll(name)
    if (values.length > 1) return errorResponses.parameterRepeated(name)
    if (!['variables', 'extensions'].includes(name)) {
      parts[name] = values[0]
      continue
    }
    try {
      if (isDeeperThan(values[0] ?? '', LIMITS.jsonLevels))
        return errorResponses.parameterTooDeep(name, LIMITS.jsonLevels)
      parts[name] = values[0] === '' ? undefined : parseJson(values[0] ?? '')
    } catch {
      return errorResponses.parameterNotJson(name)
    }
  }
  return readParts(parts)
}

const orRefuse = (exchange: Exchange, read: RequestParameters | ErrorResponse): RequestParameters | null => {
  if (!isErrorResponse(read)) return read
  sendErrorResponse(exchange, read)
  return null
}

/** The parameters of a POST request; null if they are invalid, in which case the error was sent. */
export const readPost = (exchange: Exchange, text: string): RequestParameters | null =>
  orRefuse(exchange, parsePost(text))

/** The parameters of a GET request; null if they are invalid, in which case the error was sent. */
export const readGet = (exchange: Exchange): RequestParameters | null =>
  orRefuse(exchange, parseGet(exchange.request, exchange.url))
