import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadFiles } from '../../db/load-files.ts'
import { startTestApplication } from '../support/application.ts'
import { ask } from '../support/client.ts'
import { connectForTest, useTestDatabase, type TestDatabase } from '../support/database.ts'
import {
  checksumTables,
  createEmptyDatabase,
  firstLines,
  makeFolder,
  readVersions,
} from '../support/loading.ts'

let empty: TestDatabase
beforeAll(async () => {
  empty = await createEmptyDatabase()
})
afterAll(() => empty.drop())

const RELEASES = ['2018-06', '2022-11', '2025-08'] as const

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const

const OLDER = /older than the loaded release \(.*\): its rows are added as history, and no current row ends/

it(
  'loads releases in any order into the same database, and reports an older one',
  { timeout: 300_000 },
  async () => {
    const folder = makeFolder()
    // Ten practices are in all three releases. Each release has others, which close or open in between.
    const paths = RELEASES.map((month, index) =>
      folder.write(`epraccur-${month}.csv`, firstLines(`epraccur-llr-${month}.csv`, 20 + 2 * index)),
    )
    const results = []
    for (const order of ORDERS) {
      const database = await useTestDatabase(empty.name)
      const db = connectForTest(database.address)
      let newest = -1
      for (const index of order) {
        const { files } = await loadFiles(db, [paths[index] ?? ''])
        if (index < newest) expect(files[0]?.remarks).toEqual([expect.stringMatching(OLDER) as string])
        else expect(files[0]?.remarks).toEqual([])
        newest = Math.max(newest, index)
      }
      results.push({ checksums: await checksumTables(db), versions: await readVersions(db) })
    }
    const [first, ...others] = results
    expect(first?.checksums['primary_care.practices']).not.toMatch(/^0:/)
    for (const other of others) expect(other).toEqual(first)
  },
)

it(
  'an older release adds earlier data and does not change the current data',
  { timeout: 120_000 },
  async () => {
    const { address } = await useTestDatabase(empty.name)
    const db = connectForTest(address)
    const folder = makeFolder()
    await loadFiles(db, [folder.write('epraccur-2025-08.csv', firstLines('epraccur-llr-2025-08.csv', 30))])
    const readCurrentNames = () =>
      db('primary_care.names')
        .where({ kind: 'PRACTICE', valid_to: null })
        .orderBy('subject_id')
        .select('subject_id', 'name')
    const before = await readCurrentNames()
    const practices = await db('primary_care.practices').pluck('id')
    await loadFiles(db, [folder.write('epraccur-2018-06.csv', firstLines('epraccur-llr-2018-06.csv', 30))])
    expect((await readCurrentNames()).filter(({ subject_id }) => practices.includes(subject_id))).toEqual(
      before,
    )
    const ended = await db('primary_care.names').where({ kind: 'PRACTICE', valid_to: '2025-08-01' })
    expect(ended.length).toBeGreaterThan(0)
  },
)

const ASKED = '{ status { dataVersion } practices(asOf: "2020-01-01") { totalCount } }'

it('a load changes the next response of a running program', { timeout: 120_000 }, async () => {
  const database = await useTestDatabase(empty.name)
  const application = await startTestApplication({ DATABASE_URL: database.url }, { data: null })
  try {
    const db = connectForTest(database.address)
    const folder = makeFolder()
    let last = await ask(application.url, ASKED)
    // The cached response is the current one.
    expect((await ask(application.url, ASKED)).text).toBe(last.text)
    for (const count of [10, 11, 12]) {
      await loadFiles(db, [
        folder.write('epraccur-2019-08.csv', firstLines('epraccur-llr-2019-08.csv', count)),
      ])
      const next = await ask(application.url, ASKED)
      expect(next.errors).toEqual([])
      expect(next.data.status.dataVersion).not.toBe(last.data?.status.dataVersion)
      expect(next.data.practices.totalCount).toBeGreaterThan(last.data.practices.totalCount)
      last = next
    }
  } finally {
    await application.stop()
  }
})
