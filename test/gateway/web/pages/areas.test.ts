import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { useSharedApplication, type SharedApplication } from '../../../support/shared-application.ts'
import { linksOf, openPage } from '../../../support/pages.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const open = (path: string) => openPage(application.url, path)

const rowsOf = async (path: string): Promise<Record<string, string>[]> =>
  parse(await (await fetch(`${application.url}${path}`)).text(), { columns: true })

describe('the page of a practice', () => {
  it('shows its memberships and contacts', async () => {
    const { text, html } = await open('/practices/c82038?asOf=2019-07-11')
    expect(text).toContain('Latham House Medical Practice')
    expect(text).toContain('01664 503000')
    expect(text).toContain('Code (ODS) C82038')
    expect(linksOf(html)).toEqual(
      expect.arrayContaining([
        '/neighbourhoods/melton-syston-and-vale?asOf=2019-07-11',
        '/networks/melton-syston-and-vale?asOf=2019-07-11',
        '/places/melton-district?asOf=2019-07-11',
      ]),
    )
  })

  it('states that a list size is unknown, not zero', async () => {
    const { text } = await open('/practices/c82038?asOf=2019-07-11')
    expect(text).toContain('Registered patients Not stated')
  })

  it('suggests similar names', async () => {
    const { text } = await open('/practices/c82120?asOf=2019-07-11')
    expect(text).toContain('Not this one?')
    expect(text).toContain('Whitwick Health Centre: Dr Patel & Dr Tailor')
  })

  it('redirects from an official code', async () => {
    const { status, headers } = await open('/practices/C82038')
    expect([status, headers.get('location')]).toEqual([301, '/practices/c82038'])
  })
})

describe('the page of a network', () => {
  it('shows its size, its three neighbourhoods and its practices', async () => {
    const { text } = await open('/networks/north-west-leicestershire?asOf=2019-07-11')
    expect(text).toContain('13 GP practices that work together')
    expect(text).toContain('57,866 more patients than 50,000')
    expect(text).toContain('North West Leicestershire hub 3 (a hub of the network)')
  })

  it('shows its money for a year, and what the total excludes', async () => {
    const { text } = await open('/networks/rutland-healthcare?asOf=2019-07-11')
    expect(text).toContain('Money in 2019/20')
    expect(text).toContain('£175,604.66')
    expect(text).toContain('PCN participation')
  })

  it('shows no zero for a year without a rate', async () => {
    const { text } = await open('/networks/rutland-healthcare?year=2026/27&asOf=2019-07-11')
    expect(text).toContain('Not stated: no source gives a rate for this year.')
    expect(text).not.toContain('£0')
  })

  it('is available as CSV', async () => {
    const rows = await rowsOf('/networks/rutland-healthcare.csv?asOf=2019-07-11')
    expect(rows).toHaveLength(4)
    expect(rows[0]).toMatchObject({
      network_id: 'rutland-healthcare',
      is_branch: 'false',
      as_of: '2019-07-11',
    })
  })
})

describe('the pages of council areas', () => {
  it('show a place with its districts, neighbourhoods and services', async () => {
    const { text } = await open('/places/leicestershire?asOf=2019-07-11')
    expect(text).toContain('a county council with district councils below it')
    expect(text).toContain('Hinckley and Bosworth')
    expect(text).toContain('What the council offers')
    expect(text).toContain('GP practices 75')
  })

  it('show a district with its county', async () => {
    const { text } = await open('/places/melton-district?asOf=2019-07-11')
    expect(text).toContain('Part of Leicestershire.')
    expect(text).toContain('Melton, Syston and Vale')
  })

  it('are found by official code', async () => {
    const { status, headers } = await open('/places/E06000016?asOf=2019-07-11')
    expect([status, headers.get('location')]).toEqual([301, '/places/leicester?asOf=2019-07-11'])
  })

  it('are available as CSV', async () => {
    expect(await rowsOf('/places/rutland.csv?asOf=2019-07-11')).toEqual([
      {
        area_id: 'rutland',
        area_code: 'E06000017',
        as_of: '2019-07-11',
        neighbourhood_id: 'rutland-healthcare',
        neighbourhood: 'Rutland Healthcare',
        registered_patients: '38569',
        registered_patients_period: '2019-07-01',
        registered_patients_in_area: '',
      },
    ])
  })
})

describe('the page of the system', () => {
  it('shows the stated counts with those that are loaded', async () => {
    const { text } = await open('/systems/llr?asOf=2019-07-11')
    expect(text).toContain('136 GP practices with 1,148,920 registered patients')
    expect(text).toContain('Counts as the documents state them')
    expect(text).toContain('The sources give the number of teams but do not name them.')
  })

  it('is the target of /system while one system is loaded, in the requested format', async () => {
    for (const ending of ['', '.csv', '.json']) {
      const { status, headers } = await open(`/system${ending}?asOf=2019-07-11`)
      expect([status, headers.get('location')]).toEqual([303, `/systems/llr${ending}?asOf=2019-07-11`])
    }
    expect((await open('/systems/qk1')).headers.get('location')).toBe('/systems/llr')
    expect((await open('/systems?asOf=2019-07-11')).text).toContain('1 integrated care system is loaded')
  })

  it('has its 25 networks as CSV', async () => {
    expect(await rowsOf('/systems/llr.csv?asOf=2019-07-11')).toHaveLength(25)
  })
})

it('shows no team while no source names one', async () => {
  expect((await open('/teams/melton')).status).toBe(404)
})

describe('the page of services', () => {
  it('states that no directory is published, and lists the services of documents', async () => {
    const { text } = await open('/services')
    expect(text).toContain('No directory of local groups and activities has been published here yet.')
    expect(text).toContain('Integrated locality teams')
  })

  it('filters by need', async () => {
    const { text } = await open('/services?need=back+pain')
    expect(text).toContain('Back pain primary care service')
    expect(text).not.toContain('Early implementer sites')
  })

  it('is available as CSV', async () => {
    const rows = await rowsOf('/services.csv')
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.every(({ source }) => source !== '')).toBe(true)
  })
})

it('sorts the neighbourhoods by the links in the table header', async () => {
  const byName = await openPage(application.url, '/neighbourhoods?place=leicester&asOf=2019-07-11')
  expect(byName.html).toMatch(/aria-sort="ascending"[^>]*>Neighbourhood</)
  const link = linksOf(byName.html).find((href) => href.includes('sort=patients')) ?? ''
  expect(link).toBe('/neighbourhoods?place=leicester&sort=patients&asOf=2019-07-11')
  const { html } = await openPage(application.url, link)
  expect(html).toMatch(/aria-sort="descending"[^>]*>Registered patients</)
  const patients = [
    ...html.matchAll(/numeric[^>]*><span[^>]*>Registered patients <\/span><span>([\d,]+)/g),
  ].map(([, value = '']) => Number(value.replaceAll(',', '')))
  expect(patients.length).toBeGreaterThan(5)
  expect(patients).toEqual(patients.toSorted((one, other) => other - one))
  const csv = await (await fetch(`${application.url}${link.replace('?', '.csv?')}`)).text()
  const rows = parse(csv, { columns: true }) as Record<string, string>[]
  expect(rows.map((row) => Number(row['registered_patients']))).toEqual(patients)
  const odd = await openPage(application.url, '/neighbourhoods?sort=constructor&asOf=2019-07-11')
  expect(odd.status).toBe(200)
  expect(odd.html).toMatch(/aria-sort="ascending"[^>]*>Neighbourhood</)
})
