import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase } from '../../db/connect.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { ask } from '../support/client.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { openPage } from '../support/pages.ts'
import { ASKED_ON } from './variables.ts'

let database: TestDatabase
let application: TestApplication

// The loaded list has no ended postcodes. These are as in lists that have them, the second without a council.
const ENDED = [
  ['LE38ZZ', 'LE3 8ZZ', 'E10000018', 'E07000129'],
  ['LE38ZY', 'LE3 8ZY', null, null],
] as const

// As in a list of the whole country: another nation, and an island without grid coordinates.
const ELSEWHERE = [
  ['G11AA', 'G1 1AA', 259_100, 665_200, 'S12000049'],
  ['JE11AA', 'JE1 1AA', null, null, null],
] as const

beforeAll(async () => {
  database = await createTestDatabase()
  const db = createDatabase(database.address)
  for (const [postcode, spelling, place, district] of ENDED) {
    await db.raw(
      `insert into kernel.postcodes (postcode, spelling, easting, northing, place_code, district_code, terminated, source_id)
       select ?, ?, easting, northing, ?::text, ?::text, '201904', source_id from kernel.postcodes where postcode = 'LE38TB'`,
      [postcode, spelling, place, district],
    )
  }
  for (const values of ELSEWHERE) {
    await db.raw(
      `insert into kernel.postcodes (postcode, spelling, easting, northing, place_code, source_id)
       select ?, ?, ?::int, ?::int, ?::text, source_id from kernel.postcodes where postcode = 'LE38TB'`,
      [...values],
    )
  }
  await db.raw('refresh materialized view kernel.outward_code')
  await db.destroy()
  application = await startTestApplication({ DATABASE_URL: database.url, CACHE_MB: '0' })
})

afterAll(async () => {
  await application.stop()
  await database.drop()
})

const LOCATION = `{
  postcode status isArea postcodeCount terminated lsoaCode msoaCode explanation
  place { id } places { id } district { id } districts { id }
  nearestPractices(first: 3) { distance practice { id primaryCareNetwork { id } neighbourhood { id } } }
  nearestNeighbourhoods { distance neighbourhood { id name } practice { id } }
  citations { locator source { id } }
}`

const locate = async (postcode: string, asOf = ASKED_ON.asOf) => {
  const { data, errors } = await ask(
    application.url,
    `query($postcode: String!, $asOf: Date) { locate(postcode: $postcode, asOf: $asOf) ${LOCATION} }`,
    { postcode, asOf },
  )
  return { location: data.locate, errors }
}

const describeAll = async (postcodes: readonly string[]) => {
  const { data, errors } = await ask(
    application.url,
    `query($postcodes: [String!]!, $asOf: Date) { describePostcodes(postcodes: $postcodes, asOf: $asOf) {
      postcode isRepaired status sentence list { id } listDate location { postcode } } }`,
    { postcodes, ...ASKED_ON },
  )
  expect(errors).toEqual([])
  return data.describePostcodes
}

