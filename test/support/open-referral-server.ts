import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface PageRequest {
  readonly path: string
  readonly page: number
  readonly at: number
}

export interface OpenReferralServer {
  readonly url: string
  /** All requests in order. */
  readonly requests: PageRequest[]
  /** Responds in place of the list; true if it has. */
  interrupt: (asked: PageRequest, response: ServerResponse) => boolean
}

export type Spelling = '3.0' | '1.0'

const envelope = (spelling: Spelling, services: readonly unknown[], page: number, pages: number): object =>
  spelling === '3.0'
    ? { total_pages: pages, page_number: page, last_page: page === pages, empty: false, contents: services }
    : { totalPages: pages, number: page, last: page === pages, content: services }

/** A directory server for one test, with this number of services on a page. */
export const serveOpenReferral = async (
  services: readonly { readonly id: string }[],
  spelling: Spelling = '3.0',
  perPage = 2,
): Promise<OpenReferralServer> => {
  const asked: PageRequest[] = []
  const served = { url: '', requests: asked, interrupt: (): boolean => false } as OpenReferralServer & {
    url: string
  }
  const pages = Math.ceil(services.length / perPage)
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://any')
    const page = Number(searchParams.get('page') ?? 1)
    const ask = { path: pathname, page, at: performance.now() }
    asked.push(ask)
    if (served.interrupt(ask, response)) return
    const [, id] = /^\/oruk\/services\/(.+)$/.exec(pathname) ?? []
    const body =
      id === undefined
        ? envelope(spelling, services.slice((page - 1) * perPage, page * perPage), page, pages)
        : services.find((service) => service.id === id)
    if (pathname !== '/oruk/services' && !body) response.writeHead(404)
    response.end(JSON.stringify(body ?? {}))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    return new Promise((done) => server.close(() => done()))
  })
  served.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/oruk`
  return served
}
