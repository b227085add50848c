import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Knex } from 'knex'
import { createDatabase, inTransaction } from '../../db/connect.ts'
import type { OpenReferralService } from '../../db/read/open-referral/service.ts'
import { storeOpenReferral, type OpenReferralFeed } from '../../db/stage/service-directory.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { ask, askOperation } from '../support/client.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { linksOf, openPage } from '../support/pages.ts'

let database: TestDatabase
let db: Knex
let application: TestApplication

const feed = (id: string, placeId: string | null): OpenReferralFeed => ({
  id,
  placeId,
  title: `Directory of ${id}`,
  publisher: `Council of ${id}`,
  url: `https://${id}.example.org/services`,
  fileName: null,
  licence: 'Open Government Licence v3.0',
  readOn: '2025-11-05',
})

const service = (id: string, given: Partial<OpenReferralService> = {}): OpenReferralService => ({
  id,
  name: `Service ${id}`,
  description: null,
  organisation: 'Example',
  organisationNumbers: [],
  categories: [],
  url: null,
  email: null,
  phone: null,
  postcode: null,
  assuredOn: null,
  modifiedOn: null,
  ...given,
})

async function* stream(services: readonly OpenReferralService[]): AsyncGenerator<OpenReferralService> {
  yield* services
}

const store = (of: OpenReferralFeed, services: readonly OpenReferralService[]) =>
  inTransaction(db, (transaction) => storeOpenReferral(transaction, of, stream(services)))

const BEFRIENDING = { name: 'Befriending', organisationNumbers: ['charity:123'] }

beforeAll(async () => {
  database = await createTestDatabase()
  db = createDatabase(database.address)
  await store(feed('city', 'leicester'), [
    service('walk', {
      name: 'Walking group',
      description: 'A stroll along the canal',
      organisation: 'Ramblers',
      categories: ['Keeping active', 'Outdoors'],
      url: 'https://example.org/walk',
      email: 'walk@example.org',
      phone: '0116 000 0000',
      postcode: 'le1 1aa',
      assuredOn: '2025-10-01',
    }),
    service('lunch', { name: 'Thursdays', organisation: 'Carers Centre', categories: ['Food/cooking'] }),
    service('Line', { name: 'Advice line', description: 'Help with debts and bills' }),
    service('old', { ...BEFRIENDING, postcode: 'LE1 1AA', assuredOn: '2024-01-01' }),
    service('shared', { name: 'Shared id' }),
  ])
  await store(feed('county', 'leicestershire'), [
    service('new', { ...BEFRIENDING, postcode: 'LE1 1AA', assuredOn: '2025-06-01' }),
    service('blaby', { name: 'Choir', categories: ['Singing'], postcode: 'LE3 8TB' }),
    service('shared', { name: 'Another with that id' }),
    service('afar', { name: 'Zumba', postcode: 'ZZ99 9ZZ' }),
  ])
  application = await startTestApplication({ DATABASE_URL: database.url })
})

afterAll(async () => {
  await application.stop()
  await db.destroy()
  await database.drop()
})

const list = async (variables: Record<string, unknown> = {}) => {
  const { data, errors } = await askOperation(application.url, 'assets', variables)
  expect(errors).toEqual([])
  return data.assets
}

const namesOf = ({ nodes }: { nodes: { name: string }[] }): string[] => nodes.map(({ name }) => name)

