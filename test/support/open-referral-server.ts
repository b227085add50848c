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

interface Page {
  readonly services: readonly unknown[]
  /** Counted from 1. */
  readonly page: number
  readonly pages: number
  readonly items: number
  readonly size: number
}

/** How servers state the pages of a list. The first one is that of Open Referral UK 3.0. */
const SPELLINGS = {
  '3.0': ({ services, page, pages, items, size }: Page) => ({
    total_items: items,
    total_pages: pages,
    page_number: page,
    size,
    first_page: page === 1,
    last_page: page >= pages,
    empty: services.length === 0,
    contents: services,
  }),
  '1.0': ({ services, page, pages, items, size }: Page) => ({
    totalElements: items,
    totalPages: pages,
    number: page,
    size,
    first: page === 1,
    last: page >= pages,
    content: services,
  }),
  'numbers as text': ({ services, page, pages, items, size }: Page) => ({
    contents: services,
    total_pages: String(pages),
    total_items: String(items),
    page_number: String(page),
    size: String(size),
  }),
  'the number of services only': ({ services, page, items, size }: Page) => ({
    contents: services,
    total_items: items,
    page_number: page,
    size,
  }),
  'the last page only': ({ services, page, pages }: Page) => ({
    contents: services,
    last_page: page >= pages,
  }),
  'the last page as text': ({ services, page, pages }: Page) => ({
    contents: services,
    last_page: String(page >= pages),
  }),
  'a plain list': ({ services }: Page) => services,
  'contents only': ({ services }: Page) => ({ contents: services }),
} as const

export type Spelling = keyof typeof SPELLINGS
export const ALL_SPELLINGS = Object.keys(SPELLINGS) as Spelling[]

/** A directory server for one test, with this number of services on a page. Its first page has the number `firstNumber`. */
export const serveOpenReferral = async (
  services: readonly { readonly id: string }[],
  spelling: Spelling = '3.0',
  perPage = 2,
  firstNumber = 1,
): Promise<OpenReferralServer> => {
  const asked: PageRequest[] = []
  const served = { url: '', requests: asked, interrupt: (): boolean => false } as OpenReferralServer & {
    url: string
  }
  const pages = Math.ceil(services.length / perPage)
  const pageOf = (index: number): unknown =>
    SPELLINGS[spelling]({
      services: services.slice(index * perPage, (index + 1) * perPage),
      page: index + 1,
      pages,
      items: services.length,
      size: perPage,
    })
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://any')
    const page = Number(searchParams.get('page') ?? 1)
    const ask = { path: pathname, page, at: performance.now() }
    asked.push(ask)
    if (served.interrupt(ask, response)) return
    const [, id] = /^\/oruk\/services\/(.+)$/.exec(pathname) ?? []
    const body = id === undefined ? pageOf(page - firstNumber) : services.find((service) => service.id === id)
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
