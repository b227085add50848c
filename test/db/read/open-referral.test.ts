import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { FaultList } from '../../../db/input-faults.ts'
import { plainText } from '../../../db/read/open-referral/plain-text.ts'
import { readOpenReferralFeed, servicesAddress } from '../../../db/read/open-referral/read-feed.ts'
import { readOpenReferralFile } from '../../../db/read/open-referral/read-file.ts'
import { findSameServices, type Entry } from '../../../db/read/open-referral/same-service.ts'
import type { OpenReferralService } from '../../../db/read/open-referral/service.ts'
import { OperatorError } from '../../../schema/errors/operator-error.ts'
import {
  ALL_SPELLINGS,
  serveOpenReferral,
  type OpenReferralServer,
} from '../../support/open-referral-server.ts'

const FIXTURES = fileURLToPath(new URL('../../fixtures/open-referral/', import.meta.url))

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'ics-graph-feed-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

const QUICK = { requestsPerSecond: 1_000, tries: 3, firstWaitMs: 1, timeoutMs: 500 }

const gather = async (services: AsyncIterable<OpenReferralService>): Promise<OpenReferralService[]> => {
  const all: OpenReferralService[] = []
  for await (const service of services) all.push(service)
  return all
}

const readFile = async (json: unknown) => {
  const path = join(folder(), 'services.json')
  writeFileSync(path, typeof json === 'string' ? json : JSON.stringify(json))
  const faults = new FaultList()
  return { services: await gather(readOpenReferralFile(path, 'services.json', faults)), faults }
}

const detailsOf = (faults: FaultList): readonly string[] => {
  try {
    faults.throwIfAny()
    return []
  } catch (error) {
    return (error as OperatorError).details
  }
}

const fixture = (name: string): unknown => JSON.parse(readFileSync(join(FIXTURES, name), 'utf8'))

const located = (id: string) => ({ id, name: `Service ${id}`, status: 'active', service_at_locations: [] })