describe('assets', () => {
  it('are found by need, from their description and categories', async () => {
    expect(namesOf(await list({ need: 'MONEY' }))).toEqual(['Advice line'])
    const lonely = await list({ need: 'LONELY' })
    expect(lonely).toMatchObject({ totalCount: 1, nodes: [{ name: 'Befriending', needs: ['LONELY'] }] })
    expect(namesOf(await list({ need: 'MOVING_MORE' }))).toEqual(['Walking group'])
    expect(namesOf(await list({ need: 'FOOD' }))).toEqual(['Thursdays'])
    // The organisation of a service does not determine its needs.
    expect(await list({ need: 'CARERS' })).toMatchObject({ totalCount: 0, nodes: [] })
    const nobody = (await list()).nodes.find(({ name }: { name: string }) => name === 'Choir')
    expect(nobody.needs).toEqual([])
  })

  it('are downloaded with their needs', async () => {
    const response = await fetch(`${application.url}/data/assets.csv?need=MONEY`)
    const rows = parse(await response.text(), { columns: true }) as Record<string, string>[]
    expect(rows).toMatchObject([{ name: 'Advice line', needs: 'MONEY', source: 'city' }])
    expect(rows[0]?.['data_version']).toMatch(/^[0-9a-f]{16}$/)
  })

  it('are listed by need on the page of services', async () => {
    const { text, html } = await openPage(application.url, '/services?need=money&near=leicester')
    expect(text).toContain('Advice line')
    expect(text).not.toContain('Walking group')
    expect(linksOf(html)).toContain('/services?near=leicester&need=moving+more')
    const none = await openPage(application.url, '/services?need=carers')
    expect(none.text).toContain('No group or activity in the directories matches.')
    expect(none.text).not.toContain('has been published here yet')
    const all = await openPage(application.url, '/services?need=moving+more')
    expect(all.text).toContain('Walking group')
    expect(all.text).not.toContain('Advice line')
  })

  it('are listed by name, with place, district and source', async () => {
    const { nodes, totalCount } = await list()
    expect(totalCount).toBe(8)
    expect(namesOf({ nodes })).toEqual([
      'Advice line',
      'Another with that id',
      'Befriending',
      'Choir',
      'Shared id',
      'Thursdays',
      'Walking group',
      'Zumba',
    ])
    expect(nodes[6]).toMatchObject({
      id: 'walk',
      description: 'A stroll along the canal',
      organisation: 'Ramblers',
      categories: ['Keeping active', 'Outdoors'],
      url: 'https://example.org/walk',
      email: 'walk@example.org',
      phone: '0116 000 0000',
      postcode: 'le1 1aa',
      assuredOn: '2025-10-01',
      place: { name: 'Leicester' },
      district: null,
      citations: [{ source: { id: 'city' } }],
    })
    expect(nodes[6].neighbourhoods.length).toBeGreaterThan(1)
    expect(nodes[3]).toMatchObject({ place: { name: 'Leicestershire' }, district: { name: 'Blaby' } })
    expect(nodes[7]).toMatchObject({ place: null, neighbourhoods: [] })
  })

  it.each([
    [{ within: 'leicester' }, ['Advice line', 'Befriending', 'Shared id', 'Thursdays', 'Walking group']],
    [{ within: 'E10000018' }, ['Another with that id', 'Choir']],
    [{ within: 'blaby-district' }, ['Choir']],
    [
      { within: 'llr' },
      [
        'Advice line',
        'Another with that id',
        'Befriending',
        'Choir',
        'Shared id',
        'Thursdays',
        'Walking group',
      ],
    ],
    [{ within: 'rutland' }, []],
    [{ text: 'CANAL' }, ['Walking group']],
    [{ text: 'ramblers' }, ['Walking group']],
    [{ text: '%' }, []],
    [{ category: 'keeping ACTIVE' }, ['Walking group']],
    [{ category: 'keeping' }, []],
    [{ within: 'leicester', text: 'befriend' }, ['Befriending']],
  ])('that fit %o are %o', async (variables, names) => {
    const found = await list(variables)
    expect(namesOf(found)).toEqual(names)
    expect(found.totalCount).toBe(names.length)
  })

  it('are listed page by page', async () => {
    const names: string[] = []
    let after: string | null = null
    for (let page = 0; page < 4; page += 1) {
      const found = await list({ first: 2, after })
      expect(found.totalCount).toBe(8)
      names.push(...namesOf(found))
      after = found.pageInfo.endCursor
      expect(found.pageInfo.hasNextPage).toBe(page < 3)
    }
    expect(names).toEqual(namesOf(await list()))
  })

  it('are equal in place.assets and the root field, and each neighbourhood nearby lists them', async () => {
    const { data, errors } = await ask(
      application.url,
      `{ place(id: "leicester") { assets(where: { text: "walk" }) { totalCount nodes { name neighbourhoods { id } } } }
         assets(where: { text: "walk" }) { nodes { neighbourhoods { id assets { nodes { id } } } } } }`,
    )
    expect(errors).toEqual([])
    expect(data.place.assets).toMatchObject({ totalCount: 1, nodes: [{ name: 'Walking group' }] })
    const near = data.assets.nodes[0].neighbourhoods as { id: string; assets: { nodes: { id: string }[] } }[]
    expect(near.map(({ id }) => id)).toEqual(
      data.place.assets.nodes[0].neighbourhoods.map(({ id }: { id: string }) => id),
    )
    for (const { assets } of near) expect(assets.nodes.map(({ id }) => id)).toContain('walk')
  })

  it('are valid from the day of their last assurance', async () => {
    expect(namesOf(await list({ asOf: '2025-10-31' }))).toEqual(['Befriending', 'Walking group'])
    expect((await list({ asOf: '2019-07-11' })).totalCount).toBe(0)
  })
})

