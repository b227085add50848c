import type { Knex } from 'knex'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase } from '../../db/connect.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { ask } from '../support/client.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { CHECKED_DAYS } from '../support/days.ts'

interface Sized {
  readonly id: string
  readonly registeredPatients: {
    readonly value: number
    readonly period: string | null
    readonly derivation: string | null
  } | null
}

let database: TestDatabase
let db: Knex
let application: TestApplication

beforeAll(async () => {
  database = await createTestDatabase()
  db = createDatabase(database.address)
  application = await startTestApplication({ DATABASE_URL: database.url })
})

afterAll(async () => {
  await application.stop()
  await db.destroy()
  await database.drop()
})

const SIZED = 'id registeredPatients { value period derivation }'

const sizesOn = async (
  asOf: string,
): Promise<Record<'system' | 'places' | 'networks' | 'neighbourhoods' | 'commissioners', Sized[]>> => {
  const { data, errors } = await ask(
    application.url,
    `query ($asOf: Date!) {
       system(id: "llr", asOf: $asOf) {
         ${SIZED}
         places { ${SIZED} }
         commissioners { ${SIZED} }
         primaryCareNetworks { ${SIZED} }
         neighbourhoods { ${SIZED} }
       }
     }`,
    { asOf },
  )
  expect(errors).toEqual([])
  const { places, commissioners, primaryCareNetworks: networks, neighbourhoods, ...system } = data.system
  return { system: [system], places, commissioners, networks, neighbourhoods }
}

/** The release that is used for the system on a day, with its rows. */
const releaseOn = async (day: string): Promise<{ holdsOn: string; sum: number } | null> => {
  const { rows } = await db.raw(
    `select c.holds_on, (
       select sum(f.value) from primary_care.release_sizes z join primary_care.figures f on f.id = z.figure_id
       where z.holds_on = c.holds_on and z.source_id = c.source_id) as sum
     from primary_care.release_coverage c
     where c.footprint_kind = 'SYSTEM' and c.is_complete and c.holds_on <= ?
     order by c.holds_on desc limit 1`,
    [day],
  )
  return rows[0] ? { holdsOn: rows[0].holds_on, sum: Number(rows[0].sum) } : null
}

/**
 * The patients of the release whose practice is in none of these footprints on a day, or was in none when it closed.
 */
const outside = async (kind: string, ids: string[], day: string, holdsOn: string): Promise<number> => {
  const { rows } = await db.raw(
    `select coalesce(sum(f.value), 0) as sum
     from primary_care.release_sizes z
     join primary_care.figures f on f.id = z.figure_id
     join primary_care.practices p on p.id = z.practice_id
     where z.holds_on = ? and not exists (
       select from kernel.crosswalk x
       where x.footprint_kind = ? and x.footprint_id = any (?) and x.practice_id = z.practice_id
         and x.valid_from <= ? and (coalesce(x.valid_to, 'infinity') > ? or x.valid_to = p.valid_to))`,
    [holdsOn, kind, ids, day, day],
  )
  return Number(rows[0].sum)
}

/** Without a release, the system is the sum of its places and of its networks. */
const expectSumOfParts = ({ system, places, networks }: Awaited<ReturnType<typeof sizesOn>>): void => {
  const whole = system[0]?.registeredPatients?.value
  for (const parts of [places, networks]) {
    const values = parts.map(({ registeredPatients }) => registeredPatients?.value ?? null)
    if (whole === undefined || values.includes(null) || values.length === 0) continue
    expect(values.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(whole)
  }
}

const KINDS = {
  system: 'SYSTEM',
  places: 'PLACE',
  commissioners: 'COMMISSIONER',
  networks: 'PRIMARY_CARE_NETWORK',
  neighbourhoods: 'NEIGHBOURHOOD',
} as const

describe('registered patients of a release', () => {
  it.each(CHECKED_DAYS)('are counted once at every level on %s', { timeout: 60_000 }, async (day) => {
    const release = await releaseOn(day)
    const sizes = await sizesOn(day)
    if (!release) return expectSumOfParts(sizes)
    for (const [level, kind] of Object.entries(KINDS) as [keyof typeof KINDS, string][]) {
      const total = sizes[level].reduce(
        (sum, { registeredPatients }) => sum + (registeredPatients?.value ?? 0),
        0,
      )
      expect([
        level,
        total +
          (await outside(
            kind,
            sizes[level].map(({ id }) => id),
            day,
            release.holdsOn,
          )),
      ]).toEqual([level, release.sum])
    }
  })

  it('of the system do not change between releases because of closures', async () => {
    const values: Record<string, number | undefined> = {}
    for (const day of ['2020-04-15', '2022-05-01', '2024-01-15', '2025-12-31', '2026-01-01']) {
      values[day] = (await sizesOn(day)).system[0]?.registeredPatients?.value
    }
    expect(values).toEqual({
      '2020-04-15': 1_165_456,
      '2022-05-01': 1_189_052,
      '2024-01-15': 1_189_052,
      '2025-12-31': 1_189_052,
      '2026-01-01': 1_234_233,
    })
  })

  it('change between two days of a release only by practices that moved', { timeout: 120_000 }, async () => {
    const { rows: days } = await db.raw(
      `select distinct day from (
         select valid_from as day from primary_care.patient_footprints where footprint_kind = 'PRIMARY_CARE_NETWORK'
         union select valid_to from primary_care.patient_footprints where footprint_kind = 'PRIMARY_CARE_NETWORK'
       ) d where day > '2019-07-11' and day < '2026-11-27' order by day`,
    )
    expect(days.length).toBeGreaterThan(5)
    for (const { day } of days as { day: string }[]) {
      const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
      const [earlier, later] = [await sizesOn(before), await sizesOn(day)]
      const [one, other] = [earlier.system[0]?.registeredPatients, later.system[0]?.registeredPatients]
      if (one?.period !== other?.period) continue
      expect([day, other?.value]).toEqual([day, one?.value])
    }
  })

  it('have the practices that have closed since in their derivation', async () => {
    const { networks } = await sizesOn('2025-12-31')
    const network = networks.find(({ id }) => id === 'aegis-healthcare')
    expect(network?.registeredPatients?.derivation).toMatch(/, closed \d{4}-\d{2}-\d{2}\)/)
  })
})

it('no closed practice has a list size', async () => {
  const { data, errors } = await ask(
    application.url,
    '{ practice(id: "C82029") { status registeredPatients { value } registeredPatientsOverTime { on } } }',
    {},
  )
  expect(errors).toEqual([])
  expect(data.practice).toMatchObject({ status: 'CLOSED', registeredPatients: null })
  expect(data.practice.registeredPatientsOverTime.length).toBeGreaterThan(0)
  const { rows } = await db.raw(
    'select id from primary_care.practices where valid_to is not null and main_practice_id is null order by id',
  )
  for (const { id } of rows as { id: string }[]) {
    const answer = await ask(
      application.url,
      'query ($id: ID!) { practice(id: $id) { closedOn registeredPatients { value } } }',
      { id },
    )
    expect([id, answer.data.practice.registeredPatients]).toEqual([id, null])
    expect(answer.data.practice.closedOn).not.toBeNull()
  }
})
