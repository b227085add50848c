import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createDatabase } from '../../../db/connect.ts'
import { loadFiles } from '../../../db/load-files.ts'
import { loadData } from '../../../db/load-shipped.ts'
import { migrateToLatest } from '../../../db/migrate.ts'
import { startTestApplication, type TestApplication } from '../../support/application.ts'
import { ask } from '../../support/client.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { systemPackage } from '../../support/systems.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

// All of England is loaded before the package of a system with other ids for its networks.
let database: TestDatabase
let application: TestApplication
let before: Set<string>

const IDS = `
  select id from primary_care.systems union select id from primary_care.commissioners
  union select id from primary_care.networks union select id from primary_care.practices
  union select id from local_authorities.places union select id from local_authorities.districts`

const readIds = async (): Promise<Set<string>> => {
  const db = createDatabase(database.address)
  const { rows } = await db.raw(IDS)
  await db.destroy()
  return new Set(rows.map(({ id }: { id: string }) => id))
}

beforeAll(async () => {
  database = await createTestDatabase(null)
  const db = createDatabase(database.address)
  await migrateToLatest(db)
  await loadData(db, null, { withEngland: true })
  before = await readIds()
  await loadFiles(db, [systemPackage('leicester-leicestershire-and-rutland')])
  await db.destroy()
  application = await startTestApplication({ DATABASE_URL: database.url, CACHE_MB: '0' })
})

afterAll(async () => {
  await application.stop()
  await database.drop()
})

describe('a package that is loaded later', () => {
  it('does not change existing ids', async () => {
    const after = await readIds()
    expect([...before].filter((id) => !after.has(id))).toEqual([])
  })

  it('adds its own ids as aliases, which look-ups accept', async () => {
    const { data, errors } = await ask(
      application.url,
      `{
        system(id: "llr") { id }
        primaryCareNetwork(id: "rutland-healthcare") { id odsCode name }
        place(id: "rutland") { id gssCode }
        commissioner(id: "leicester-city-ccg") { id odsCode }
        practices(within: "rutland-healthcare") { totalCount }
      }`,
    )
    expect(errors).toEqual([])
    expect(data).toMatchObject({
      system: { id: 'qk1' },
      primaryCareNetwork: { id: 'u67590', odsCode: 'U67590', name: 'Rutland Healthcare' },
      place: { id: 'e06000017', gssCode: 'E06000017' },
      commissioner: { id: '04c', odsCode: '04C' },
    })
    expect(data.practices.totalCount).toBeGreaterThan(0)
  })

  it('states facts about existing entities', async () => {
    const { data } = await ask(
      application.url,
      `{ system(id: "qk1", asOf: "2019-07-11") {
        name workforce { projected { value } } places { name } primaryCareNetworks { clinicalDirectors { name } } } }`,
    )
    expect(data.system.workforce.projected.value).toBeGreaterThan(0)
    expect(
      data.system.primaryCareNetworks.flatMap(
        (network: { clinicalDirectors: unknown[] }) => network.clinicalDirectors,
      ).length,
    ).toBeGreaterThan(20)
  })
})

describe('England in one command', () => {
  it('is 42 systems, each with commissioners, networks and practices', async () => {
    const { data, errors } = await ask(
      application.url,
      '{ systems(asOf: "2025-06-30") { id name commissioners { id } primaryCareNetworks { id } practiceCount } }',
    )
    expect(errors).toEqual([])
    expect(data.systems).toHaveLength(42)
    for (const { name, commissioners, primaryCareNetworks, practiceCount } of data.systems) {
      expect(commissioners.length, name).toBeGreaterThan(0)
      expect(primaryCareNetworks.length, name).toBeGreaterThan(5)
      expect(practiceCount, name).toBeGreaterThan(30)
    }
  })

  it('stays loaded after a restart', async () => {
    const db = createDatabase(database.address)
    expect(await loadData(db)).toBeNull()
    await db.destroy()
  })

  it('needs few statements for the systems of England', async () => {
    const start = application.counters.statements
    await ask(
      application.url,
      '{ systems(asOf: "2025-06-30") { id name commissioners { id } localities { id } places { id } } }',
    )
    expect(application.counters.statements - start).toBeLessThan(12)
  })

  it('has its pages', async () => {
    for (const path of [
      '/',
      '/systems',
      '/system',
      '/alignment',
      '/alignment?system=qk1',
      '/services',
      '/funding',
      '/neighbourhoods',
      '/systems/qhl',
    ]) {
      const response = await fetch(new URL(path, application.url))
      expect(response.status, path).toBe(200)
    }
  })
})
