import type { IncomingMessage } from 'node:http'
import { isDeeperThan } from '../limits/json-levels.ts'
import { LIMITS } from '../config.ts'
import { readBody } from './read-body.ts'
import { sendError, type Exchange } from './respond.ts'

/** A GraphQL request, its parts of the right kinds and nothing more known about them. */
export interface GraphRequest {
  readonly query?: string | undefined
  readonly operationName?: string | undefined
  readonly variables?: Record<string, unknown> | undefined
  readonly extensions?: Record<string, unknown> | undefined
  /** The name of a stored operation, where it is asked by name. */
  readonly operation?: string | undefined
}

type Refusal = readonly [status: 400 | 413 | 415, message: string]

const isRefusal = (value: GraphRequest | Refusal): value is Refusal => Array.isArray(value)

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const EXPECTED = 'expected a JSON object with "query" (a string)'

const refuse = (status: Refusal[0], message: string): Refusal => [status, message]

/** The parts of a request by name: a missing or null part is left out, a part of the wrong kind is refused. */
const readParts = (parts: Record<string, unknown>): GraphRequest | Refusal => {
  const kinds = {
    query: 'string',
    operationName: 'string',
    operation: 'string',
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

// Media type and charset of a body; a browser's form cannot send this one without asking first.
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
    : refuse(415, `The charset "${charset.slice(0, 40)}" is not understood; expected utf-8.`)
}

const readPost = async (request: IncomingMessage): Promise<GraphRequest | Refusal> => {
  const refusal = checkContentType(request)
  if (refusal) return refusal
  const body = await readBody(request)
  if ('status' in body) return refuse(body.status, body.message)
  if (isDeeperThan(body.text, LIMITS.jsonLevels)) {
    return refuse(400, `The body nests deeper than ${LIMITS.jsonLevels} levels.`)
  }
  let value: unknown
  try {
    value = JSON.parse(body.text)
  } catch {
    return refuse(400, `The body is not JSON: ${EXPECTED}.`)
  }
  if (Array.isArray(value)) return refuse(400, `Several requests in one body are not taken: ${EXPECTED}.`)
  return isObject(value) ? readParts(value) : refuse(400, `The body is no object: ${EXPECTED}.`)
}

const PREFLIGHT_HEADERS = ['x-apollo-operation-name', 'apollo-require-preflight']

const readGet = ({ headers }: IncomingMessage, { searchParams }: URL): GraphRequest | Refusal => {
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
    if (values.length > 1) return refuse(400, `"${name}" stands several times in the address.`)
    if (!['variables', 'extensions'].includes(name)) {
      parts[name] = values[0]
      continue
    }
    try {
      if (isDeeperThan(values[0] ?? '', LIMITS.jsonLevels)) return refuse(400, `"${name}" nests too deep.`)
      parts[name] = values[0] === '' ? undefined : JSON.parse(values[0] ?? '')
    } catch {
      return refuse(400, `"${name}" in the address is not JSON.`)
    }
  }
  return readParts(parts)
}

/** The request that an exchange brings; null when it is none, which has been answered then. */
export const readGraphRequest = async (exchange: Exchange): Promise<GraphRequest | null> => {
  const { request, url } = exchange
  const read = request.method === 'POST' ? await readPost(request) : readGet(request, url)
  if (!isRefusal(read)) return read
  const [status, message] = read
  // What is left of a body that is too large is not read: the connection ends with the answer.
  sendError(exchange, status, 'BAD_REQUEST', message, status === 413 ? { connection: 'close' } : {})
  return null
}
