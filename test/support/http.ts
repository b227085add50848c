import { request as httpRequest, Agent, type IncomingHttpHeaders } from 'node:http'

export interface RawAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

export interface RawRequest {
  readonly method?: string
  readonly path?: string
  readonly headers?: Record<string, string>
  readonly body?: string | Buffer
  readonly agent?: Agent
}

/** Sends the bytes as they are. Added headers: the length of the body, and Host and Connection of Node's client. */
export const send = (
  url: string,
  { method = 'POST', path = '/graphql', headers = {}, body, agent }: RawRequest,
): Promise<RawAnswer> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(url)
    const length: Record<string, string> =
      body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const request = httpRequest(
      { hostname, port, method, path, headers: { ...length, ...headers }, ...(agent ? { agent } : {}) },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        )
        response.on('error', fail)
      },
    )
    request.on('error', fail)
    request.end(body)
  })

export const JSON_TYPE = { 'content-type': 'application/json' }

export const postJson = (
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<RawAnswer> =>
  send(url, {
    headers: { ...JSON_TYPE, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

export interface ErrorBody {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[]
}

export const codesOf = (text: string): unknown[] =>
  ((JSON.parse(text) as ErrorBody).errors ?? []).map(({ extensions }) => extensions['code'])
