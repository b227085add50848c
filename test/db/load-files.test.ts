import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadFiles } from '../../db/load-files.ts'
import { startTestApplication } from '../support/application.ts'
import { writeFolder } from '../support/official-files.ts'
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

it('rows of persons in one role of a network are added up', { timeout: 120_000 }, async () => {
  const { address } = await useTestDatabase(empty.name)
  const db = connectForTest(address)
  const folder = makeFolder()
  const header =
    'CENSUS_YEAR,CENSUS_MONTH,UNIQUE_IDENTIFIER,PCN_CODE,STAFF_GROUP,STAFF_ROLE,DETAILED_STAFF_ROLE,DATA_SOURCE,FTE'
  const rows = [
    '2024,3,1,U99901,Direct Patient Care,Pharmacists,Pharmacist,NWRS,1',
    '2024,3,2,U99901,Direct Patient Care,Pharmacists,Pharmacist,NWRS,0.6',
    '2024,3,3,U99901,Direct Patient Care,Dietitians,Dietitian,NWRS,0.1',
    '2024,3,4,U99902,Direct Patient Care,Pharmacists,Pharmacist,NWRS,0.2',
    '2024,3,5,U99901,Direct Patient Care,Pharmacists,Pharmacist,NWRS,0.25',
  ]
  const { files } = await loadFiles(db, [
    folder.write('Individual Level - March 2024.csv', [header, ...rows].join('\n')),
  ])
  expect(files).toMatchObject([{ rows: 3, releasedOn: '2024-03-01' }])
  const stored = await db('staging.workforce').orderBy('line').select('line', 'network', 'records', 'wte')
  expect(stored.map(({ line, network, records, wte }) => [line, network, records, Number(wte)])).toEqual([
    [2, 'U99901', 3, 1.85],
    [4, 'U99901', 1, 0.1],
    [5, 'U99902', 1, 0.2],
  ])
})

it(
  'a directory of services is compared with its previous content, and a large loss is refused',
  { timeout: 120_000 },
  async () => {
    const { address } = await useTestDatabase(empty.name)
    const db = connectForTest(address)
    const folder = makeFolder()
    const write = (count: number, name = 'Service') =>
      folder.write(
        'directory.json',
        JSON.stringify(
          Array.from({ length: count }, (_, index) => ({
            id: `s${index}`,
            name: `${name} ${index}`,
            status: 'active',
            service_at_locations: [],
          })),
        ),
      )
    const changeOf = async (path: string, options: Parameters<typeof loadFiles>[2] = {}) =>
      (await loadFiles(db, [path], options)).tables['local_authorities.assets']
    const count = async () => (await db('local_authorities.assets')).length

    expect(await changeOf(write(20), { isDryRun: true })).toEqual({ added: 20, changed: 0, removed: 0 })
    expect(await count()).toBe(0)
    expect(await changeOf(write(20))).toEqual({ added: 20, changed: 0, removed: 0 })
    expect(await changeOf(write(20))).toEqual({ added: 0, changed: 0, removed: 0 })
    expect(await changeOf(write(20, 'Group'))).toEqual({ added: 0, changed: 20, removed: 0 })
    expect(await changeOf(write(18, 'Group'))).toEqual({ added: 0, changed: 0, removed: 2 })

    for (const isDryRun of [true, false]) {
      await expect(loadFiles(db, [write(16, 'Group')], { isDryRun })).rejects.toMatchObject({
        message: 'directory.json is implausible; nothing was loaded.',
        details: ['directory.json: 2 of the 18 loaded services of this directory are missing from it'],
      })
      expect(await count()).toBe(18)
    }
    const { files } = await loadFiles(db, [write(16, 'Group')], { acceptChange: true })
    expect(files[0]?.remarks).toEqual([
      'accepted: 2 of the 18 loaded services of this directory are missing from it',
    ])
    expect(await count()).toBe(16)
  },
)

it('a row in two files of a release is found once for the release', { timeout: 120_000 }, async () => {
  const { address } = await useTestDatabase(empty.name)
  const db = connectForTest(address)
  const line = (easting: number) =>
    `"LE1 1AA",10,${easting},303000,"E92000001","E19000001","E18000002","","E06000016","E05010464"\n`
  const path = writeFolder('codepo_gb-2025-11', [
    { name: 'Data/CSV/a.csv', data: line(458_000) },
    { name: 'Data/CSV/b.csv', data: line(459_000) },
  ])
  await expect(loadFiles(db, [path])).rejects.toMatchObject({
    details: [
      expect.stringMatching(/^codepo_gb-2025-11: value "LE11AA": is in several rows: has the same key/),
    ],
  })
})