describe('a full postcode', () => {
  it('has a place, a district and small areas, and practices and neighbourhoods by distance', async () => {
    const { location, errors } = await locate('le3  8tb')
    expect(errors).toEqual([])
    expect(location).toMatchObject({
      postcode: 'LE3 8TB',
      status: 'FOUND',
      isArea: false,
      postcodeCount: 1,
      terminated: null,
      place: { id: 'leicestershire' },
      places: [{ id: 'leicestershire' }],
      district: { id: 'blaby-district' },
      lsoaCode: expect.stringMatching(/^E01\d{6}$/),
      msoaCode: expect.stringMatching(/^E02\d{6}$/),
    })
    const distances = location.nearestPractices.map(({ distance }: { distance: number }) => distance)
    expect(distances).toEqual([...distances].sort((a, b) => a - b))
    const [nearest] = location.nearestNeighbourhoods
    expect(nearest.distance).toBe(distances[0])
    expect(nearest.practice.id).toBe(location.nearestPractices[0].practice.id)
    const names = location.nearestNeighbourhoods.map(
      ({ neighbourhood }: { neighbourhood: { id: string } }) => neighbourhood.id,
    )
    expect(new Set(names).size).toBe(3)
  })

  it('has no network, and the response says why', async () => {
    const { location } = await locate('LE3 8TB')
    expect(location.explanation).toBe(
      'LE3 8TB is in Leicestershire (Blaby). It does not belong to a network or a neighbourhood: both are groups of practices, people choose the practice that they register with, and no source publishes which streets a practice serves. The nearest practices are where somebody could register, not where they are registered.',
    )
  })

  it('has no district under a unitary council', async () => {
    const { location } = await locate('LE1 1AA')
    expect(location).toMatchObject({ place: { id: 'leicester' }, district: null, districts: [] })
  })

  it('has the month of its end, if it has ended', async () => {
    const { location } = await locate('LE3 8ZZ')
    expect(location).toMatchObject({
      status: 'TERMINATED',
      terminated: '2019-04',
      place: { id: 'leicestershire' },
      district: { id: 'blaby-district' },
    })
    expect(location.explanation).toMatch(
      /^LE3 8ZZ went out of use in April 2019; it was in Leicestershire \(Blaby\)\. /,
    )
    expect(location.nearestPractices).toHaveLength(3)
    expect((await locate('LE3 8ZZ', '2019-04-01')).location.status).toBe('TERMINATED')
    expect((await locate('LE3 8ZZ', '2019-03-31')).location).toMatchObject({
      status: 'FOUND',
      terminated: null,
    })
  })

  it('has a description on the page, if it has ended', async () => {
    const { text } = await openPage(application.url, '/find?q=LE3+8ZZ')
    expect(text).toContain('LE3 8ZZ went out of use in April 2019')
    expect((await openPage(application.url, '/find?q=LE3+8TB')).text).not.toContain('went out of use')
  })

  it('has no place if its council is unknown', async () => {
    const { location, errors } = await locate('LE3 8ZY')
    expect(errors).toEqual([])
    expect(location).toMatchObject({ place: null, places: [], district: null })
    expect(location.explanation).toMatch(
      /^LE3 8ZY went out of use in April 2019; it was in none of the places/,
    )
  })

  it('is an error with its name if it is invalid', async () => {
    const { location, errors } = await locate('LE3 8T8')
    expect(location).toBeNull()
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'postcode' } }])
  })
})

describe('the first half of a postcode', () => {
  it('is an area with all places and districts of its postcodes', async () => {
    const { location, errors } = await locate('le67')
    expect(errors).toEqual([])
    expect(location).toMatchObject({
      postcode: 'LE67',
      status: 'AREA',
      isArea: true,
      terminated: null,
      lsoaCode: null,
      place: { id: 'leicestershire' },
      citations: [{ locator: 'postcodes that begin with LE67' }],
    })
    expect(location.postcodeCount).toBeGreaterThan(100)
    expect(location.districts.length).toBeGreaterThan(1)
    expect(location.district).toBeNull()
    expect(location.nearestPractices).toHaveLength(3)
    expect(location.explanation).toMatch(
      /^LE67 is an area: its [\d,]+ loaded postcodes are in Leicestershire \(/,
    )
  })

  it('has no single place if its postcodes are in two', async () => {
    const { location } = await locate('LE3')
    expect(location.places).toEqual([{ id: 'leicester' }, { id: 'leicestershire' }])
    expect(location.place).toBeNull()
  })

  it('counts the postcodes in use that begin with it', async () => {
    const [one, three] = await Promise.all([locate('LE1'), locate('LE3')])
    expect(one.location.postcodeCount).toBe(717)
    const db = createDatabase(database.address)
    const { rows } = await db.raw("select count(*) from kernel.postcodes where postcode ~ '^LE3.{3}$'")
    await db.destroy()
    expect(three.location.postcodeCount).toBe(rows[0].count - ENDED.length)
  })
})

describe('an input', () => {
  it('gets a sentence for every case', async () => {
    const answers = await describeAll(['LE3 8TB', 'le3', 'LE3 8ZZ', 'LE3 8ZX', 'M1 1AE', 'hello', 'LE1O IAA'])
    expect(answers.map(({ status }: { status: string }) => status)).toEqual([
      'FOUND',
      'AREA',
      'TERMINATED',
      'UNKNOWN',
      'OUTSIDE_AREA',
      'MALFORMED',
      expect.stringMatching(/FOUND|UNKNOWN/),
    ])
    const [found, , , unknown, outside, malformed, repaired] = answers
    expect(found).toMatchObject({
      sentence: 'LE3 8TB is in Leicestershire (Blaby).',
      list: { id: 'llr-postcodes-2025-10' },
      listDate: '2025-10-31',
      location: { postcode: 'LE3 8TB' },
    })
    expect(unknown).toMatchObject({
      sentence:
        'LE3 8ZX is not in any loaded list, although other postcodes that begin with LE3 are. It may be mistyped, very new, or no longer in use.',
      listDate: '2025-10-31',
      location: null,
    })
    expect(outside.sentence).toBe(
      'No loaded postcode begins with M1: M1 1AE is outside the area that is loaded.',
    )
    expect(malformed).toMatchObject({ postcode: null, list: null, location: null })
    expect(repaired).toMatchObject({ postcode: 'LE10 1AA', isRepaired: true })
  })

  it('gets the same result alone and in a list', async () => {
    const { data } = await ask(
      application.url,
      `{ describePostcode(postcode: "le67") { status sentence postcode location { isArea } } }`,
    )
    expect(data.describePostcode).toMatchObject({
      status: 'AREA',
      postcode: 'LE67',
      location: { isArea: true },
    })
  })
})

it('a list of 500 postcodes needs as many statements as one', async () => {
  const question = `query($postcodes: [String!]!, $asOf: Date) {
    locateAll(postcodes: $postcodes, asOf: $asOf) { postcode place { name } nearestPractices { distance practice { name } } } }`
  const measure = async (postcodes: readonly string[]) => {
    const before = application.counters.statements
    const { data, errors } = await ask(application.url, question, { postcodes, ...ASKED_ON })
    expect(errors).toEqual([])
    return { rows: data.locateAll, statements: application.counters.statements - before }
  }
  const one = await measure(['LE3 8TB'])
  const column = Array.from(
    { length: 500 },
    (_, index) => ['LE3 8TB', 'LE67', 'M1 1AE', 'LE1 1AA'][index % 4] as string,
  )
  const all = await measure(column)
  expect(all.rows).toHaveLength(500)
  expect(all.rows[0]).toEqual(one.rows[0])
  expect(all.rows[2]).toBeNull()
  expect(all.statements).toBeLessThanOrEqual(one.statements)
  const { errors } = await ask(application.url, question, { postcodes: [...column, 'LE1'], ...ASKED_ON })
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'postcodes' } }])
})

