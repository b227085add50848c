// C4: a repeated code, in one file or in two files of the same day, is refused with both places.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadFiles } from '../../db/load-files.ts'
import { connectForTest, useTestDatabase, type TestDatabase } from '../support/database.ts'
import { createEmptyDatabase, makeFolder, refusalOf } from '../support/loading.ts'
import { LIST_SIZE_HEADER, listSizeRow, practiceRow, readContent } from '../support/official-files.ts'

let empty: TestDatabase
beforeAll(async () => {
  empty = await createEmptyDatabase()
})
afterAll(() => empty.drop())

const refuseContent = async (content: string, name = 'file-2019-07.csv') => {
  const { address } = await useTestDatabase(empty.name)
  const db = connectForTest(address)
  const { details } = await refusalOf(loadFiles(db, [makeFolder().write(name, content)]))
  return { db, refusal: details }
}

const FORMATS = [
  ['practices', '', (code: string, more: boolean) => practiceRow(code, more ? { 2: 'ANOTHER NAME' } : {})],
  ['list sizes', `${LIST_SIZE_HEADER}\n`, (code: string, more: boolean) => listSizeRow(code, more ? 6 : 5)],
] as const

describe.each(FORMATS)('of %s', (_, header, row) => {
  const first = header === '' ? 1 : 2

  it.each([
    ['in equal rows', 'C82001', false, `repeats line ${first};`],
    ['in different rows', 'C82001', true, `has the same key as line ${first} and different values;`],
    ['in another case', 'c82001', true, `has the same key as line ${first} and different values;`],
    ['in another case, in otherwise equal rows', 'c82001', false, `repeats line ${first};`],
    ['with spaces', ' C82001 ', true, `has the same key as line ${first} and different values;`],
  ])('%s is refused with both lines', async (__, code, isOther, problem) => {
    // A quoted name may have spaces around it as well.
    const again = row(code, isOther)
    const file = `${header}${row('C82001', false)}\n${row('C82002', false)}\n${again}\n`
    const { db, refusal } = await refuseContent(file)
    expect(refusal).toEqual([
      expect.stringMatching(new RegExp(`:${first + 2}: column ".*": value "C82001": ${problem}`)) as string,
    ])
    expect(await db('staging.releases')).toEqual([])
  })

  it('in two files of one day is refused with both places if they differ, and nothing is loaded', async () => {
    const { address } = await useTestDatabase(empty.name)
    const db = connectForTest(address)
    const folder = makeFolder()
    const one = folder.write('a-2019-07.csv', `${header}${row('C82001', false)}\n${row('C82002', false)}\n`)
    const two = folder.write(
      'b-2019-07.csv',
      `${header}${row('C82003', false)}\n${row('c82002', true)}\n${row('C82004', false)}\n`,
    )
    const { message, details } = await refusalOf(loadFiles(db, [one, two]))
    expect(message).toBe('b-2019-07.csv is implausible; nothing was loaded.')
    expect(details.join('\n')).toContain(
      `1 of its rows differ from a file of the same kind and day (C82002 in line ${first + 1} and in a-2019-07.csv:${first + 1})`,
    )
    expect(await db('staging.releases')).toEqual([])
  })
})

it('in two files of one day is accepted if they are equal', async () => {
  const { address } = await useTestDatabase(empty.name)
  const db = connectForTest(address)
  const folder = makeFolder()
  await loadFiles(db, [folder.write('a-2019-07.csv', [practiceRow('C82001'), practiceRow('C82002')])])
  const rows = await db('primary_care.practices').orderBy('id')
  expect(rows).toHaveLength(2)
  const { files, tables } = await loadFiles(db, [folder.write('b-2019-07.csv', [practiceRow('C82002')])])
  expect(files[0]?.rows).toBe(1)
  expect(tables['primary_care.practices']).toEqual({ added: 0, changed: 0, removed: 0 })
  expect(await db('primary_care.practices').orderBy('id')).toEqual(rows)
})

it('a code has the original spelling of its line', async () => {
  const { tables } = await readContent(`${LIST_SIZE_HEADER}\n${listSizeRow(' c82001', 5)}\n`)
  expect(tables['list_sizes']).toEqual([
    { line: 2, practice: 'C82001', holds_on: '2019-07-01', patients: 5, period: '2019-07-01' },
  ])
})

it('a format with repeated rows accepts equal ones only', async () => {
  const header = 'PRACTICE_CODE,GROUP_CODE,PATIENT_LIST_TYPE,PATIENT_LIST_SIZE\n'
  const { address } = await useTestDatabase(empty.name)
  const db = connectForTest(address)
  const equal = `${header}C82001,AST,TOTAL,9650\nC82001,COPD,TOTAL,9650\nC82002,AST,TOTAL,100\n`
  const { files } = await loadFiles(db, [makeFolder().write('qof-2019-20.csv', equal)])
  expect(files[0]?.rows).toBe(2)
  expect(await db('staging.list_sizes').orderBy('line').select('practice', 'line')).toEqual([
    { practice: 'C82001', line: 2 },
    { practice: 'C82002', line: 4 },
  ])
  const { refusal } = await refuseContent(
    `${header}C82001,AST,TOTAL,9650\nC82001,COPD,TOTAL,9651\n`,
    'qof-2019-20.csv',
  )
  expect(refusal).toEqual([
    expect.stringContaining('has the same key as line 2 and different values;') as string,
  ])
})
