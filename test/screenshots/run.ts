// npm run screenshots [-- URL]: saves the main pages of a running graph in both widths to .screenshots/.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startBrowser } from '../support/browser.ts'

const FOLDER = fileURLToPath(new URL('../../.screenshots/', import.meta.url))
const WIDTHS = [1280, 375]
const DAY = 'asOf=2019-07-11'

const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  find: `/find?q=charnwood&${DAY}`,
  here: `/find?q=LE1+1AA&${DAY}`,
  neighbourhoods: `/neighbourhoods?${DAY}`,
  neighbourhood: `/neighbourhoods/bosworth?${DAY}`,
  contacts: `/neighbourhoods/bosworth/contacts?${DAY}`,
  network: `/networks/north-west-leicestershire?${DAY}`,
  practice: `/practices/c82120?${DAY}`,
  place: `/places/leicestershire?${DAY}`,
  alignment: `/alignment?from=networks&to=districts&${DAY}`,
  funding: '/funding?by=line&year=2019/20',
  disagreements: '/disagreements?about=bosworth',
  example: `/explorer/examples/NetworksBySize?size=ABOVE&${DAY}`,
}

const [url = 'http://127.0.0.1:4000'] = process.argv.slice(2)
mkdirSync(FOLDER, { recursive: true })
const browser = await startBrowser()
for (const [name, path] of Object.entries(PAGES)) {
  for (const width of WIDTHS) {
    await browser.page.setViewportSize({ width, height: 900 })
    await browser.page.goto(`${url}${path}`)
    await browser.page.screenshot({ path: `${FOLDER}${name}-${width}.png`, fullPage: true })
  }
}
await browser.stop()
