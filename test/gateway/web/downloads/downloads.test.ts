import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readManifests } from '../../../../gateway/web/downloads/manifest.ts'
import { StoredOperations } from '../../../../gateway/graph/query-service/stored-operations.ts'
import { startTestApplication, type TestApplication } from '../../../support/application.ts'
import { send } from '../../../support/http.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication()
})

afterAll(() => application.stop())

type Row = Record<string, string>

const get = (path: string, headers: Record<string, string> = {}) =>
  send(application.url, { method: 'GET', path, headers })

const rowsOf = (text: string): Row[] => parse(text, { columns: true, bom: true })

const download = async (path: string): Promise<Row[]> => {
  const { status, text } = await get(path)
  expect([status, status === 200 ? '' : text]).toEqual([200, ''])
  return rowsOf(text)
}

const manifests = readManifests()

describe('the downloads', () => {
  it('include what planners ask for', () => {
    const names = manifests.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(
        'neighbourhoods networks practices alignment funding disagreements indicators budgets sources contacts'.split(
          ' ',
        ),
      ),
    )
  })

  it('run stored operations with variables that they have', () => {
    const operations = new Map(
      StoredOperations.shipped()
        .describe()
        .map((one) => [one.name, one]),
    )
    for (const { operation, parameters, hasDay, connection } of manifests) {
      const variables = operations.get(operation)?.variables.map(({ name }) => name) ?? []
      expect(variables).toEqual(
        expect.arrayContaining([
          ...Object.values(parameters).flatMap(({ variable }) => variable ?? []),
          ...(hasDay ? ['asOf'] : []),
          ...(connection ? ['first', 'after'] : []),
        ]),
      )
    }
  })

  it('never remove or move a column; new ones are added at the end', () => {
    const released = JSON.parse(
      readFileSync(new URL('./released-columns.json', import.meta.url), 'utf8'),
    ) as Record<string, string[]>
    expect(manifests.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(released)))
    for (const { name, columns } of manifests) {
      const before = released[name] ?? []
      expect([name, columns.slice(0, before.length).map((column) => column.name)]).toEqual([name, before])
    }
  })

  it.each(manifests.map(({ name }) => name))(
    '%s has its columns, a day, a source and a version in each row',
    async (name) => {
      const day = manifests.find((one) => one.name === name)?.hasDay ? '?asOf=2019-07-11' : ''
      const { headers, text } = await get(`/data/${name}.csv${day}`)
      expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
      const [header = ''] = text.split('\r\n')
      expect(header.split(',')).toEqual(
        manifests.find((one) => one.name === name)?.columns.map((column) => column.name),
      )
      const rows = rowsOf(text)
      // No council directory is shipped. test/operations/assets.test.ts loads one.
      if (name === 'assets') return expect(rows).toEqual([])
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) {
        expect(row['as_of']).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        expect(row['data_version']).toMatch(/^[0-9a-f]{16}$/)
      }
      expect(rows.filter((row) => row['source'] !== '').length).toBeGreaterThan(0)
    },
  )
})

describe('a download', () => {
  it('is refused while a subgraph is unavailable', async () => {
    const lame = await startTestApplication({ SUBGRAPH_URLS: 'finance=http://127.0.0.1:1/graphql' })
    onTestFinished(() => lame.stop())
    const { status, headers, text } = await send(lame.url, { method: 'GET', path: '/data/funding.csv' })
    expect(status).toBe(503)
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(JSON.parse(text).errors[0].extensions.code).toBe('SUBGRAPH_UNAVAILABLE')
    const whole = await send(lame.url, { method: 'GET', path: '/data/sources.csv' })
    expect([whole.status, rowsOf(whole.text).length > 10]).toEqual([200, true])
  })

  it('is restricted to a place', async () => {
    const rows = await download('/data/neighbourhoods.csv?place=rutland&asOf=2019-07-11')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      id: 'rutland-healthcare',
      as_of: '2019-07-11',
      place_codes: 'E06000017',
      registered_patients: '38569',
      source: 'pcn-leaflet-2019',
    })
  })

  it('contains all pages', async () => {
    const rows = await download('/data/practices.csv?asOf=2019-07-11')
    expect(rows.filter((row) => row['is_branch'] === 'false')).toHaveLength(139)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    const statements = await download('/data/disagreements.csv')
    expect(statements.length).toBeGreaterThan(200)
  })

  it('counts practices or patients', async () => {
    const path = '/data/alignment.csv?from=networks&to=places&measure=patients'
    const rows = await download(`${path}&asOf=2025-10-01`)
    const known = rows.filter((row) => row['value'] !== '')
    expect(known.length).toBeGreaterThan(0)
    for (const row of known) expect(row['value']).toBe(row['registered_patients'])
    expect(rows[0]).toMatchObject({ measure: 'patients', column_code: expect.stringMatching(/^E\d{8}$/) })
    expect((await download(path)).length).toBeGreaterThan(0)
  })

  it('has empty cells for unknown values, and 0 for zero', async () => {
    const streams = await download('/data/funding.csv?by=stream')
    const blank = streams.find(
      (row) => row['stream'] === 'Improved access to primary care' && row['year'] === '2019/20',
    )
    expect(blank).toMatchObject({ amount_gbp: '', figure_id: '' })
    const rows = await download('/data/alignment.csv?from=networks&to=districts&asOf=2019-07-11')
    expect(rows.some((row) => row['row_unmatched_practices'] === '0')).toBe(true)
  })

  it('has numbers without commas, and negative ones with a minus sign', async () => {
    const rows = await download('/data/budgets.csv?excel=1')
    expect(rows.some((row) => row['amount_gbp'] === '-1573742')).toBe(true)
    expect(rows.filter((row) => /[^\d.-]/.test(row['amount_gbp'] ?? ''))).toEqual([])
  })

  it('has the same names as JSON', async () => {
    const { text, headers } = await get('/data/networks.json?place=leicester&asOf=2019-07-11')
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    const rows = JSON.parse(text) as Record<string, unknown>[]
    expect(rows).toHaveLength(10)
    expect(rows[0]).toMatchObject({ as_of: '2019-07-11', commissioner_code: '04C' })
  })

  it('contains no formulas for spreadsheets', async () => {
    const { text } = await get('/data/contacts.csv?excel=1&asOf=2019-07-11')
    expect(text.startsWith('\uFEFFneighbourhood_id,')).toBe(true)
    expect((await get('/data/contacts.csv?asOf=2019-07-11')).text.startsWith('neighbourhood_id,')).toBe(true)
  })

  it('is available under the name of its operation', async () => {
    expect(await download('/data/NeighbourhoodRows.csv?place=rutland&asOf=2019-07-11')).toHaveLength(1)
  })
})

