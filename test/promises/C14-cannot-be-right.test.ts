// C14: a valid file with implausible changes is refused with the difference to the loaded data, unless it is accepted
// explicitly.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadFiles } from '../../db/load-files.ts'
import { connectForTest, useTestDatabase, type TestDatabase } from '../support/database.ts'
import {
  checksumTables,
  createEmptyDatabase,
  firstLines,
  makeFolder,
  refusalOf,
  runLoad,
} from '../support/loading.ts'

let empty: TestDatabase
beforeAll(async () => {
  empty = await createEmptyDatabase()
})
afterAll(() => empty.drop())

const PRACTICES = firstLines('epraccur-llr-2019-08.csv', 60)
const SIZES = firstLines('gp-reg-pat-prac-all-llr-2021-01.csv', 41)

const times = (factor: number): string[] =>
  SIZES.map((line) => line.replace(/\d+$/, (patients) => String(Math.round(Number(patients) * factor)))).map(
    (line) => line.replace('01JAN2021', '01FEB2021'),
  )

const CASES: readonly (readonly [string, string, string, readonly string[], RegExp])[] = [
  [
    '90 % of the practices gone',
    'epraccur-2019-08.csv',
    'epraccur-2019-11.csv',
    PRACTICES.slice(0, 6),
    /\d\d of the \d\d loaded active practices are missing from it, have ended, or have a number that has more than doubled or halved \(C82\d{3}, /,
  ],
  [
    'every list size ten times larger',
    'sizes-2021-01.csv',
    'sizes-2021-02.csv',
    times(10),
    /40 of the 40 loaded list sizes are missing from it, have ended, or have a number that has more than doubled or halved/,
  ],
  [
    'every list size a tenth',
    'sizes-2021-01.csv',
    'sizes-2021-02.csv',
    times(0.1),
    /40 of the 40 loaded list sizes are missing/,
  ],
  [
    'an old file under a new release',
    'epraccur-2019-08.csv',
    'epraccur-2020-08.csv',
    PRACTICES,
    /it is identical to the release of 2019-08-01 \(epraccur-2019-08\.csv\)/,
  ],
]

const startWith = async () => {
  const database = await useTestDatabase(empty.name)
  const folder = makeFolder()
  const db = connectForTest(database.address)
  await loadFiles(db, [
    folder.write('epraccur-2019-08.csv', PRACTICES),
    folder.write('sizes-2021-01.csv', SIZES),
  ])
  return { database, db, folder }
}

describe.each(CASES)('%s', (_, __, name, lines, difference) => {
  it('is refused with the difference until it is accepted, which the report and the release state', async () => {
    const { db, folder } = await startWith()
    const before = await checksumTables(db)
    const path = folder.write(name, lines)
    const { message, details } = await refusalOf(loadFiles(db, [path]))
    expect(message).toBe(`${name} is implausible; nothing was loaded.`)
    expect(details).toEqual([expect.stringMatching(difference) as string])
    expect(await checksumTables(db)).toEqual(before)

    const { files } = await loadFiles(db, [path], { acceptChange: true })
    expect(files[0]?.remarks).toEqual([
      expect.stringMatching(new RegExp(`^accepted: .*${difference.source}`)) as string,
    ])
    const release = await db('staging.releases').where({ file_name: name }).first('accepted')
    expect(release?.accepted).toMatch(difference)
  })
})

it('is reported by the command, which has --accept-change', { timeout: 120_000 }, async () => {
  const { database, folder } = await startWith()
  const path = folder.write('epraccur-2019-11.csv', PRACTICES.slice(0, 6))
  const refused = await runLoad(database.url, [path])
  expect(refused.code).toBe(1)
  expect(refused.output).toMatch(/loaded active practices are missing from it/)
  expect(refused.output).toContain('load it again with --accept-change')
  const accepted = await runLoad(database.url, ['--accept-change', path])
  expect(accepted.code).toBe(0)
  expect(accepted.output).toMatch(/ {2}accepted: \d+ of the \d+ loaded active practices/)
})

it('another part of the same day ends nothing', async () => {
  const { db, folder } = await startWith()
  const before = Number((await db('primary_care.practices').count('*', { as: 'n' }).first())?.['n'])
  const more = firstLines('epraccur-llr-2019-08.csv', 80).slice(60)
  const { files, tables } = await loadFiles(db, [folder.write('epraccur-b-2019-08.csv', more)])
  expect(files[0]?.remarks).toEqual([])
  expect(tables['primary_care.practices']).toMatchObject({ changed: 0, removed: 0 })
  expect(Number((await db('primary_care.practices').count('*', { as: 'n' }).first())?.['n'])).toBeGreaterThan(
    before,
  )
})

it('usual changes between years are accepted', async () => {
  const { db, folder } = await startWith()
  const { files } = await loadFiles(db, [
    folder.write('epraccur-2019-11.csv', PRACTICES.slice(0, 58)),
    folder.write('sizes-2021-02.csv', times(1.5)),
  ])
  expect(files.map(({ remarks }) => remarks)).toEqual([[], []])
  expect(await db('staging.releases').whereNotNull('accepted')).toEqual([])
})

it('an older release is not compared with newer data', async () => {
  const { db, folder } = await startWith()
  const { files } = await loadFiles(db, [folder.write('epraccur-2018-06.csv', PRACTICES.slice(0, 6))])
  expect(files[0]?.remarks).toEqual([
    'older than the loaded release (2019-08-01): its rows are added as history, and no current row ends',
  ])
})
