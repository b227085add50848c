// B1: a body over the limit is not read further, a text over its limit is not read at all, and a text within it not
// beyond its 2,001st token.
import { request } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { OperationCache } from '../../gateway/graph/operation-cache.ts'
import { LIMITS } from '../../gateway/limits.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { expectStillServing, expectTooExpensive, startProbe } from '../support/hostile.ts'
import { postJson } from '../support/http.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

const BODY_BYTES = 40_000_000
const CHUNK = Buffer.from('a '.repeat(32_768))

/** Sends 40 MB in parts until the server responds. `sent` includes the buffers of the system. */
const sendEndlessly = (
  headers: Record<string, string>,
): Promise<{ status: number; text: string; sent: number }> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(application.url)
    let sent = 0
    let isAnswered = false
    const call = request(
      {
        hostname,
        port,
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
      },
      (response) => {
        isAnswered = true
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('end', () => {
          call.destroy()
          done({ status: response.statusCode ?? 0, text, sent })
        })
      },
    )
    // The connection may end while the test sends, but not without a response.
    call.on('error', (error) => (isAnswered ? undefined : fail(error)))
    const write = (): void => {
      if (isAnswered || sent >= BODY_BYTES) return
      sent += CHUNK.length
      call.write(CHUNK, (error) => (error ? undefined : setImmediate(write)))
    }
    call.write('{"query":"{ ')
    write()
  })

const growthDuring = async (work: () => Promise<void>): Promise<number> => {
  const before = process.memoryUsage().rss
  await work()
  return process.memoryUsage().rss - before
}

it.each<[string, Record<string, string>]>([
  ['says how long it is', { 'content-length': String(BODY_BYTES) }],
  ['does not say how long it is', { 'transfer-encoding': 'chunked' }],
])('a body of 40 MB that %s', async (_, headers) => {
  await expectStillServing(application)
  const probe = startProbe(application)
  const growth = await growthDuring(async () => {
    const { status, text, sent } = await sendEndlessly(headers)
    expect(status).toBe(413)
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
    // The system buffers some megabytes on both ends of a connection.
    expect(sent).toBeLessThan(BODY_BYTES / 2)
  })
  expect(await probe.stop()).toBeLessThan(1_000)
  expect(growth).toBeLessThan(50_000_000)
  await expectStillServing(application)
})

const tokens = (bytes: number): string => {
  const query = `{ ${'a '.repeat((bytes - 4) / 2)} }`
  expect(query).toHaveLength(bytes)
  return query
}

it('a text just under its limit that consists of tokens', async () => {
  await expectStillServing(application)
  const probe = startProbe(application)
  const growth = await growthDuring(() =>
    expectTooExpensive(application, { query: tokens(LIMITS.textBytes) }, LIMITS.tokens + 1, LIMITS.tokens),
  )
  expect(await probe.stop()).toBeLessThan(1_000)
  expect(growth).toBeLessThan(50_000_000)
  await expectStillServing(application)
})

it('a text just over its limit', async () => {
  const bytes = LIMITS.textBytes + 2
  await expectTooExpensive(application, { query: tokens(bytes) }, bytes, LIMITS.textBytes)
  // A character of three bytes counts as three.
  const query = `{ __typename } # ${'€'.repeat(LIMITS.textBytes / 3)}`
  await expectTooExpensive(application, { query }, Buffer.byteLength(query), LIMITS.textBytes)
  await expectStillServing(application)
})

it.each([
  ['comment lines', (bytes: number) => `{ __typename }${'\n#'.repeat((bytes - 20) / 2)}`],
  ['lines of a block string', (bytes: number) => `{ a(b: """${'\n'.repeat(bytes - 20)}""") }`],
  [
    'indented lines of a block string',
    (bytes: number) => `{ a(b: """${'\n x'.repeat((bytes - 20) / 3)}""") }`,
  ],
  ['blank lines before a syntax error', (bytes: number) => `${'\n'.repeat(bytes - 20)}{ a( }`],
  ['carriage returns', (bytes: number) => `{ __typename }${'\r'.repeat(bytes - 20)}`],
  ['a long name', (bytes: number) => `{ ${'a'.repeat(bytes - 10)} }`],
  ['a long string', (bytes: number) => `{ a(b: "${'\\n'.repeat((bytes - 20) / 2)}") }`],
  ['a long number', (bytes: number) => `{ a(b: ${'1'.repeat(bytes - 20)}) }`],
])('%s as long as the text may be do not block the event loop', async (_, textOf) => {
  await postJson(application.url, { query: textOf(LIMITS.textBytes) })
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => postJson(application.url, { query: textOf(LIMITS.textBytes) })),
  )
  delay.disable()
  // Four texts may be read in one turn of the event loop.
  expect(delay.max / 1e6 / answers.length).toBeLessThan(100)
  for (const { status } of answers) expect([200, 400]).toContain(status)
  await expectStillServing(application)
})

it('20,000 different operations take no more memory than the caches may', { timeout: 600_000 }, async () => {
  const operations = process.env['LONG'] === '1' ? 20_000 : 1_500
  const filler = ` # ${'x'.repeat(20_000)}`
  const set = vi.spyOn(OperationCache.prototype, 'set')
  const send = async (number: number): Promise<void> => {
    const query = `{ a${number}: __typename systems { b${number}: id } }${filler}`
    const { status } = await postJson(application.url, { query })
    expect(status).toBe(200)
  }
  for (let number = 0; number < 300; number += 1) await send(number)
  const before = process.memoryUsage().heapUsed
  for (let number = 300; number < operations; number += 10) {
    await Promise.all(Array.from({ length: 10 }, (_one, index) => send(number + index)))
  }
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(150_000_000)
  // Operations that are sent once get a small part of each cache.
  const caches = new Set(set.mock.contexts as OperationCache<object>[])
  set.mockRestore()
  expect(caches.size).toBeGreaterThan(2)
  for (const cache of caches) expect(cache.bytes).toBeLessThan(5_000_000)
})