describe('an entry in two directories', () => {
  it('is listed once, as the fresher one, with both citations', async () => {
    const { data } = await ask(
      application.url,
      `{ old: asset(id: "OLD") { id } asset(id: "new") { assuredOn citations { locator source { id title publisher } } } }`,
    )
    expect(data.old).toEqual({ id: 'new' })
    expect(data.asset).toEqual({
      assuredOn: '2025-06-01',
      citations: [
        {
          locator: 'service new',
          source: { id: 'county', title: 'Directory of county', publisher: 'Council of county' },
        },
        {
          locator: 'service old',
          source: { id: 'city', title: 'Directory of city', publisher: 'Council of city' },
        },
      ],
    })
  })

  it('with the same id for two services is listed twice', async () => {
    const { data } = await ask(
      application.url,
      `{ one: asset(id: "shared") { name } two: asset(id: "county:shared") { name } none: asset(id: "nobody") { name } }`,
    )
    expect(data).toEqual({ one: { name: 'Shared id' }, two: { name: 'Another with that id' }, none: null })
  })
})

it('lists places without a directory, and how to load one', async () => {
  const { data, errors } = await ask(
    application.url,
    '{ status { gaps { about dataset what how } } sources { id } }',
  )
  expect(errors).toEqual([])
  const ofDirectories = data.status.gaps.filter(
    ({ dataset }: { dataset: string }) => dataset === 'open-referral',
  )
  expect(ofDirectories).toEqual([
    {
      about: 'rutland',
      dataset: 'open-referral',
      what: 'Rutland: no Open Referral feed is loaded, so it has no social prescribing assets.',
      how: 'npm start -- load https://…/services --place rutland',
    },
  ])
  expect(data.sources.slice(-2)).toEqual([{ id: 'city' }, { id: 'county' }])
})

it('replaces all rows of a feed only, counts duplicates, and is the same the second time', async () => {
  const other = await createTestDatabase()
  const connection = createDatabase(other.address)
  const again = (services: readonly OpenReferralService[]) =>
    inTransaction(connection, (transaction) =>
      storeOpenReferral(transaction, feed('city', 'leicester'), stream(services)),
    )
  const ids = async () =>
    (
      await connection.raw(
        'select a.id, f.sha256 from local_authorities.assets a join local_authorities.asset_feeds f on f.id = a.feed_id order by 1',
      )
    ).rows
  const first = [service('a'), service('A'), service('b', BEFRIENDING), service('c', BEFRIENDING)]
  expect(await again(first)).toMatchObject({ stored: 3, repeated: 1, merged: 1 })
  const before = await ids()
  expect(await again(first)).toMatchObject({ stored: 3, repeated: 1, merged: 1 })
  expect(await ids()).toEqual(before)
  expect(await again([service('c', BEFRIENDING)])).toMatchObject({ stored: 1, repeated: 0, merged: 0 })
  const { rows } = await connection.raw('select id, same_as from local_authorities.assets')
  expect(rows).toEqual([{ id: 'c', same_as: null }])
  await connection.destroy()
  await other.drop()
})
