// E5: idle and slow connections do not stop the service, and are closed in time.
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { QueryPlanner } from '@apollo/query-planner'
import { afterAll, afterEach, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { LIMITS } from '../../gateway/limits.ts'
import { createLog } from '../../gateway/log.ts'
import { startHttpServer } from '../../gateway/server/http-server.ts'
import { sendText, type Exchange } from '../../gateway/server/respond.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { ask } from '../support/client.ts'
import { postJson, send } from '../support/http.ts'

const IDLE = 1_000
const SLOW = 300
const EVERY_MS = 1_000

let application: TestApplication
let open: Client[] = []

interface Client {
  readonly socket: Socket
  /** What the server sent. */
  text: string
  closedAt: number | null
}

beforeAll(async () => {
  application = await startTestApplication()
})

afterEach(() => {
  for (const { socket } of open) socket.destroy()
  open = []
})

afterAll(() => application.stop())

const connectClient = (url = application.url): Promise<Client> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    const client: Client = { socket, text: '', closedAt: null }
    open.push(client)
    socket.on('data', (chunk) => (client.text += chunk.toString()))
    socket.on('error', fail)
    socket.on('close', () => (client.closedAt = performance.now()))
    socket.on('connect', () => {
      socket.off('error', fail).on('error', () => undefined)
      done(client)
    })
  })

// More at a time would exceed the queue of connections that the server has not accepted yet.
const AT_A_TIME = 100

const connectClients = async (count: number): Promise<Client[]> => {
  const clients: Client[] = []
  while (clients.length < count) {
    const next = Array.from({ length: Math.min(AT_A_TIME, count - clients.length) }, () => connectClient())
    clients.push(...(await Promise.all(next)))
  }
  return clients
}

const expectService = async (): Promise<void> => {
  const start = performance.now()
  const { errors } = await ask(application.url, '{ systems { id } }')
  expect(errors).toEqual([])
  expect(performance.now() - start).toBeLessThan(1_000)
}

it(`${IDLE} idle connections`, { timeout: 60_000 }, async () => {
  await connectClients(IDLE)
  for (let time = 0; time < 5; time += 1) {
    await expectService()
    await sleep(100)
  }
})

const HEAD = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n'

it(`${SLOW} connections that send their header or body byte by byte`, { timeout: 60_000 }, async () => {
  const start = performance.now()
  const clients = await connectClients(SLOW)
  const timers = clients.map(({ socket }, index) => {
    const text = index % 2 === 0 ? HEAD : `{"query":"${' '.repeat(100)}`
    if (index % 2 === 1) socket.write(`${HEAD}\r\n`)
    let sent = 0
    return setInterval(() => socket.writable && socket.write(text[sent++] ?? ' '), EVERY_MS)
  })
  try {
    while (clients.some(({ closedAt }) => closedAt === null)) {
      expect(performance.now() - start).toBeLessThan(LIMITS.receiveMs + 5_000)
      await expectService()
      await sleep(250)
    }
  } finally {
    timers.forEach(clearInterval)
  }
  for (const { text, closedAt } of clients) {
    expect(text).toMatch(/^HTTP\/1\.1 408 /)
    expect((closedAt ?? Infinity) - start).toBeLessThan(LIMITS.receiveMs + 2_500)
  }
})

it('connections over the limit are closed at once', { timeout: 60_000 }, async () => {
  const over = 20
  const clients = await connectClients(LIMITS.connections + over)
  // Connections of other tests may still be open, or close meanwhile.
  await vi.waitFor(
    () => expect(clients.filter(({ closedAt }) => closedAt !== null).length).toBeGreaterThanOrEqual(over / 2),
    { timeout: 10_000, interval: 50 },
  )
  for (const { socket } of open.splice(0)) socket.destroy()
  await sleep(500)
  await expectService()
})

it(
  '200 equal requests of a new operation have equal responses and one plan',
  { timeout: 60_000 },
  async () => {
    const query = `{ cold: systems(asOf: "2019-07-11") { name places { name } primaryCareNetworks { name practices { name } } } }`
    const plan = vi.spyOn(QueryPlanner.prototype, 'buildQueryPlan')
    onTestFinished(() => plan.mockRestore())
    const answers = await Promise.all(Array.from({ length: 200 }, () => postJson(application.url, { query })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(answers[0]?.text).not.toContain('"errors"')
    expect(plan).toHaveBeenCalledTimes(1)
  },
)

it('a client that does not read its responses is disconnected', { timeout: 30_000 }, async () => {
  const idleMs = 500
  const body = 'x'.repeat(1_000_000)
  const routes = new Map([
    [
      '/large',
      { methods: ['GET'], handle: (exchange: Exchange) => sendText(exchange, 200, 'text/plain', body) },
    ],
  ])
  const server = await startHttpServer({ host: '127.0.0.1', port: 0, idleMs }, routes, createLog('silent'))
  onTestFinished(() => server.stop())
  const client = await connectClient(server.url)
  client.socket.pause()
  // Together, the responses exceed what the sockets can hold.
  const requests = 100
  client.socket.write('GET /large HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(requests))
  // Node extends the time once, because a part of the responses was transferred.
  await sleep(6 * idleMs)
  client.socket.resume()
  await vi.waitFor(() => expect(client.closedAt).not.toBeNull(), { timeout: 10_000, interval: 50 })
  expect(client.text.length).toBeLessThan(requests * body.length)
})

it('headers that are too large', async () => {
  const { status, text } = await send(application.url, {
    method: 'GET',
    path: '/health/live',
    headers: { 'x-large': 'x'.repeat(LIMITS.headerBytes) },
  })
  expect(status).toBe(431)
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
  const { status: below } = await send(application.url, {
    method: 'GET',
    path: '/health/live',
    headers: { 'x-large': 'x'.repeat(LIMITS.headerBytes - 500) },
  })
  expect(below).toBe(200)
})
