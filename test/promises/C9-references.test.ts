// C9: curated rows with missing references are refused with both rows. Missing references in published files become
// null.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadData } from '../../db/load-shipped.ts'
import { FaultList } from '../../db/input-faults.ts'
import { readPackage } from '../../db/read/packages/package.ts'
import { loadFiles } from '../../db/load-files.ts'
import { createEmptyDatabase, makeFolder, refusalOf } from '../support/loading.ts'
import { connectForTest, useTestDatabase, type TestDatabase } from '../support/database.ts'
import { SYSTEM_PACKAGE, copyData, type EditableData } from '../support/shipped-data.ts'
import { frameRow, practiceRow, readContent } from '../support/official-files.ts'

let empty: TestDatabase
beforeAll(async () => {
  empty = await createEmptyDatabase()
})
afterAll(() => empty.drop())

const refusedPackage = async (data: EditableData) =>
  refusalOf(loadData(connectForTest((await useTestDatabase()).address), data))

const PRACTICES = 'practices.csv'
const COMMISSIONERS = 'commissioners.csv'
const SUCCESSIONS = 'successions.csv'

describe('of curated rows', () => {
  it('an unknown code is refused with its place and the referenced column', async () => {
    const data = copyData()
    data.edit(PRACTICES, (text) => text.replaceAll(',c82037,', ',c99999,'))
    const { details } = await refusedPackage(data)
    expect(details.length).toBeGreaterThan(0)
    for (const fault of details)
      expect(fault).toMatch(
        /^leicester-leicestershire-and-rutland\/practices\.csv:\d+: column "main_practice": value "c99999": is not in practices\.csv of this package or of the package england, nor in a published file of this system/,
      )
  })

  const mains = async (data: EditableData) =>
    ((await readPackage(data.packages.at(-1) ?? '', new FaultList()))?.tables ?? [])
      .filter(({ schema }) => schema.name === 'practices')
      .flatMap(({ rows }) => rows)
      .filter(({ values }) => values['main_practice'] !== null)
      .map(({ line, values }) => ({ line, id: String(values['id']), main: String(values['main_practice']) }))

  it('a branch of itself is refused', async () => {
    const data = copyData()
    const [branch] = await mains(data)
    data.edit(PRACTICES, (text) =>
      text.replace(
        new RegExp(`^(${branch?.id},(?:[^,"]*|"[^"]*"),(?:[^,"]*|"[^"]*"),)${branch?.main},`, 'm'),
        `$1${branch?.id},`,
      ),
    )
    expect((await refusedPackage(data)).details).toEqual([
      `${SYSTEM_PACKAGE}/${PRACTICES}:${branch?.line}: column "main_practice": value "${branch?.id}": is itself a branch (line ${branch?.line}) of ${branch?.id}; use the id of that practice`,
    ])
  })

  it('a branch of a branch of itself is refused with both rows', async () => {
    const data = copyData()
    const [one, two] = await mains(data)
    data.edit(PRACTICES, (text) => {
      const lines = text.split('\n')
      const turn = (row: typeof one, other: typeof one): void => {
        const at = lines.findIndex((line) => line.startsWith(`${row?.id},`))
        lines[at] = lines[at]?.replace(`,${row?.main},`, `,${other?.id},`) ?? ''
      }
      turn(one, two)
      turn(two, one)
      return lines.join('\n')
    })
    expect((await refusedPackage(data)).details).toEqual([
      `${SYSTEM_PACKAGE}/${PRACTICES}:${one?.line}: column "main_practice": value "${two?.id}": is itself a branch (line ${two?.line}) of ${one?.id}; use the id of that practice`,
      `${SYSTEM_PACKAGE}/${PRACTICES}:${two?.line}: column "main_practice": value "${one?.id}": is itself a branch (line ${one?.line}) of ${two?.id}; use the id of that practice`,
    ])
  })

  it('an end without a successor is refused, with the file that should have it', async () => {
    const data = copyData()
    data.edit(SUCCESSIONS, (text) => text.replace(/^COMMISSIONER,04q,.*\n/m, ''))
    expect((await refusedPackage(data)).details).toEqual([
      `${SYSTEM_PACKAGE}/${COMMISSIONERS}:5: column "closed_on": value "2020-03-31": ends 04q without a successor; add a row for it to ${SUCCESSIONS}`,
    ])
  })

  it.each([
    ['what took over', (text: string) => text.replace(',MERGED,71e,', ',MERGED,99z,'), 'to', '99z'],
    ['what ended', (text: string) => text.replace('PRACTICE,c82036,', 'PRACTICE,c99999,'), 'id', 'c99999'],
  ])('a succession with an unknown %s is refused', async (_, change, column, value) => {
    const { address } = await useTestDatabase()
    const db = connectForTest(address)
    const before = await db('kernel.data_versions').orderBy('subgraph')
    const data = copyData()
    data.edit(SUCCESSIONS, change)
    const { details } = await refusalOf(loadData(db, data))
    expect(details).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${SYSTEM_PACKAGE}/${SUCCESSIONS}:\\d+: column "${column}": value "${value}": is not in commissioners\\.csv, networks\\.csv, neighbourhoods\\.csv, practices\\.csv or systems\\.csv, nor in a published file`,
        ),
      ) as string,
    ])
    expect(await db('kernel.data_versions').orderBy('subgraph')).toEqual(before)
  })
})

describe('of published files', () => {
  const branch = (code: string, practice: string) =>
    frameRow({ 1: code, 2: 'FLECKNEY', 11: '20040401', 15: practice, 16: '20040401' })

  it('a branch of a branch is refused with its code', async () => {
    const { faults } = await readContent(
      [branch('C82001001', 'C82001'), branch('C82001002', 'C82001001')].join('\n'),
    )
    expect(faults).toEqual([
      'file-2019-07.csv:2: column "15 (parent)": value "C82001001": expected a code like A00001',
    ])
  })

  it('an unknown commissioner has its code as its name and no system, and a branch is loaded with its practice', async () => {
    const { address } = await useTestDatabase(empty.name)
    const db = connectForTest(address)
    const folder = makeFolder()
    const practices = folder.write('epraccur-2019-07.csv', [practiceRow('C82001', { 15: '99Z' })])
    const branches = folder.write('ebranchs-2019-07.csv', [
      branch('C82001001', 'C82001'),
      branch('C82002001', 'C82002'),
    ])
    const { files } = await loadFiles(db, [practices, branches])
    expect(await db('primary_care.practices').orderBy('id').select('id', 'main_practice_id')).toEqual([
      { id: 'c82001', main_practice_id: null },
      { id: 'c82001001', main_practice_id: 'c82001' },
    ])
    expect(await db('primary_care.commissioners').select('id', 'system_id', 'short_name')).toEqual([
      { id: '99z', system_id: null, short_name: null },
    ])
    expect(await db('primary_care.names').where({ kind: 'COMMISSIONER' }).pluck('name')).toEqual(['99Z'])
    expect(files[1]?.rows).toBe(2)
    // The practice is in another file. The first one does not need to be loaded again.
    await loadFiles(db, [folder.write('epraccur-b-2019-07.csv', [practiceRow('C82002')])])
    expect(
      (await db('primary_care.practices').where({ id: 'c82002001' }).first('main_practice_id'))
        ?.main_practice_id,
    ).toBe('c82002')
  })
})
