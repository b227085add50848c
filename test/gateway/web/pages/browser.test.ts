// Opens every page in a real browser, wide and narrow. Skipped without a browser, unless CI is set.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../../../support/shared-application.ts'
import { findBrowser, startBrowser, type OpenBrowser } from '../../../support/browser.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const DAY = 'asOf=2019-07-11'

const PATHS = [
  '/',
  `/find?q=charnwood&${DAY}`,
  `/find?q=LE1+1AA&${DAY}`,
  '/find?q=LE1+1A%3F',
  `/neighbourhoods?${DAY}`,
  `/neighbourhoods/bosworth?${DAY}`,
  `/neighbourhoods/north-west-leicestershire-hub-2?${DAY}`,
  `/neighbourhoods/bosworth/contacts?${DAY}`,
  `/networks/north-west-leicestershire?${DAY}`,
  `/practices/c82120?${DAY}`,
  `/places/leicestershire?${DAY}`,
  `/places/melton-district?${DAY}`,
  `/systems/llr?${DAY}`,
  '/services?need=carers',
  `/alignment?from=networks&to=districts&${DAY}`,
  `/alignment?from=neighbourhoods&to=commissioners&${DAY}`,
  '/funding',
  '/funding?by=line&year=2019/20',
  '/sources',
  '/sources/pcn-leaflet-2019',
  '/figures/primary_care_network:north-west-leicestershire:registered-patients:2019-07-11?about=north-west-leicestershire',
  '/disagreements?about=bosworth',
  '/disagreements/list-size-total-llr',
  '/organisations/university-hospitals-of-leicester',
  '/data/networks',
  '/changes',
  '/changes?within=rutland-healthcare',
  '/data',
  '/docs',
  '/docs/types/Practice',
  '/docs/limits',
  '/docs/change-log',
  '/corrections/new?about=/about',
  '/docs/clients',
  '/status',
  '/accessibility',
  '/privacy',
  '/about',
  '/explorer/examples',
  `/explorer/examples/NetworksBySize?size=ABOVE&${DAY}`,
  '/no-such-page',
]

const WIDTHS = [1280, 375]

describe.skipIf(findBrowser() === undefined && !process.env['CI'])('in a browser', () => {
  let application: SharedApplication
  let browser: OpenBrowser
  let page: OpenBrowser['page']

  beforeAll(async () => {
    application = await useSharedApplication()
    browser = await startBrowser()
    page = browser.page
  }, 120_000)

  afterAll(async () => {
    await browser.stop()
  })

  /** Opens a page, and lists its requests to other origins. */
  const open = async (path: string, width: number): Promise<string[]> => {
    const elsewhere: string[] = []
    const note = (request: { url(): string }) => {
      if (!request.url().startsWith(application.url)) elsewhere.push(request.url())
    }
    page.on('request', note)
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${application.url}${path}`)
    page.off('request', note)
    return elsewhere
  }

  const listViolations = async (): Promise<string[]> => {
    if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE)
    const { violations } = (await page.evaluate(
      `axe.run(document, { runOnly: ${JSON.stringify(STANDARDS)}, rules: { 'heading-order': { enabled: true } } })`,
    )) as AxeResults
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  }

  const listFaultsOfLayout = (width: number): Promise<string[]> =>
    page.evaluate(`(() => {
      const faults = []
      if (document.documentElement.scrollWidth > ${width}) faults.push('wider than the screen: ' + document.documentElement.scrollWidth)
      for (const picture of document.querySelectorAll('figure svg')) {
        const frame = picture.getBoundingClientRect()
        const labels = [...picture.querySelectorAll('text')].map((text) => [text.textContent, text.getBoundingClientRect()])
        for (const [text, box] of labels) {
          if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1) faults.push('cut: ' + text)
        }
        labels.forEach(([text, a], index) => {
          for (const [other, b] of labels.slice(index + 1)) {
            if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) faults.push(text + ' over ' + other)
          }
        })
      }
      return faults
    })()`)

  it.each(PATHS)('%s at two widths', async (path) => {
    for (const [index, width] of WIDTHS.entries()) {
      if (index === 0) expect(await open(path, width)).toEqual([])
      else await page.setViewportSize({ width, height: 900 })
      expect(await listFaultsOfLayout(width), `${width} pixels`).toEqual([])
      expect(await listViolations(), `${width} pixels`).toEqual([])
    }
  })

  it('prints the contact sheet of the largest neighbourhood on one page', async () => {
    for (const id of ['millennium', 'north-west-leicestershire-hub-3', 'leicester-central']) {
      await open(`/neighbourhoods/${id}/contacts?${DAY}`, 1280)
      const pdf = await page.pdf({ preferCSSPageSize: true })
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    }
  })

  it('reaches the clinical director and council services from a postcode in two clicks', async () => {
    await open('/', 1280)
    await page.fill('#q', 'LE1 1AA')
    await page.click('form[action="/find"] button')
    await page.waitForURL(/\/find\?/)
    await page.click('main table a[href^="/neighbourhoods/"]')
    await page.waitForURL(/\/neighbourhoods\//)
    const text = (await page.textContent('main')) ?? ''
    expect(text).toMatch(/Last published clinical director\s+(Dr|Mr|Mrs|Ms|Prof) /)
    expect(text).toMatch(/Council\s+Leicester City Council/)
    // No directory is loaded, so no need is a link, and the page states why.
    expect(await page.locator('main a[href*="need="]').count()).toBe(0)
    expect(text).toContain('Loneliness: no service listed here')
    expect(await page.locator('main a[href="/services"]').count()).toBe(1)
    expect(text).toContain('What is on offer nearby')
  })

  it.each(['/', `/neighbourhoods/bosworth?${DAY}`, '/corrections/new?about=/about'])(
    'reaches every link and field by keyboard: %s',
    async (path) => {
      await open(path, 1280)
      const wanted = (await page.evaluate(`(() => {
        const shown = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
          .filter((element) => element.checkVisibility() && element.tabIndex >= 0)
        shown.forEach((element, index) => element.setAttribute('data-number', index))
        return shown.length
      })()`)) as number
      const reached = new Set<unknown>()
      // A date input has three tab stops.
      for (let press = 0; press < wanted + 10; press += 1) {
        await page.keyboard.press('Tab')
        reached.add(await page.evaluate("document.activeElement.getAttribute('data-number')"))
      }
      reached.delete(null)
      expect(wanted).toBeGreaterThan(10)
      expect(reached.size).toBe(wanted)
    },
  )

  it('reaches the result from the address bar by keyboard', async () => {
    await open('/', 1280)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Skip to main content')
    await page.focus('#q')
    await page.keyboard.type('LE1 1AA')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/find\?/)
    expect(await page.textContent('main')).toContain('Near LE1 1AA')
  })
})
