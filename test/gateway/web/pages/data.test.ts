import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApplication, type TestApplication } from '../../../support/application.ts'
import { linksOf, openPage, textOf } from '../../../support/pages.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

const open = (path: string) => openPage(application.url, path)

const rowsOf = async (path: string): Promise<Record<string, string>[]> =>
  parse(await (await fetch(`${application.url}${path}`)).text(), { columns: true })

describe('the page of alignment', () => {
  it('states in words how many are nested and split', async () => {
    const { text } = await open('/alignment?from=networks&to=districts&asOf=2019-07-11')
    expect(text).toContain(
      '9 are wholly inside one area, 5 are split, 11 are in unitary councils, which have no districts.',
    )
    expect(text).toContain(
      'Cross Counties is split across 2 districts: Harborough (3 practices), Oadby and Wigston (1 practice).',
    )
  })

  it('has a chart with title, description and table', async () => {
    const { html, text } = await open('/alignment?from=networks&to=districts&asOf=2019-07-11')
    expect(html).toMatch(/<figure[^>]*>\s*<svg[^>]*role="img"[^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc>/)
    expect(text).toContain('Show this picture as a table')
    expect(html).toContain('Cross Counties *')
  })

  it('states which patients are unknown, and shows practices', async () => {
    const { text } = await open('/alignment?measure=patients&asOf=2019-07-11')
    expect(text).toContain('Not every list size is known on this day, so the picture counts practices.')
    expect(text).toContain('Not stated')
  })

  it('is available as SVG and CSV', async () => {
    const picture = await fetch(`${application.url}/alignment.svg?asOf=2019-07-11`)
    expect(picture.headers.get('content-type')).toBe('image/svg+xml')
    expect(await picture.text()).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    const rows = await rowsOf('/alignment.csv?from=networks&to=commissioners&asOf=2019-07-11')
    expect(rows.find(({ row_id }) => row_id === 'bosworth')).toMatchObject({
      column_id: 'west-leicestershire-ccg',
      practices: '5',
      row_status: 'NESTED',
    })
  })

  it('states that a kind is not loaded', async () => {
    const { text } = await open('/alignment?from=locality-teams&asOf=2019-07-11')
    expect(text).toContain('Integrated locality teams: none are loaded for this day.')
  })
})

describe('the page of money', () => {
  it('states that a blank is not stated, without a bar', async () => {
    const { html } = await open('/funding?year=2019/20&by=stream')
    expect(html).toMatch(/>Improved access to primary care<\/text><text [^>]*>Not stated<\/text>/)
  })

  it('draws negative values to the left of zero', async () => {
    const { html } = await open('/funding?year=2019/20&by=line')
    const bar =
      /Reserve\/QIPP[^<]*<\/text><rect x="([\d.]+)"[^>]*width="([\d.]+)"[^>]*fill="#d5281b"\/><text[^>]*>-£1,573,742</.exec(
        html,
      )
    const line = /<line x1="([\d.]+)"/.exec(html)
    expect(Number(bar?.[1]) + Number(bar?.[2])).toBeCloseTo(Number(line?.[1]), 0)
  })

  it('links the source of each figure, and is available as CSV', async () => {
    const { html } = await open('/funding?year=2021/22&by=stream')
    expect(linksOf(html)).toContain('/figures/network-2021-22-llr%3Aline-7%3Aamount')
    const rows = await rowsOf('/funding.csv?year=2021/22&by=stream')
    expect(rows.find(({ name }) => name === 'Improved access to primary care')).toMatchObject({
      amount_gbp: '7103703',
      source: 'primary-care-strategy-2019',
    })
  })
})

describe('the pages of sources', () => {
  it('list the loaded data with its content', async () => {
    expect((await open('/sources')).text).toContain('Introducing primary care networks')
    const { text } = await open('/sources/pcn-leaflet-2019?at=line+2')
    expect(text).toContain('The figure is at: line 2')
    expect(text).toContain('Not stated')
    expect((await rowsOf('/sources.csv')).length).toBeGreaterThan(4)
  })

  it('show a figure with its place, dates, citation and other statements', async () => {
    const id = 'primary_care_network:north-west-leicestershire:registered-patients:2019-07-11'
    const { text } = await open(`/figures/${encodeURIComponent(id)}?about=north-west-leicestershire`)
    expect(text).toContain('Where 107,866 comes from')
    expect(text).toContain('42,823')
    expect(text).toContain('Introducing primary care networks')
    expect(text).toMatch(/Date we read it \d+ \w+ \d{4}/)
    expect(text).toContain('How to cite it')
    expect(text).toContain('Which one we used, and why')
  })
})

describe('the page of disagreements', () => {
  it('shows the weightiest first, each with its statements', async () => {
    const { html } = await open('/disagreements')
    const rows = [...html.matchAll(/<tr\b.*?<\/tr>/gs)].map(([row]) => textOf(row)).slice(1)
    expect(rows).toHaveLength(50)
    const ranks = rows.map((row) =>
      ['Changes an answer', 'Could mislead', 'Wording or spelling'].findIndex((words) => row.includes(words)),
    )
    expect(ranks[0]).toBe(0)
    expect(ranks).toEqual([...ranks].sort())
    expect(rows.filter((row) => /\(.*\); .*\(.*\)/.test(row)).length).toBeGreaterThan(40)
  })

  it('can be filtered by kind, importance and document', async () => {
    const all = await rowsOf('/disagreements.csv')
    const idsOf = (rows: typeof all) => new Set(rows.map(({ id }) => id)).size
    const plain = all.filter((row) => row['spelling_only'] === 'false')
    for (const [parameter, column, value] of [
      ['kind', 'kind', 'VALUES_DIFFER'],
      ['weight', 'weight', 'HIGH'],
      ['document', 'source', 'pcn-leaflet-2019'],
    ] as const) {
      const { text } = await open(`/disagreements?${parameter}=${value}`)
      const count = idsOf(plain.filter((row) => row[column] === value))
      expect(count).toBeGreaterThan(1)
      expect(text, parameter).toContain(` ${count} differences `)
    }
  })

  it('leads to a page for each, with the whole statement of each source', async () => {
    const { html } = await open('/disagreements?about=bosworth')
    const href = linksOf(html).find((link) => link.startsWith('/disagreements/')) ?? ''
    const { status, text } = await open(href)
    expect(status).toBe(200)
    expect(text).toContain('What each source says')
    expect(text).toContain('Which one is used here, and why')
    expect((await open('/disagreements/none')).status).toBe(404)
  })

  it('omits spellings unless requested, but not in CSV', async () => {
    const rows = await rowsOf('/disagreements.csv')
    const spellings = new Set(
      rows.filter((row) => row['spelling_only'] === 'true').map(({ summary }) => summary ?? ''),
    )
    expect(spellings.size).toBeGreaterThan(100)
    const readAll = async (path: string): Promise<string> => {
      const { html, text } = await open(path)
      const next = linksOf(html).find((link) => /[?&]page=/.test(link))
      return next === undefined ? text : `${text} ${await readAll(next)}`
    }
    const byDefault = await readAll('/disagreements')
    expect([...spellings].filter((summary) => byDefault.includes(summary))).toEqual([])
    expect(byDefault).toContain(`Show ${spellings.size} more, which are only different spellings of names`)
    const withSpellings = await readAll('/disagreements?spellings=1')
    expect([...spellings].filter((summary) => !withSpellings.includes(summary))).toEqual([])
  })

  it('is available as CSV with a row for each statement', async () => {
    const rows = await rowsOf('/disagreements.csv')
    const ids = new Set(rows.map(({ id }) => id))
    expect(ids.size).toBeGreaterThan(100)
    expect(rows.length).toBeGreaterThanOrEqual(2 * ids.size)
  })

  it('can be restricted to a subject', async () => {
    const { text } = await open('/disagreements?about=bosworth')
    expect(text).toContain('Showing only differences about bosworth.')
  })
})

it.each([
  ['C82038', '/practices/c82038'],
  ['E06000016', '/places/leicester'],
  ['E07000133', '/places/melton-district'],
  ['qk1', '/systems/llr'],
  ['bosworth', '/neighbourhoods/bosworth'],
  ['north-west-leicestershire', '/networks/north-west-leicestershire'],
])('/id/%s redirects to %s', async (code, path) => {
  const { status, headers } = await open(`/id/${code}?asOf=2019-07-11`)
  expect([status, headers.get('location')]).toEqual([303, `${path}?asOf=2019-07-11`])
})

it('shows the age of each source, and the state of each subgraph', async () => {
  const { text } = await open('/status')
  expect(text).toContain('Money and staff Available')
  expect(text).toContain('How old each source is')
  expect(text).toMatch(/What is missing .*Rutland.*npm start -- load /)
})

it.each(['/accessibility', '/privacy', '/about'])('%s executes no operation', async (path) => {
  const { fetches } = application.counters
  expect((await open(path)).status).toBe(200)
  expect(application.counters.fetches).toBe(fetches)
})

describe('the pages of examples', () => {
  it('list every stored operation', async () => {
    const { text } = await open('/explorer/examples')
    expect(text).toContain(
      'FindNeighbourhood: The neighbourhood for a postcode, town, practice or other text.',
    )
  })

  it('execute one, and show its data as a table', async () => {
    const { text } = await open('/explorer/examples/NetworksBySize?size=ABOVE&first=3&asOf=2019-07-11')
    expect(text).toContain('North West Leicestershire')
    expect(text).toContain('registeredPatients.value')
    expect(text).toContain('107866')
  })

  it('are filled in with loaded subjects, so that each shows data', { timeout: 60_000 }, async () => {
    const { html } = await open('/explorer/examples')
    const paths = linksOf(html).filter((href) => /^\/explorer\/examples\/\w+$/.test(href))
    expect(paths.length).toBeGreaterThan(45)
    const empty: string[] = []
    for (const path of paths) {
      const page = await open(path)
      const csv = linksOf(page.html).find((href) => href.includes('.csv'))
      const hasRows = csv !== undefined && (await rowsOf(csv)).length > 0
      if (page.status !== 200 || !hasRows) empty.push(path)
    }
    // No correction has been reported, and no document names a team of today.
    expect(empty).toEqual(['/explorer/examples/CorrectionState', '/explorer/examples/TeamPage'])
  })

  it('state which fields are required', async () => {
    const { status, text } = await open('/explorer/examples/CorrectionState')
    expect(status).toBe(200)
    expect(text).toContain('Fill in reference, then choose Run.')
  })

  it.each([
    ['first=many', 'Enter first as a whole number'],
    ['first=9999', 'Invalid value for "first"'],
  ])('report %s', async (search, message) => {
    const { status, text } = await open(`/explorer/examples/NetworksBySize?${search}`)
    expect(status).toBe(400)
    expect(text).toContain(message)
  })
})
