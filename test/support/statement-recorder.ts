import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { DatabaseAddress } from '../../db/connect.ts'
import { toDatabaseUrl } from './database.ts'

export interface StatementRecorder {
  /** The same database, through the recorder. */
  readonly url: string
  /** The text of every statement, as sent to the database. */
  readonly statements: string[]
  /** Every message with bound parameters, as text. */
  readonly bindings: string[]
  /** Keeps the present connections open and passes nothing on. New connections work. */
  silence(): void
  /** Accepts connections and passes nothing on, or works again. Connections that were open meanwhile stay silent. */
  hang(isHanging: boolean): void
  /** Ends the present connections and refuses new ones, or accepts them again. */
  refuse(isRefusing: boolean): void
  stop(): Promise<void>
}

// Messages of PostgreSQL's protocol: a letter, a length of four bytes, and the content. The first message has no
// letter.
const PARSE = 'P'
const QUERY = 'Q'
const BIND = 'B'

const connectTo = (address: DatabaseAddress): Socket => {
  if (!('url' in address)) return connect(`${address.socketDirectory}/.s.PGSQL.${address.port}`)
  const { hostname, port, searchParams } = new URL(address.url)
  const folder = searchParams.get('host')
  return folder?.startsWith('/')
    ? connect(`${folder}/.s.PGSQL.${searchParams.get('port') ?? 5432}`)
    : connect(Number(port || 5432), hostname)
}

/** A proxy between the program and the database that records statements. */
export const startStatementRecorder = async (
  address: DatabaseAddress,
  /** Called before each statement is sent, with the number of statements so far. */
  onStatement: (count: number, text: string) => void = () => undefined,
  port = 0,
): Promise<StatementRecorder> => {
  const statements: string[] = []
  const bindings: string[] = []
  const sockets = new Set<Socket>()
  let isRefusing = false
  let isHanging = false

  const createReader = () => {
    let waiting = Buffer.alloc(0)
    let isFirst = true
    return (chunk: Buffer): void => {
      waiting = Buffer.concat([waiting, chunk])
      for (;;) {
        const at = isFirst ? 0 : 1
        if (waiting.length < at + 4) return
        const end = at + waiting.readUInt32BE(at)
        if (waiting.length < end) return
        const letter = isFirst ? '' : String.fromCharCode(waiting[0] ?? 0)
        const text = waiting.subarray(at + 4, end).toString('utf8')
        if (letter === PARSE || letter === QUERY) onStatement(statements.push(text), text)
        if (letter === BIND) bindings.push(text)
        waiting = waiting.subarray(end)
        isFirst = false
      }
    }
  }

  const server = createServer((client) => {
    if (isRefusing) {
      client.resetAndDestroy()
      return
    }
    if (isHanging) {
      sockets.add(client)
      client.on('error', () => undefined).on('close', () => sockets.delete(client))
      return
    }
    const database = connectTo(address)
    const read = createReader()
    for (const socket of [client, database]) {
      sockets.add(socket)
      socket.on('close', () => {
        client.destroy()
        database.destroy()
      })
      socket.on('error', () => undefined)
    }
    client.on('data', read)
    client.pipe(database)
    database.pipe(client)
  })
  const silence = (): void => {
    for (const socket of sockets) socket.unpipe().pause()
  }
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const url = new URL(toDatabaseUrl(address))
  url.search = ''
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    statements,
    bindings,
    silence,
    hang: (isOn) => {
      isHanging = isOn
      if (isOn) silence()
    },
    refuse: (isOn) => {
      isRefusing = isOn
      if (isOn) for (const socket of sockets) socket.destroy()
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
