import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../../../support/shared-application.ts'
import { linksOf, openPage, textOf } from '../../../support/pages.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const open = (path: string) => openPage(application.url, path)

describe('the page of a neighbourhood', () => {
  it('describes it in words', async () => {
    const { status, text } = await open('/neighbourhoods/bosworth?asOf=2019-07-11')
    expect(status).toBe(200)
    expect(text).toContain('Bosworth is one of 16 neighbourhoods in Leicestershire.')
    expect(text).toContain('Five GP practices look after 37,491 registered patients.')
  })

  it('lists contacts, and what is not published', async () => {
    const { text } = await open('/neighbourhoods/bosworth?asOf=2019-07-11')
    expect(text).toContain('Clinical director Dr James Ogle')
    expect(text).toContain(
      'No link worker has been published. Ask the reception of any practice to put you in touch.',
    )
    expect(text).toContain('Leicestershire County Council')
    expect(text).toContain('01455 828947')
  })

  it('begins with the practices by telephone today, and ends with the directors of an earlier year', async () => {
    const { text, html } = await open('/neighbourhoods/rutland-healthcare')
    const places = [
      'Empingham Medical Centre: 01780 460202',
      'Social prescribing link workers',
      'Rutland County Council: find your local council on GOV.UK',
      'Last published clinical director Dr Hilary Fox (as stated in July 2019)',
    ].map((words) => text.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(linksOf(html)).toContain('https://www.gov.uk/find-local-council')
  })

  it('shows the telephone number of the main practice for a branch, and whom a practice is for', async () => {
    const { html } = await open('/neighbourhoods/rutland-healthcare')
    const rows = [...html.matchAll(/<tr\b.*?<\/tr>/gs)].map(([row]) => textOf(row))
    const numberOf = (name: string) => /0\d[\d ]+$/.exec(rows.find((row) => row.startsWith(name)) ?? '')?.[0]
    expect(numberOf('Market Overton & Somerby Surgeries')).toBe('01572 490399')
    // The file of branches states another number, of 2017.
    expect(numberOf('Somerby Surgery (branch of Market Overton & Somerby Surgeries)')).toBe('01572 490399')
    expect(rows.filter((row) => row.includes('(only for pupils of a school)'))).toHaveLength(1)
  })

  it('leads from a figure to its source', async () => {
    const { html } = await open('/neighbourhoods/bosworth?asOf=2019-07-11')
    expect(linksOf(html).some((href) => /^\/figures\/.*registered-patients.*about=bosworth/.test(href))).toBe(
      true,
    )
  })

  it('shows where sources differ', async () => {
    const { text } = await open('/neighbourhoods/the-leicester-foxes?asOf=2019-07-11')
    expect(text).toContain('Sources differ')
  })

  it('shows how its practices are distributed over districts', async () => {
    const { text } = await open('/neighbourhoods/cross-counties?asOf=2019-07-11')
    expect(text).toContain('Split: Harborough (3 practices), Oadby and Wigston (1 practice)')
  })

  it('is available as JSON with its operations', async () => {
    const response = await fetch(`${application.url}/neighbourhoods/bosworth.json?asOf=2019-07-11`)
    const body = (await response.json()) as {
      dataVersion: string
      operations: unknown[]
      data: { neighbourhood: { name: string } }
    }
    expect(body.data.neighbourhood.name).toBe('Bosworth')
    expect(body.dataVersion).toMatch(/^\w+$/)
    expect(body.operations).toEqual([
      { name: 'NeighbourhoodPage', variables: { neighbourhood: 'bosworth', asOf: '2019-07-11' } },
      { name: 'NeighbourhoodMap', variables: { neighbourhood: 'bosworth', asOf: '2019-07-11' } },
      { name: 'AssetsByNeed', variables: { within: 'bosworth', asOf: '2019-07-11' } },
    ])
  })

  it('redirects to the address of the neighbourhood', async () => {
    const { status, headers } = await open('/neighbourhoods/BOSWORTH?asOf=2019-07-11')
    expect([status, headers.get('location')]).toEqual([301, '/neighbourhoods/bosworth?asOf=2019-07-11'])
  })
})

describe('the contact sheet', () => {
  it('has its day, its address and contacts', async () => {
    const { text } = await open('/neighbourhoods/bosworth/contacts?asOf=2019-07-11')
    expect(text).toContain('Contacts: Bosworth')
    expect(text).toContain(
      `As at 11 July 2019. Latest version: ${application.url}/neighbourhoods/bosworth/contacts`,
    )
    expect(text).toContain('Dr James Ogle')
    expect(text).toContain('01455 828947')
  })

  it('is available as CSV with stable columns', async () => {
    const response = await fetch(`${application.url}/neighbourhoods/bosworth/contacts.csv?asOf=2019-07-11`)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const bytes = Buffer.from(await response.arrayBuffer())
    // The byte-order mark, which a decoder removes.
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
    const rows = parse(bytes, { columns: true, bom: true }) as Record<string, string>[]
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'neighbourhood_id',
      'as_of',
      'role',
      'organisation',
      'name',
      'kind',
      'value',
      'stated_on',
      'source',
    ])
    expect(rows[0]).toMatchObject({ role: 'Clinical director', name: 'Dr James Ogle', as_of: '2019-07-11' })
    expect(rows.map(({ value }) => value)).toContain('01455 828947')
  })

  it('is available as vCards', async () => {
    const response = await fetch(`${application.url}/neighbourhoods/bosworth/contacts.vcf?asOf=2019-07-11`)
    const text = await response.text()
    expect(response.headers.get('content-type')).toBe('text/vcard; charset=utf-8')
    expect(text).toMatch(/^BEGIN:VCARD\r\nVERSION:3.0\r\nN:Dr James Ogle;;;;\r\nFN:Dr James Ogle\r\n/)
    expect(text.split('BEGIN:VCARD').length).toBe(text.split('END:VCARD').length)
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    expect(text).toContain('NOTE:As stated on 1 July 2019.')
    const newer = await fetch(
      `${application.url}/neighbourhoods/bosworth/contacts.vcf?asOf=2019-07-11&version=4.0`,
    )
    expect(await newer.text()).toMatch(/^BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Dr James Ogle\r\n/)
  })
})

describe('the list of neighbourhoods', () => {
  it('lists all by name, by place and by letter', async () => {
    const all = await open('/neighbourhoods?asOf=2019-07-11')
    expect(all.text).toContain('27 neighbourhoods')
    const rutland = await open('/neighbourhoods?place=rutland&asOf=2019-07-11')
    expect(rutland.text).toContain('1 neighbourhood ')
    const named = await open('/neighbourhoods?name=bosw&asOf=2019-07-11')
    expect(named.text).toContain('Market Harborough & Bosworth')
    expect(named.text).toContain('2 neighbourhoods')
  })

  it('is available as CSV with codes and names', async () => {
    const response = await fetch(`${application.url}/neighbourhoods.csv?asOf=2019-07-11`)
    const rows = parse(await response.text(), { columns: true }) as Record<string, string>[]
    expect(rows).toHaveLength(27)
    expect(rows.find(({ id }) => id === 'bosworth')).toMatchObject({
      place_codes: 'E10000018',
      practices: '5',
      registered_patients: '37491',
      source: 'pcn-leaflet-2019',
    })
  })
})
