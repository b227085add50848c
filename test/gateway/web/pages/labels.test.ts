import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../../../support/shared-application.ts'
import { openPage } from '../../../support/pages.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const DAYS = [
  ['2019-07-11', '11 July 2019'],
  ['2022-05-01', '1 May 2022'],
  ['2026-06-01', '1 June 2026'],
] as const

const PAGES = [
  '/systems/llr',
  '/places/leicestershire',
  '/places/blaby-district',
  '/networks/rutland-healthcare',
  '/practices/c82038',
  '/neighbourhoods/rutland-healthcare',
  '/neighbourhoods/rutland-healthcare/contacts',
  '/neighbourhoods',
  '/alignment?from=networks&to=districts',
  '/services',
  '/find?q=oakham',
]

const SPREADSHEETS = [
  ...PAGES.slice(0, 4),
  '/neighbourhoods/rutland-healthcare/contacts',
  '/alignment',
  '/data/networks',
  '/data/neighbourhoods',
  '/data/practices',
  '/data/alignment',
  '/data/contacts',
]

describe.each(DAYS)('the page for %s', (asOf, words) => {
  it.each(PAGES)('shows the day on %s', async (path) => {
    const { text } = await openPage(application.url, `${path}${path.includes('?') ? '&' : '?'}asOf=${asOf}`)
    expect(text).toMatch(new RegExp(`(Data for|As at) ${words}`))
  })

  it.each(SPREADSHEETS)('shows the day in the CSV of %s', async (path) => {
    const response = await fetch(`${application.url}${path}.csv?asOf=${asOf}`)
    const rows: Record<string, string>[] = parse(await response.text(), { columns: true })
    expect([path, response.status, rows.length > 0]).toEqual([path, 200, true])
    expect(new Set(rows.map((row) => row['as_of']))).toEqual(new Set([asOf]))
  })

  it('shows the day in the vCard', async () => {
    const response = await fetch(
      `${application.url}/neighbourhoods/rutland-healthcare/contacts.vcf?asOf=${asOf}`,
    )
    const cards = (await response.text()).split('BEGIN:VCARD').slice(1)
    expect(cards.length).toBeGreaterThan(0)
    for (const card of cards) expect(card).toContain(`REV:${asOf.replaceAll('-', '')}T000000Z\r\n`)
  })
})
