import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../../../support/shared-application.ts'
import { findBrowser, startBrowser, type OpenBrowser } from '../../../support/browser.ts'
import { openPage } from '../../../support/pages.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const tabsOf = (html: string): { query: string; variables: string }[] =>
  JSON.parse(/<script type="application\/json" id="tabs">([^<]*)/.exec(html)?.[1] ?? '[]')

describe('the explorer', () => {
  it('is served from this origin, with a policy of its own', async () => {
    const { html, headers } = await openPage(application.url, '/explorer')
    const paths = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path)
    expect(paths.filter((path) => !path.startsWith('/'))).toEqual([])
    expect(headers.get('content-security-policy')).toContain("script-src 'self';")
    const page = await openPage(application.url, '/explorer/examples')
    expect(page.headers.get('content-security-policy')).not.toContain('script-src')
    for (const path of paths.filter((one) => one.startsWith('/explorer/files/'))) {
      const { status, headers: sent } = await fetch(`${application.url}${path}`)
      expect([path, status, sent.get('cache-control')]).toEqual([
        path,
        200,
        'public, max-age=31536000, immutable',
      ])
    }
  })

  it('opens with examples that work', async () => {
    const tabs = tabsOf((await openPage(application.url, '/explorer')).html)
    expect(tabs.length).toBeGreaterThanOrEqual(7)
    for (const { query, variables } of tabs) {
      const response = await fetch(`${application.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: JSON.parse(variables) }),
      })
      const answer = (await response.json()) as { errors?: unknown }
      expect([query.split('\n')[0], answer.errors]).toEqual([query.split('\n')[0], undefined])
    }
  })

  it('opens with the operation of a link', async () => {
    const [first] = tabsOf((await openPage(application.url, '/explorer?op=NetworkCard')).html)
    expect(first?.query).toContain('query NetworkCard')
  })
})

const isHere = findBrowser() !== undefined

describe.skipIf(!isHere && !process.env['CI'])('the explorer in a browser', () => {
  let browser: OpenBrowser

  beforeAll(async () => {
    browser = await startBrowser()
  })

  afterAll(() => browser.stop())

  it('runs a query, and sends no request to another origin', async () => {
    const { page } = browser
    const elsewhere: string[] = []
    const faults: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(application.url) && !request.url().startsWith('data:'))
        elsewhere.push(request.url())
    })
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    await page.goto(`${application.url}/explorer?op=Systems`)
    await page.click('.graphiql-execute-button')
    await page.waitForFunction(
      () =>
        (
          globalThis as unknown as { document: { body: { textContent: string } } }
        ).document.body.textContent.includes('"systems"'),
      undefined,
      { timeout: 20_000 },
    )
    expect(elsewhere).toEqual([])
    expect(faults).toEqual([])
  })
})
