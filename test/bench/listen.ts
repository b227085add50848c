import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Starts a server on a free port, and returns its URL. */
export const listen = (server: Server): Promise<string> =>
  new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
