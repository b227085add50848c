// C11: loading a file twice changes nothing. One changed row changes one row. Two loads at the same time neither mix
// nor block each other.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadFiles, type FilesReport } from '../../db/load-files.ts'
import { connectForTest, useTestDatabase, type TestDatabase } from '../support/database.ts'
import {
  checksumTables,
  createEmptyDatabase,
  firstLines,
  makeFolder,
  readVersions,
  runLoad,
} from '../support/loading.ts'

let empty: TestDatabase
beforeAll(async () => {
  empty = await createEmptyDatabase()
})
afterAll(() => empty.drop())

const PRACTICES = firstLines('epraccur-llr-2019-08.csv', 20)
const SIZES = firstLines('gp-reg-pat-prac-all-llr-2021-01.csv', 21)

const changesOf = ({ tables }: FilesReport): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(tables).filter(([, { added, changed, removed }]) => added + changed + removed > 0),
  )

const startWith = async () => {
  const database = await useTestDatabase(empty.name)
  const folder = makeFolder()
  const files = [folder.write('epraccur-2019-08.csv', PRACTICES), folder.write('sizes-2021-01.csv', SIZES)]
  const db = connectForTest(database.address)
  await loadFiles(db, files)
  return { database, db, folder, files }
}

it('changes nothing the second time, including the data version', async () => {
  const { db, files } = await startWith()
  const [checksums, versions] = [await checksumTables(db), await readVersions(db)]
  const loadedAt = await db('kernel.datasets').select('name', 'loaded_at').orderBy('name')
  expect(changesOf(await loadFiles(db, files))).toEqual({})
  expect(await checksumTables(db)).toEqual(checksums)
  expect(await readVersions(db)).toEqual(versions)
  expect(await db('kernel.datasets').select('name', 'loaded_at').orderBy('name')).toEqual(loadedAt)
})

it('changes one row, its dataset and the version for one changed row', async () => {
  const { db, folder } = await startWith()
  const figures = () => db('primary_care.figures').orderBy('id')
  const [before, versions] = [await figures(), await readVersions(db)]
  const [, , line = ''] = SIZES
  const more = line.replace(/\d+$/, (patients) => String(Number(patients) + 1))
  const report = await loadFiles(db, [
    folder.write(
      'sizes-2021-01.csv',
      SIZES.map((other) => (other === line ? more : other)),
    ),
  ])
  expect(changesOf(report)).toEqual({
    'primary_care.figures': { added: 0, changed: 1, removed: 0 },
    'kernel.datasets': { added: 0, changed: 1, removed: 0 },
  })
  const after = await figures()
  const changed = after.filter((row, index) => row.value !== before[index].value)
  expect(changed).toHaveLength(1)
  expect(changed[0].value).toBe(before.find(({ id }) => id === changed[0].id).value + 1)
  expect(await readVersions(db)).not.toEqual(versions)
})

it('two loads at once: one waits for the other, and both complete', { timeout: 120_000 }, async () => {
  const { database, db, folder, files } = await startWith()
  const [, sizes = ''] = files
  const next = folder.write('epraccur-2019-11.csv', firstLines('epraccur-llr-2019-11.csv', 20))
  const branches = folder.write('ebranchs-2017-08.csv', firstLines('ebranchs-llr-2017-08.csv', 10))
  const results = await Promise.all([
    runLoad(database.url, [next]),
    runLoad(database.url, [branches]),
    loadFiles(connectForTest(database.address), [sizes]),
  ])
  for (const result of results.slice(0, 2)) expect(result).toMatchObject({ code: 0 })
  expect(await db('staging.releases').orderBy('file_name').pluck('file_name')).toEqual([
    'ebranchs-2017-08.csv',
    'epraccur-2019-08.csv',
    'epraccur-2019-11.csv',
    'sizes-2021-01.csv',
  ])
  // The result of loading one after the other.
  const alone = connectForTest((await useTestDatabase(empty.name)).address)
  for (const path of [...files, next, branches]) await loadFiles(alone, [path])
  expect(await checksumTables(db)).toEqual(await checksumTables(alone))
})
