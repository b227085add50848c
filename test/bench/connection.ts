import { connect, type Socket } from 'node:net'

/** The address of a server under load. */
export interface Target {
  readonly host: string
  readonly port: number
  readonly path: string
}

const HTTP_PORT = 80

export const targetAt = (url: string): Target => {
  const { hostname, port, pathname, search } = new URL(url)
  return { host: hostname, port: Number(port || HTTP_PORT), path: pathname + search }
}

// No Accept-Encoding, because compression would dominate the measurement.
export const encodeRequest = ({ host, port, path }: Target, body: string): Buffer =>
  Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: ${host}:${port}\r\ncontent-type: application/json\r\n` +
      `accept: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )

const HEAD_END = Buffer.from('\r\n\r\n')

interface Waiting {
  readonly done: (body: Buffer) => void
  readonly fail: (error: Error) => void
}

/**
 * A keep-alive connection that sends one request at a time. Node's own client would use as much CPU as the measured
 * servers. This one reads only the status and the length of a response.
 */
export class Connection {
  readonly #socket: Socket
  #waiting: Waiting | null = null
  #chunks: Buffer[] = []
  #received = 0
  #expected = 0
  #failure: Error | null = null

  constructor({ host, port }: Target) {
    this.#socket = connect({ host, port, noDelay: true })
    this.#socket.on('data', (chunk) => this.#read(chunk))
    this.#socket.on('error', (error) => this.#fail(error))
    this.#socket.on('close', () => this.#fail(new Error('the server closed the connection')))
  }

  send(request: Buffer): Promise<Buffer> {
    return new Promise((done, fail) => {
      if (this.#failure) return fail(this.#failure)
      if (this.#waiting) return fail(new Error('the previous request has no response yet'))
      this.#waiting = { done, fail }
      this.#socket.write(request)
    })
  }

  close(): void {
    this.#waiting = null
    this.#socket.destroy()
  }

  #fail(error: Error): void {
    this.#failure ??= error
    this.#waiting?.fail(error)
    this.#waiting = null
  }

  #read(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#received += chunk.length
    if (this.#expected === 0 && !this.#readHead()) return
    if (this.#received < this.#expected) return
    const answer = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks)
    const waiting = this.#waiting
    this.#waiting = null
    this.#chunks = []
    this.#received = 0
    this.#expected = 0
    waiting?.done(answer)
  }

  #readHead(): boolean {
    const received = Buffer.concat(this.#chunks)
    const end = received.indexOf(HEAD_END)
    if (end < 0) return false
    const head = received.toString('latin1', 0, end)
    const length = /^content-length: *(\d+)/im.exec(head)
    if (!/^HTTP\/1\.1 200/.test(head) || !length) {
      this.#fail(new Error(`the server answered: ${received.toString('utf8').slice(0, 500)}`))
      this.close()
      return false
    }
    this.#expected = end + HEAD_END.length + Number(length[1])
    return true
  }
}

/** The body of a response. */
export const bodyText = (answer: Buffer): string => answer.toString('utf8', answer.indexOf(HEAD_END) + 4)

/** Sends a request, and returns the body of the response with the duration in milliseconds. */
export const sendTimed = async (
  connection: Connection,
  request: Buffer,
): Promise<{ readonly ms: number; readonly text: string }> => {
  const start = performance.now()
  const answer = await connection.send(request)
  return { ms: performance.now() - start, text: bodyText(answer) }
}