describe('a postcode elsewhere', () => {
  it.each(['G1 1AA', 'JE1 1AA', 'G1', 'JE1'])('is outside the loaded area: %s', async (postcode) => {
    const [answer] = await describeAll([postcode])
    expect(answer).toMatchObject({
      status: 'OUTSIDE_AREA',
      sentence: `${postcode} is outside the area that is loaded.`,
      location: null,
    })
    const { location, errors } = await locate(postcode)
    expect(errors).toEqual([])
    expect(location).toMatchObject({
      status: 'OUTSIDE_AREA',
      place: null,
      nearestPractices: [],
      nearestNeighbourhoods: [],
    })
  })

  it('is outside on the page as well', async () => {
    const { text } = await openPage(application.url, '/find?q=G1%201AA')
    expect(text).toContain('G1 1AA is outside the area we cover')
  })
})

describe('a postcode for bulk mail', () => {
  it('is described as such', async () => {
    const [answer] = await describeAll(['LE1 1ZP'])
    expect(answer.sentence).toBe(
      'LE1 1ZP is in Leicestershire (Blaby). 117 other postcodes have the same coordinates, so this postcode is probably for bulk mail and not for an address.',
    )
  })
})

describe('the nearest practices', () => {
  it('are open to everybody', async () => {
    const { data } = await ask(
      application.url,
      `{ special: practices(within: "llr", first: 200) { nodes { id servesOnly postcode } } }`,
    )
    const special = data.special.nodes.filter(({ servesOnly }: { servesOnly: string | null }) => servesOnly)
    expect(special.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(['y03584', 'y05412']))
    for (const { postcode } of special) {
      const { location } = await locate(postcode, '2026-06-01')
      const offered = (location?.nearestPractices ?? []).map(
        ({ practice }: { practice: { id: string } }) => practice.id,
      )
      if (location?.status === 'FOUND') expect(offered.length).toBeGreaterThan(0)
      expect(offered.filter((id: string) => special.some((one: { id: string }) => one.id === id))).toEqual([])
    }
  })

  it('may be beyond the edge, if it is nearer than the nearest', async () => {
    const { data } = await ask(
      application.url,
      '{ locate(postcode: "NG13 0EQ") { isNearEdge nearestPractices(first: 1) { distance } } }',
    )
    expect(data.locate.nearestPractices[0].distance).toBeGreaterThan(12_000)
    expect(data.locate.isNearEdge).toBe(true)
  })
})
