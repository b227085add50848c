import { isObject } from '../../schema/is-object.ts'
import type { IncomingMessage } from 'node:http'
import { isDeeperThan } from '../graph/limits/json-levels.ts'
import { LIMITS } from '../config.ts'
import { parseJson } from '../graph/exact-json.ts'
import type { RequestParameters } from '../graph/query-service/request-parameters.ts'
import { readBody } from './read-body.ts'
import { sendError, type Exchange } from './respond.ts'

type Refusal = readonly [status: 400 | 413 | 415, message: string]

const isRefusal = (value: RequestParameters | Refusal): value is Refusal => Array.isArray(value)

const EXPECTED = 'expected a JSON object with "query" (a string)'

const refuse = (status: Refusal[0], message: string): Refusal => [status, message]

/** Checks the types of the parameters. A null parameter counts as missing. */
const readParts = (parts: Record<string, unknown>): RequestParameters | Refusal => {
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
    if (!isGood) return refuse(400, `"${name}" must be ${kind === 'string' ? 'a string' : 'an object'}.`)
    read[name] = value
  }
  if (
    !read['query'] &&
    !read['operation'] &&
    !isObject((read['extensions'] as Record<string, unknown>)?.['persistedQuery'])
  ) {
    return refuse(400, `The request has no query: ${EXPECTED}.`)
  }
  return read
}

// A cross-site form cannot send this content type without a preflight request.
const checkContentType = ({ headers }: IncomingMessage): Refusal | null => {
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase())
  if (type !== 'application/json') {
    return refuse(
      415,
      `The content-type is ${type === '' ? 'missing' : `"${type.slice(0, 40)}"`}; expected application/json.`,
    )
  }
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '')
  return charset === undefined || ['utf-8', 'utf8'].includes(charset)
    ? null
    : refuse(415, `The charset "${charset.slice(0, 40)}" is not supported; expected utf-8.`)
}

/** The body of a POST request as text; null if it cannot be read, in which case the error was sent. */
export const readPostText = async (exchange: Exchange): Promise<string | null> => {
  const refusal = checkContentType(exchange.request)
  const body = refusal ? { status: refusal[0], message: refusal[1] } : await readBody(exchange.request)
  if ('text' in body) return body.text
  sendRefusal(exchange, refuse(body.status, body.message))
  return null
}

const parsePost = (text: string): RequestParameters | Refusal => {
  if (isDeeperThan(text, LIMITS.jsonLevels)) {
    return refuse(400, `The body nests deeper than ${LIMITS.jsonLevels} levels.`)
  }
  let value: unknown
  try {
    value = parseJson(text)
  } catch {
    return refuse(400, `The body is not JSON: ${EXPECTED}.`)
  }
  if (Array.isArray(value)) return refuse(400, `Several requests in one body are not taken: ${EXPECTED}.`)
  return isObject(value) ? readParts(value) : refuse(400, `The body is no object: ${EXPECTED}.`)
}

const PREFLIGHT_HEADERS = ['x-apollo-operation-name', 'apollo-require-preflight']

const parseGet = ({ headers }: IncomingMessage, { searchParams }: URL): RequestParameters | Refusal => {
  // A page of another origin can make a browser send a GET, but no header of its own without asking first.
  const isPreflighted =
    PREFLIGHT_HEADERS.some((name) => headers[name]) || headers['content-type'] === 'application/json'
  if (!isPreflighted) {
    return refuse(
      400,
      `A GET needs the header "${PREFLIGHT_HEADERS[1]}: true", which keeps other web pages from asking in a reader's name.`,
    )
  }
  const parts: Record<string, unknown> = {}
  for (const name of new Set(searchParams.keys())) {
    const values = searchParams.getAll(name)
    if (values.length > 1) return refuse(400, `"${name}" occurs several times in the address.`)
    if (!['variables', 'extensions'].includes(name)) {
      parts[name] = values[0]
      continue
    }
    try {
      if (isDeeperThan(values[0] ?? '', LIMITS.jsonLevels)) return refuse(400, `"${name}" nests too deep.`)
      parts[name] = values[0] === '' ? undefined : parseJson(values[0] ?? '')
    } catch {
      return refuse(400, `"${name}" in the address is not JSON.`)
    }
  }
  return readParts(parts)
}

const sendRefusal = (exchange: Exchange, [status, message]: Refusal): void =>
  // The rest of a body that is too large is not read, so the connection is closed.
  sendError(exchange, status, 'BAD_REQUEST', message, status === 413 ? { connection: 'close' } : {})

const orRefuse = (exchange: Exchange, read: RequestParameters | Refusal): RequestParameters | null => {
  if (!isRefusal(read)) return read
  sendRefusal(exchange, read)
  return null
}

/** The parameters of a POST request; null if they are invalid, in which case the error was sent. */
export const readPost = (exchange: Exchange, text: string): RequestParameters | null =>
  orRefuse(exchange, parsePost(text))

/** The parameters of a GET request; null if they are invalid, in which case the error was sent. */
export const readGet = (exchange: Exchange): RequestParameters | null =>
  orRefuse(exchange, parseGet(exchange.request, exchange.url))
