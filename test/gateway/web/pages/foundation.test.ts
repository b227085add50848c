import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { startTestApplication, type TestApplication } from '../../../support/application.ts'
import { send } from '../../../support/http.ts'
import { linksOf, openPage } from '../../../support/pages.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

const PATH = '/neighbourhoods/bosworth?asOf=2019-07-11'

const stylesheetOf = (html: string): string => /<link rel="stylesheet" href="([^"]*)"/.exec(html)?.[1] ?? ''

it('needs no script and no other origin', async () => {
  const { html, headers } = await openPage(application.url, PATH)
  expect(html).not.toMatch(/<script|\son[a-z]+="|\sstyle="/)
  expect([...html.matchAll(/\s(?:src|srcset)="([^"]*)"/g)]).toEqual([])
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  )
  expect(headers.get('set-cookie')).toBeNull()
})

it('has one stylesheet that is cached for a year, without a licensed font or another origin', async () => {
  const { html } = await openPage(application.url, PATH)
  const path = stylesheetOf(html)
  const style = await fetch(`${application.url}${path}`)
  const css = await style.text()
  expect(style.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(css).not.toMatch(/Frutiger|https?:\/\/|@import|url\(\//)
  expect(css).toContain('font-family:arial')
  const etag = style.headers.get('etag') ?? ''
  const again = await fetch(`${application.url}${path}`, { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(304)
})

it('has at most 60 kB compressed, with the stylesheet', async () => {
  const { html } = await openPage(application.url, PATH)
  const css = await (await fetch(`${application.url}${stylesheetOf(html)}`)).text()
  expect(gzipSync(html).length + gzipSync(css).length).toBeLessThanOrEqual(60_000)
})

it('shows no NHS logo', async () => {
  const { html } = await openPage(application.url, '/')
  expect(html).not.toMatch(/nhsuk-header__logo|aria-label="NHS"/)
})

it('returns 304 while nothing has changed', async () => {
  const { headers } = await openPage(application.url, PATH)
  const etag = headers.get('etag') ?? ''
  expect(headers.get('cache-control')).toBe('no-cache')
  const again = await fetch(`${application.url}${PATH}`, { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(304)
})

it('is made from cached responses: the second view sends no fetch', async () => {
  await openPage(application.url, PATH)
  const { fetches } = application.counters
  await openPage(application.url, PATH)
  expect(application.counters.fetches).toBe(fetches)
})

it('shows its day, and keeps it in all links', async () => {
  const { html, text } = await openPage(application.url, PATH)
  expect(text).toContain('This page shows data for 11 July 2019.')
  const own = linksOf(html).filter(
    (href) => href.startsWith('/') && !href.startsWith('/neighbourhoods/bosworth'),
  )
  const without = own.filter((href) => !href.includes('asOf=2019-07-11'))
  expect(without).toEqual([])
  expect(html).toMatch(/<input[^>]*name="asOf"[^>]*value="2019-07-11"/)
})

it('links to its operation with its variables', async () => {
  const { html } = await openPage(application.url, PATH)
  expect(linksOf(html)).toContain(
    '/explorer/examples/NeighbourhoodPage?neighbourhood=bosworth&asOf=2019-07-11',
  )
})

it('escapes input', async () => {
  const { html } = await openPage(application.url, `/find?q=${encodeURIComponent('<img src=x onerror="1">')}`)
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;img')
})

it.each(['/nothing', '/neighbourhoods/', '/neighbourhoods/%E0%A4%A', '/%3Cscript%3E'])(
  '%s is not found, as HTML for a person and as JSON for a program',
  async (path) => {
    const page = await openPage(application.url, path)
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    const program = await send(application.url, { method: 'GET', path })
    expect([program.status, program.headers['content-type']]).toEqual([
      404,
      'application/json; charset=utf-8',
    ])
  },
)

it('uses the configured public address behind a proxy', async () => {
  const behind = await startTestApplication({ PUBLIC_ORIGIN: 'https://graph.example.org' })
  onTestFinished(() => behind.stop())
  const feed = await openPage(behind.url, '/changes.atom')
  expect(feed.html).toContain('<link rel="self" href="https://graph.example.org/changes.atom"/>')
  expect(feed.html).not.toContain('127.0.0.1')
  const { text } = await openPage(behind.url, '/neighbourhoods/bosworth/contacts?asOf=2019-07-11')
  expect(text).toContain('https://graph.example.org/neighbourhoods/bosworth')
})
