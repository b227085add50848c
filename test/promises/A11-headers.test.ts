// A11: every response has the security headers. Long responses are compressed. A compressed body is not inflated beyond
// the limit.
import { gunzipSync, gzipSync } from 'node:zlib'
import { request } from 'node:http'
import { beforeAll, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../support/shared-application.ts'
import { JSON_TYPE, postJson, send } from '../support/http.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
it.each(['/', '/graphql', '/schema.graphql', '/health/live', '/health/ready', '/nothing'])(
  '%s',
  async (path) => {
    const { headers } = await send(application.url, { method: 'GET', path })
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['x-powered-by']).toBeUndefined()
    const policy = new Map(
      (headers['content-security-policy'] as string).split(';').map((part) => {
        const [name = '', ...values] = part.trim().split(' ')
        return [name, values]
      }),
    )
    expect(policy.get('frame-ancestors')).toEqual(["'none'"])
    for (const values of policy.values()) expect(values.every((value) => value.startsWith("'"))).toBe(true)
  },
)

const fetchRaw = (
  headers: Record<string, string>,
  body: string,
): Promise<{ encoding: string | undefined; bytes: Buffer }> =>
  new Promise((done) => {
    const { hostname, port } = new URL(application.url)
    const call = request({ hostname, port, path: '/graphql', method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        done({ encoding: response.headers['content-encoding'], bytes: Buffer.concat(chunks) }),
      )
    })
    call.end(body)
  })

it('compresses responses longer than 1 KB on request', async () => {
  const long = JSON.stringify({ query: '{ sources { title publisher licence } }' })
  const plain = await fetchRaw(JSON_TYPE, long)
  const packed = await fetchRaw({ ...JSON_TYPE, 'accept-encoding': 'br, gzip;q=0.8' }, long)
  const refused = await fetchRaw({ ...JSON_TYPE, 'accept-encoding': 'gzip;q=0' }, long)
  expect(plain.encoding).toBeUndefined()
  expect(refused.encoding).toBeUndefined()
  expect(packed.encoding).toBe('gzip')
  expect(gunzipSync(packed.bytes).toString()).toBe(plain.bytes.toString())
  expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2)
})

it('accepts a compressed body, and limits its inflated size', async () => {
  const good = gzipSync(JSON.stringify({ query: '{ __typename }' }))
  const headers = { ...JSON_TYPE, 'content-encoding': 'gzip' }
  expect((await send(application.url, { headers, body: good })).text).toContain('"Query"')
  const bomb = gzipSync(Buffer.alloc(100_000_000, 0x20))
  expect(bomb.length).toBeLessThan(200_000)
  const before = process.memoryUsage().rss
  expect((await send(application.url, { headers, body: bomb })).status).toBe(413)
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  expect((await postJson(application.url, { query: '{ __typename }' })).status).toBe(200)
})