describe('a file', () => {
  it('of the specification’s example is read with organisation, numbers and freshness', async () => {
    const { services, faults } = await readFile(fixture('service_full.json'))
    expect(faults.size).toBe(0)
    expect(services).toEqual([
      {
        id: 'ac148810-d857-441c-9679-408f346de14b',
        name: 'Community Counselling',
        description: expect.stringMatching(/^Counselling Services provided by/),
        organisation: 'Example Organization Inc.',
        organisationNumbers: ['company:1234567'],
        categories: ['name'],
        url: 'http://example.com/counselling',
        email: 'email@example.com',
        phone: null,
        postcode: 'ABC 1234',
        assuredOn: '2005-01-01',
        modifiedOn: '2023-03-15',
      },
    ])
  })

  it('of version 1.0 is read', async () => {
    const service = {
      id: 'one',
      name: 'Knit &amp; Natter',
      description: '<p>Wool, <b>tea</b></p><ul><li>Mondays</li></ul>',
      organization: { id: 'org', name: 'Knitters', url: 'https://example.org' },
      contacts: [{ id: 'c', phones: [{ id: 'p', number: '0116 000 0000' }] }],
      service_taxonomys: [{ taxonomy: { id: 't', name: 'Loneliness' } }],
      service_at_locations: [{ location: { physical_addresses: [{ postal_code: 'LE1 1AA' }] } }],
    }
    const { services, faults } = await readFile({ totalPages: 1, number: 1, content: [service] })
    expect(faults.size).toBe(0)
    expect(services).toMatchObject([
      {
        name: 'Knit & Natter',
        description: 'Wool, tea\nMondays',
        url: 'https://example.org',
        phone: '0116 000 0000',
        categories: ['Loneliness'],
        postcode: 'LE1 1AA',
        assuredOn: null,
      },
    ])
  })

  it.each([
    ['a page', { ...(fixture('service_list.json') as object), total_items: 1, total_pages: 1 }, 1],
    ['a list of pages', [{ contents: [located('a')] }, { content: [located('b')] }], 2],
    ['a bundle', { pages: [{ contents: [located('a')] }, { contents: [located('b')] }] }, 2],
    ['a plain list', [located('a'), located('b'), located('c')], 3],
    ['an empty page', { total_pages: 0, contents: [] }, 0],
  ])('may be %s', async (_, json, count) => {
    const { services, faults } = await readFile(json)
    expect(faults.size).toBe(0)
    expect(services).toHaveLength(count)
  })

  it('is refused if it is one page of several', async () => {
    const { faults } = await readFile(fixture('service_list.json'))
    expect(detailsOf(faults)).toEqual([
      expect.stringContaining('the list states 10 services, but its pages contain 1'),
    ])
  })

  it('may omit optional fields, or have null or another type', async () => {
    const { services, faults } = await readFile({
      contents: [
        { id: 'bare', name: 'Bare' },
        { id: 7, name: 'Nulls', description: null, organization: null, attributes: null, assured_date: null },
        {
          id: 'odd',
          name: 'Odd',
          email: 'nobody',
          url: 'example',
          assured_date: 'last May',
          contacts: 'none',
        },
        { id: 'gone', name: 'Gone', status: 'defunct' },
      ],
    })
    expect(faults.size).toBe(0)
    expect(services.map(({ id }) => id)).toEqual(['bare', '7', 'odd'])
    for (const service of services) {
      expect(service).toMatchObject({
        organisation: 'not stated',
        url: null,
        email: null,
        assuredOn: null,
        categories: [],
      })
    }
  })

  it('with addresses and numbers in other spellings is read', async () => {
    const address = (...codes: string[]) => [
      { location: { addresses: codes.map((code) => ({ address_type: 'physical', postal_code: code })) } },
    ]
    const entry = (id: string, given: object) => ({ ...located(id), ...given })
    const { services, faults } = await readFile([
      entry('web', { url: 'www.example.org/lunch', email: 'mailto:info@example.org?subject=Lunch' }),
      entry('several', { url: 'example.org', email: 'a@example.org; b@example.org' }),
      entry('broken', { url: 'http:/broken.example.org', email: 'none' }),
      entry('script', { url: 'javascript:alert(1)', email: 'info at example.org' }),
      entry('notes', {
        service_at_locations: address('N/A', 'LE2 0QB'),
        phones: [{ number: 'N/A' }, { number: 'TBC' }, { number: '0116 111 1111' }],
      }),
      entry('no numbers', { service_at_locations: address('not known'), phones: [{ number: 'none' }] }),
      entry('short number', { phones: [{ number: '111' }] }),
      { ...located('entities'), name: 'Caf&eacute; &amp;amp; tea', description: 'It&#8217;s <b>free</b>' },
    ])
    expect(faults.size).toBe(0)
    const found = new Map(services.map((service) => [service.id, service]))
    const fields = (id: string) => {
      const { url, email, phone, postcode } = found.get(id) ?? {}
      return [url, email, phone, postcode]
    }
    expect(fields('web')).toEqual(['https://www.example.org/lunch', 'info@example.org', null, null])
    expect(fields('several')).toEqual(['https://example.org', 'a@example.org', null, null])
    expect(fields('broken')).toEqual([null, null, null, null])
    expect(fields('script')).toEqual([null, null, null, null])
    expect(fields('notes')).toEqual([null, null, '0116 111 1111', 'LE2 0QB'])
    expect(fields('no numbers')).toEqual([null, null, null, null])
    expect(fields('short number')).toEqual([null, null, '111', null])
    expect(found.get('entities')).toMatchObject({ name: 'Café & tea', description: 'It’s free' })
  })

  it('is refused if services lack required fields, with each one named', async () => {
    const { services, faults } = await readFile(fixture('service_list_invalid.json'))
    expect(services).toEqual([])
    expect(detailsOf(faults)).toHaveLength(4)
    expect(detailsOf(faults)[0]).toBe(
      'services.json: column "contents[0].name": value "ac148810-d857-441c-9679-408f346de14b": a service needs a name',
    )
  })

  it.each([
    ['no JSON', '<html>', /^services\.json: not a JSON file: /],
    ['another document', { organisations: [] }, /^services\.json: not a list of services: expected a page/],
    ['a list of numbers', { contents: [1] }, /contents\[0\]": expected a service, a JSON object$/],
  ])('is refused if it is %s', async (_, json, fault) => {
    const { services, faults } = await readFile(json)
    expect(services).toEqual([])
    expect(detailsOf(faults)).toEqual([expect.stringMatching(fault)])
  })
})

it.each([
  ['under <5s & over 65s', 'under <5s & over 65s'],
  ['<p>One</p><p>Two<br/>Three</p>', 'One\nTwo\nThree'],
  ['<script>alert(1)</script>Tea&nbsp;and&#32;c&#xe1;ke &pound;2', 'Tea and cáke £2'],
  ['<a href="javascript:x">link</a><!-- note -->', 'link'],
  ['&unknown; &#0; &#xFFFFFFF;', '&unknown;'],
])('%s is plain text: %s', (html, text) => {
  expect(plainText(html)).toBe(text)
})

const SERVICES = ['a', 'b', 'c', 'd', 'e'].map(located)

const readFeed = async (server: OpenReferralServer, cacheFolder = folder(), retryPolicy = QUICK) => {
  const faults = new FaultList()
  const services = await gather(readOpenReferralFeed(server.url, faults, { cacheFolder, retryPolicy }))
  return { ids: services.map(({ id }) => id), services, faults }
}

describe('a feed', () => {
  it.each(ALL_SPELLINGS)('is read to its last page: %s', async (spelling) => {
    for (const [count, perPage] of [
      [2_000, 100],
      [5, 2],
      [4, 2],
      [1, 2],
      [0, 2],
    ] as const) {
      const services = Array.from({ length: count }, (_, index) => located(String(index)))
      const { ids, faults } = await readFeed(await serveOpenReferral(services, spelling, perPage))
      expect(detailsOf(faults), `${count} services`).toEqual([])
      expect(ids, `${count} services`).toEqual(services.map(({ id }) => id))
    }
  })

  it('requests no page after the stated last one', async () => {
    for (const spelling of ['3.0', '1.0', 'numbers as text', 'the number of services only'] as const) {
      const server = await serveOpenReferral(SERVICES, spelling)
      await readFeed(server)
      expect(
        server.requests.map(({ page }) => page),
        spelling,
      ).toEqual([1, 2, 3])
    }
  })

  it.each(['3.0', '1.0'] as const)('may count its pages from 0: %s', async (spelling) => {
    const { ids, faults } = await readFeed(await serveOpenReferral(SERVICES, spelling, 2, 0))
    expect(detailsOf(faults)).toEqual([])
    expect(ids).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('that counts its pages from 0 and does not state it is refused, because its first page is lost', async () => {
    const server = await serveOpenReferral(SERVICES, '3.0', 2, 0)
    server.interrupt = ({ page }, response) => {
      const services = SERVICES.slice(page * 2, page * 2 + 2)
      response.end(JSON.stringify({ total_pages: 3, contents: services }))
      return true
    }
    const { faults } = await readFeed(server)
    expect(detailsOf(faults)).toEqual([expect.stringContaining('the list states 3 pages, but there are 2')])
  })

  it('may be a whole list that ignores the page', async () => {
    const server = await serveOpenReferral(SERVICES)
    server.interrupt = (_, response) => {
      response.end(JSON.stringify(SERVICES))
      return true
    }
    const { ids, faults } = await readFeed(server)
    expect(detailsOf(faults)).toEqual([])
    expect(ids).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it.each([
    [{ total_pages: 1, total_items: 5 }, 'the list states 5 services, but its pages contain 2'],
    [{ last_page: true, total_items: 5 }, 'the list states 5 services, but its pages contain 2'],
    [{ last_page: true, total_items: '5' }, 'the list states 5 services, but its pages contain 2'],
  ])('whose counts contradict is refused: %j', async (stated, problem) => {
    const server = await serveOpenReferral(SERVICES)
    server.interrupt = (_, response) => {
      response.end(JSON.stringify({ contents: SERVICES.slice(0, 2), ...stated }))
      return true
    }
    const { faults } = await readFeed(server)
    expect(detailsOf(faults)).toEqual([expect.stringContaining(problem)])
  })

  it('may be named by its list or by its base address', () => {
    expect(servicesAddress('https://example.org/o/ORUK/v3/').href).toBe(
      'https://example.org/o/ORUK/v3/services',
    )
    expect(servicesAddress('https://example.org/services?taxonomy_id=1').href).toBe(
      'https://example.org/services?taxonomy_id=1',
    )
    expect(() => servicesAddress('example')).toThrow('"example" is not a URL.')
  })

  it('with brief entries is completed by requesting each service', async () => {
    const whole = {
      ...located('a'),
      service_at_locations: [{ location: { addresses: [{ postal_code: 'LE1 1AA' }] } }],
    }
    const server = await serveOpenReferral([whole, located('b')])
    server.interrupt = ({ path }, response) => {
      if (path === '/oruk/services') {
        const short = ['a', 'b'].map((id) => ({ id, name: `Service ${id}` }))
        response.end(JSON.stringify({ total_pages: 1, contents: short }))
        return true
      }
      if (path !== '/oruk/services/b') return false
      response.writeHead(404).end()
      return true
    }
    const { services } = await readFeed(server)
    expect(services.map(({ id, postcode }) => [id, postcode])).toEqual([
      ['a', 'LE1 1AA'],
      ['b', null],
    ])
  })

  it('is requested at the agreed interval', async () => {
    const server = await serveOpenReferral(SERVICES, '3.0', 1)
    // Measured from before the request is sent, because the duration of a request varies.
    const start = performance.now()
    await readFeed(server, folder(), { ...QUICK, requestsPerSecond: 20 })
    expect(server.requests).toHaveLength(5)
    // Timers of Node may fire a millisecond early.
    for (const [index, { at }] of server.requests.entries())
      expect(at - start).toBeGreaterThan(index * 50 - 2)
  })

  it.each([
    ['is busy', 503, {}],
    ['has too many requests', 429, { 'retry-after': '0' }],
  ])('is retried if it %s', async (_, status, headers) => {
    const server = await serveOpenReferral(SERVICES)
    let failures = 2
    server.interrupt = ({ page }, response) => {
      if (page !== 2 || failures === 0) return false
      failures -= 1
      response.writeHead(status, headers).end()
      return true
    }
    const { ids } = await readFeed(server)
    expect(ids).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(server.requests.map(({ page }) => page)).toEqual([1, 2, 2, 2, 3])
  })

  it('that remains unavailable fails with its address, and continues later', async () => {
    const server = await serveOpenReferral(SERVICES)
    server.interrupt = ({ page }, response) => {
      if (page !== 3) return false
      response.destroy()
      return true
    }
    const cacheFolder = folder()
    await expect(readFeed(server, cacheFolder)).rejects.toMatchObject({
      name: 'OperatorError',
      message: expect.stringMatching(/^The feed could not be read: /),
      details: [expect.stringContaining('page=3')],
    })
    expect(server.requests.map(({ page }) => page)).toEqual([1, 2, 3, 3, 3])
    server.requests.length = 0
    server.interrupt = () => false
    const { ids } = await readFeed(server, cacheFolder)
    expect(ids).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(server.requests.map(({ page }) => page)).toEqual([3])
    // The cache of a complete reading is deleted.
    expect(readdirSync(cacheFolder)).toEqual([])
  })

  it('is not retried if it refuses', async () => {
    const server = await serveOpenReferral(SERVICES)
    server.interrupt = (_, response) => {
      response.writeHead(403).end()
      return true
    }
    await expect(readFeed(server)).rejects.toThrow('The feed could not be read: status 403.')
    expect(server.requests).toHaveLength(1)
  })

  it.each([
    ['is a web page', '<html>', 'not a page of services: expected JSON with "contents" (or "content")'],
    [
      'has no list',
      '{"contents": 3}',
      'not a page of services: expected JSON with "contents" (or "content")',
    ],
    [
      'has a service without a name',
      '{"contents": [{"id": "a"}], "total_pages": 1}',
      'a service needs a name',
    ],
  ])('is refused if it %s, and nothing is cached', async (_, body, problem) => {
    const server = await serveOpenReferral(SERVICES)
    server.interrupt = ({ path }, response) => {
      response.end(path === '/oruk/services' ? body : '{}')
      return true
    }
    const cacheFolder = folder()
    const { ids, faults } = await readFeed(server, cacheFolder)
    expect(ids).toEqual([])
    expect(detailsOf(faults)).toEqual([expect.stringContaining(problem)])
    expect(readdirSync(cacheFolder)).toEqual([])
  })

  it('with an endless list is refused', async () => {
    const server = await serveOpenReferral(SERVICES)
    server.interrupt = (_, response) => {
      response.end(JSON.stringify({ last_page: false, contents: [located('a')] }))
      return true
    }
    const { faults } = await readFeed(server)
    expect(detailsOf(faults)).toEqual([expect.stringContaining('the feed ignores "page"')])
    expect(server.requests).toHaveLength(2)
  })
})

describe('two entries are duplicates', () => {
  const entry = (id: string, given: Partial<Entry> = {}): Entry => ({
    id,
    name: 'befriending',
    organisationNumbers: ['charity:123'],
    postcodeKey: 'LE11AA',
    assuredOn: null,
    modifiedOn: null,
    ...given,
  })

  it.each<[string, Entry, Entry, [string, string][]]>([
    ['the fresher one stays', entry('a'), entry('b', { assuredOn: '2025-01-01' }), [['a', 'b']]],
    ['else the later changed one', entry('a'), entry('b', { modifiedOn: '2025-01-01' }), [['a', 'b']]],
    ['else the first id', entry('a'), entry('b'), [['b', 'a']]],
    [
      'also where one has a second number',
      entry('a', { organisationNumbers: ['charity:123', 'company:9'] }),
      entry('b', { organisationNumbers: ['company:9'] }),
      [['b', 'a']],
    ],
    ['also where one has no postcode', entry('a'), entry('b', { postcodeKey: null }), [['b', 'a']]],
    ['not in two places', entry('a'), entry('b', { postcodeKey: 'LE31AA' }), []],
    ['not under two names', entry('a'), entry('b', { name: 'lunch club' }), []],
    ['not of two organisations', entry('a'), entry('b', { organisationNumbers: ['charity:124'] }), []],
    [
      'not without a number',
      entry('a', { organisationNumbers: [] }),
      entry('b', { organisationNumbers: [] }),
      [],
    ],
  ])('%s', (_, one, other, same) => {
    expect([...findSameServices([one, other])]).toEqual(same)
    expect([...findSameServices([other, one])]).toEqual(same)
  })
})
