import { createServer, type AddressInfo } from 'node:net'
import { expect, it, onTestFinished, vi } from 'vitest'
import { DataVersions } from '../../db/publish/data-versions.ts'

const message = (type: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(type), length, body])
}

const LET_IN = Buffer.concat([message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))])
const SHUTTING_DOWN = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0'))

it('retries when the database accepts a connection and closes it at once', async () => {
  let attempts = 0
  const server = createServer((socket) => {
    attempts += 1
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(Buffer.concat([LET_IN, SHUTTING_DOWN])))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const failures: string[] = []
  const versions = new DataVersions(
    { url: `postgresql://someone@127.0.0.1:${port}/any?sslmode=disable` },
    { onFailure: (event, cause) => failures.push(`${event}: ${cause}`) },
  )
  onTestFinished(() => versions.close())
  await versions.start()
  await vi.waitFor(() => expect(attempts).toBeGreaterThan(2), { timeout: 5_000 })
  // Reported once, whatever the number of attempts.
  expect(failures).toEqual([expect.stringContaining('connection for data versions')])
  // Readers wait for an attempt in progress and start none.
  const before = attempts
  await Promise.all(Array.from({ length: 200 }, () => versions.read()))
  expect(attempts - before).toBeLessThan(10)
})