describe('a download that is unchanged', () => {
  const PATH = '/data/networks.csv?asOf=2019-07-11'

  it('needs no fetch with an ETag or a date', async () => {
    const { headers } = await get(PATH)
    expect(headers['etag']).toMatch(/^"[\w-]{27}"$/)
    expect(Date.parse(headers['last-modified'] ?? '')).toBeGreaterThan(0)
    const before = { ...application.counters }
    const byTag = await get(PATH, { 'if-none-match': headers['etag'] ?? '' })
    const byDate = await get(PATH, { 'if-modified-since': headers['last-modified'] ?? '' })
    expect([byTag.status, byDate.status, byTag.text, byDate.text]).toEqual([304, 304, '', ''])
    expect(application.counters).toEqual(before)
  })

  it('has another ETag with another parameter', async () => {
    const { headers } = await get(PATH)
    for (const path of [`${PATH}&excel=1`, `${PATH}&place=leicester`, PATH.replace('07-11', '07-12')]) {
      expect((await get(path, { 'if-none-match': headers['etag'] ?? '' })).status).toBe(200)
    }
  })

  it('has the same headers without its body', async () => {
    const { status, headers, text } = await send(application.url, { method: 'HEAD', path: PATH })
    expect([status, text, headers['etag']]).toEqual([200, '', (await get(PATH)).headers['etag']])
  })
})

describe('an unknown download', () => {
  it.each(['/data/NetworkCard.csv', '/data/nothing.json', '/data/nothing.csv-metadata.json'])(
    '%s gets a list of the downloads',
    async (path) => {
      const { status, text } = await get(path)
      expect(status).toBe(404)
      expect(text).toContain('neighbourhoods, networks, practices')
    },
  )

  it.each([
    [
      '/data/networks.csv?plaec=leicester',
      '"plaec" is not a parameter of this download. Its parameters are place, name',
    ],
    ['/data/networks.csv?place=atlantis', 'atlantis'],
    ['/data/networks.csv?asOf=11+July', '"asOf" must be a date like 2021-10-01.'],
    ['/data/alignment.csv?from=villages', '"from" must be one of neighbourhoods, networks'],
    ['/data/funding.csv?by=hand', '"by" must be one of stream.'],
  ])('%s is refused with a hint', async (path, words) => {
    const { status, text } = await get(path)
    expect(status).toBe(400)
    expect(JSON.parse(text).errors[0].message).toContain(words)
    expect(JSON.parse(text).errors[0].extensions.code).toBe('BAD_USER_INPUT')
  })
})

describe('the page of downloads', () => {
  it('has the metadata of each download where CSV on the Web expects it', async () => {
    const one = JSON.parse((await get('/data/networks.csv-metadata.json')).text)
    expect(one['@context'][0]).toBe('http://www.w3.org/ns/csvw')
    expect(one.tableSchema.columns[0]).toMatchObject({ name: 'id', datatype: 'string' })
    const all = JSON.parse((await get('/data.json')).text)
    expect(all.tables).toHaveLength(manifests.length)
  })
})
