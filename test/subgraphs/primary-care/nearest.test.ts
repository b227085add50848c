import { expect, it, onTestFinished } from 'vitest'
import {
  listNearestNeighbourhoods,
  listNearestPractices,
} from '../../../subgraphs/primary-care/data-sources/nearest.ts'
import type { DatabaseAddress } from '../../../db/connect.ts'
import { Database } from '../../../subgraphs/shared/sql.ts'
import { connectForTest, useTestDatabase } from '../../support/database.ts'
import { Random } from '../../support/random.ts'

const DAY = '2019-07-11'
const MADE = 8_000
const SIDE = 60_000

const openForTest = (address: DatabaseAddress): Database => {
  const db = Database.open(address, {})
  onTestFinished(() => db.close())
  return db
}

const KINDS = ['OPEN_TO_ALL', 'OPEN_TO_ALL_WITH_BRANCHES', 'SPECIAL'] as const

// Invented practices: some in one building, some closed, some opened later, some branches, some in no network.
const makePractices = async () => {
  const { address } = await useTestDatabase()
  const db = connectForTest(address)
  await db.raw('select setseed(0.5)')
  await db.raw(
    `insert into kernel.postcodes (postcode, spelling, easting, northing, place_code, district_code, source_id)
     select 'ZZ' || i || 'AA', 'ZZ' || i || ' AA', 400000 + (random() * ?)::int, 250000 + (random() * ?)::int,
       null, null, (select source_id from kernel.postcodes limit 1)
     from generate_series(1, ?::int) i`,
    [SIDE, SIDE, MADE],
  )
  await db.raw(
    `insert into primary_care.practices (id, main_practice_id, valid_from, valid_to, citation_id)
     select 'made-' || i, case when i % 5 = 0 then 'made-1' end, case when i % 11 = 0 then date '2020-01-01' else date '2000-01-01' end,
       case when i % 7 = 0 then date '2019-01-01' end, (select id from kernel.citations limit 1)
     from generate_series(1, ?::int) i where i % 77 <> 0`,
    [MADE],
  )
  await db.raw(
    `insert into primary_care.network_memberships (practice_id, network_id, valid_from, citation_ids)
     select p.id, n.id, '2000-01-01', array[p.citation_id]
     from primary_care.practices p cross join (select id from primary_care.networks limit 1) n
     where p.id like 'made-%' and replace(p.id, 'made-', '')::int % 4 <> 0 and p.main_practice_id is null`,
  )
  // Every third practice is at the same point as the one before.
  await db.raw(
    `insert into primary_care.practice_sites (practice_id, address, postcode, valid_from, citation_id)
     select p.id, '{}', 'ZZ' || (i - (i % 3 = 0)::int) || ' AA', '2000-01-01', p.citation_id
     from (select *, replace(id, 'made-', '')::int as i from primary_care.practices where id like 'made-%') p`,
  )
  await db.raw('refresh materialized view kernel.practice_point')
  await db.raw('analyze kernel.practice_point, kernel.postcodes')
  return { db, subgraphDb: openForTest(address) }
}

it('finds with the index what a full scan finds', async () => {
  const { db, subgraphDb } = await makePractices()
  const random = new Random(93)
  const keys = Array.from({ length: 60 }, (_, index) => ({
    postcode: `ZZ${1 + random.below(MADE)}AA`,
    asOf: DAY,
    first: [1, 5, 37, 200][index % 4] as number,
    kind: random.pick(KINDS),
  }))
  const found = await listNearestPractices(subgraphDb, keys)
  for (const [index, { postcode, first, kind }] of keys.entries()) {
    const { rows } = await db.raw(
      `select s.practice_id, sqrt(power(there.easting - here.easting, 2) + power(there.northing - here.northing, 2)) as way
       from kernel.postcodes here
       cross join primary_care.practices p
       join primary_care.practice_sites s on s.practice_id = p.id and s.valid_from <= ? and coalesce(s.valid_to, 'infinity') > ?
       join kernel.postcodes there on there.postcode = s.postcode_key
       where here.postcode = ? and p.valid_from <= ? and coalesce(p.valid_to, 'infinity') > ?
         and (? = 'SPECIAL') = (p.serves_only is not null or not exists (
           select from primary_care.network_memberships m
           where m.practice_id in (p.id, p.main_practice_id) and m.valid_from <= ? and coalesce(m.valid_to, 'infinity') > ?))
         and (? <> 'OPEN_TO_ALL' or p.main_practice_id is null)
       order by way, practice_id limit ?`,
      [DAY, DAY, postcode, DAY, DAY, kind, DAY, DAY, kind, first],
    )
    const expected = (rows as { practice_id: string; way: number }[]).map(({ practice_id, way }) => [
      practice_id,
      Math.round(way),
    ])
    const given = (found[index] ?? []).map(({ practiceKey, distance }) => [practiceKey.id, distance])
    expect(given).toEqual(expected)
  }
})

it('reads as many rows as are near, whatever their total number', async () => {
  const { db } = await makePractices()
  const { rows } = await db.raw(
    `explain (format json, analyze) select p.practice_id from kernel.practice_point p
     where p.valid_from <= date '${DAY}' and coalesce(p.valid_to, 'infinity') > date '${DAY}'
     order by p.spot <-> point(430000, 280000) fetch first 5 rows with ties`,
  )
  const plan = JSON.stringify(rows[0]['QUERY PLAN'])
  expect(plan).toContain('practice_point_spot')
  expect(plan).not.toContain('Seq Scan')
})

it('returns each neighbourhood once, with its nearest practice', async () => {
  const { address } = await useTestDatabase()
  const subgraphDb = openForTest(address)
  const key = { postcode: 'LE38TB', asOf: DAY, first: 4 }
  const [nearest] = await listNearestNeighbourhoods(subgraphDb, [key])
  const [practices] = await listNearestPractices(subgraphDb, [
    { ...key, first: 100, kind: 'OPEN_TO_ALL_WITH_BRANCHES' },
  ])
  const ids = nearest?.map(({ neighbourhoodKey }) => neighbourhoodKey.id) ?? []
  expect(ids).toHaveLength(4)
  expect(new Set(ids).size).toBe(4)
  for (const { practiceKey, distance } of nearest ?? []) {
    expect(practices).toContainEqual({ practiceKey, distance })
  }
  const distances = nearest?.map(({ distance }) => distance) ?? []
  expect(distances).toEqual([...distances].sort((a, b) => a - b))
})

it('finds nothing before anything opened, and nothing near a postcode without a point', async () => {
  const { address } = await useTestDatabase()
  const db = connectForTest(address)
  const subgraphDb = openForTest(address)
  await db.raw("update kernel.postcodes set easting = null where postcode = 'LE38TB'")
  expect(
    await listNearestPractices(subgraphDb, [
      { postcode: 'LE38TB', asOf: DAY, first: 5, kind: 'OPEN_TO_ALL' },
      { postcode: 'LE11AA', asOf: '1900-01-01', first: 5, kind: 'OPEN_TO_ALL' },
      { postcode: 'LE11AA', asOf: DAY, first: 0, kind: 'OPEN_TO_ALL' },
    ]),
  ).toEqual([[], [], []])
})
