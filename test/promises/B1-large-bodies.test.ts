// B1: a body over the limit is not read further, and a body within the limit not beyond its 2,001st token.
import { request } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LIMITS } from '../../gateway/limits.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { expectStillServing, expectTooExpensive, startProbe } from '../support/hostile.ts'

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

it('a body just within the limit that consists of tokens', async () => {
  await expectStillServing(application)
  const room = LIMITS.bodyBytes - JSON.stringify({ query: '{  }' }).length
  const query = `{ ${'a '.repeat(room / 2)} }`
  expect(JSON.stringify({ query }).length).toBeGreaterThan(LIMITS.bodyBytes - 10)
  const probe = startProbe(application)
  const growth = await growthDuring(() =>
    expectTooExpensive(application, { query }, LIMITS.tokens + 1, LIMITS.tokens),
  )
  expect(await probe.stop()).toBeLessThan(1_000)
  expect(growth).toBeLessThan(50_000_000)
  await expectStillServing(application)
})
