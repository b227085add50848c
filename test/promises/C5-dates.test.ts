// C5: a date must be a real date in a form of its file. Otherwise it is refused with line, column, value and form.
import { describe, expect, it } from 'vitest'
import { parseDay, type DayForm } from '../../db/read/dates.ts'
import { LIST_SIZE_HEADER, listSizeRow, practiceRow, readContent } from '../support/official-files.ts'

const ALL: readonly DayForm[] = ['20260401', '01/04/2026', '2026-04-01', '01APR2026']

it.each([
  ['20190701', '2019-07-01'],
  ['01/07/2019', '2019-07-01'],
  ['2019-07-01', '2019-07-01'],
  ['01JUL2019', '2019-07-01'],
  ['01May2022', '2022-05-01'],
  ['01-Sep-20', '2020-09-01'],
  ['29-Feb-2020', '2020-02-29'],
])('%s is %s', (text, day) => {
  expect(parseDay(text, ALL)).toBe(day)
})

const BAD = [
  '2019-02-30',
  '2019-13-01',
  '20190230',
  '00000000',
  '01/07/19',
  '07/13/2019',
  '1/7/2019',
  '43647',
  'July 2019',
  '01Jly2019',
  '31JUN2019',
  '29FEB2019',
  '2019-07-01T00:00:00',
  '-',
]

it.each(BAD)('%j is not a date', (text) => {
  expect(parseDay(text, ALL)).toBeNull()
})

it.each(ALL)('a file with dates like %s accepts no other form', (form) => {
  for (const other of ALL) expect(parseDay(other, [form]) === null).toBe(other !== form)
})

describe('in a file', () => {
  it.each([...BAD, '01/07/2019'])('%j is refused with its place', async (text) => {
    const { tables, faults } = await readContent(
      [practiceRow('C82001'), practiceRow('C82002', { 11: text })].join('\r\n'),
    )
    expect(tables['practices']).toHaveLength(1)
    expect(faults).toEqual([
      `file-2019-07.csv:2: column "11 (open date)": value "${text}": expected a real date like 20260401`,
    ])
  })

  it.each([
    ['organisation', { 11: '20190701', 12: '20190630' }, '12 (close date)'],
    ['time with a commissioner', { 16: '20190701', 17: '20190630' }, '17 (left date)'],
  ])('an %s that ends before it starts is refused', async (_, cells, column) => {
    const { faults } = await readContent(practiceRow('C82001', cells))
    expect(faults).toEqual([
      `file-2019-07.csv:1: column "${column}": value "2019-06-30": ends before its start 2019-07-01`,
    ])
  })

  it('a missing required date is refused', async () => {
    const { faults } = await readContent(practiceRow('C82001', { 11: '' }))
    expect(faults).toEqual([expect.stringContaining('"11 (open date)": is empty; expected a date') as string])
  })

  it('the extract date must be the same in the whole file', async () => {
    const { faults } = await readContent(
      [LIST_SIZE_HEADER, listSizeRow('C82001', 5), listSizeRow('C82002', 5, '01AUG2019')].join('\n'),
    )
    expect(faults).toEqual([
      expect.stringContaining('column "EXTRACT_DATE": value "01AUG2019": expected 01JUL2019') as string,
    ])
  })
})
