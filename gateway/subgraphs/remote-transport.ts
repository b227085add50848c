import { LIMITS } from '../config.ts'
import { parseJson, stringifyJson } from '../exact-json.ts'
import { VERSION_HEADER, type SubgraphResult, type SubgraphTransport } from './transport.ts'

const readLimited = async (response: Response): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += (chunk as Uint8Array).byteLength
    if (bytes > LIMITS.subgraphAnswerBytes) throw new Error('the answer is too long')
    text += decoder.decode(chunk as Uint8Array, { stream: true })
  }
  return text + decoder.decode()
}

// A parser's own message quotes the text, which may hold what belongs in no log.
const parseAnswer = (text: string): unknown => {
  try {
    return parseJson(text)
  } catch {
    throw new Error('the answer is not JSON')
  }
}

/** A subgraph behind HTTP. */
export const createRemoteTransport = (name: string, url: string): SubgraphTransport => ({
  name,
  isRemote: true,
  fetch: async ({ query, variables, context }, signal) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-request-id': context.requestId,
        ...(context.traceparent ? { traceparent: context.traceparent } : {}),
      },
      body: stringifyJson({ query, variables }),
      signal,
    })
    const text = await readLimited(response)
    if (!response.ok) throw new Error(`status ${response.status}`)
    const result = parseAnswer(text)
    if (result === null || typeof result !== 'object' || Array.isArray(result))
      throw new Error('the answer is no object')
    const version = response.headers.get(VERSION_HEADER)
    return { ...(result as SubgraphResult), ...(version ? { version } : {}) }
  },
})
