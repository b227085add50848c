// C3: quoted text is read as written. An unterminated quote is refused with its line.
import { expect, it } from 'vitest'
import { practiceRow, readContent } from '../support/official-files.ts'

const HEADER =
  'Sub ICB Location ODS Code,Sub ICB Location Name,ICB Code,Integrated Care Board Name,Region Code,Region Name'
const row = (code: string, name: string): string => `${code},${name},QK1,,Y60,MIDLANDS`
const read = (rows: readonly string[]) => readContent([HEADER, ...rows, ''].join('\n'))

it.each([
  ['commas', '"LEICESTER, LEICESTERSHIRE AND RUTLAND"', 'LEICESTER, LEICESTERSHIRE AND RUTLAND'],
  ['doubled quotes', '"THE ""FOX\'S"""', 'THE "FOX\'S"'],
  ['a line break, which is a space in a name', '"LEICESTER\nCITY"', 'LEICESTER CITY'],
  ['spaces around the quotes', ' "LEICESTER" ', 'LEICESTER'],
])('%s', async (_, written, name) => {
  const { tables, faults } = await read([row('04C', written), row('03W', 'EAST')])
  expect(faults).toEqual([])
  expect(tables['board_commissioners']?.map((found) => found['name'])).toEqual([name, 'EAST'])
})

it.each([
  ['a quote that is not closed', row('03W', '"EAST'), /:3: a quote is not closed/],
  [
    'text after a closing quote',
    row('03W', '"EAST" SIDE'),
    /:3: value ".*": text follows a closing quote; the quote opened in line 3/,
  ],
  ['a quote inside a cell', row('03W', 'EAST "SIDE"'), /:3: value ".*": a quote is inside an unquoted cell/],
])('%s is refused', async (_, bad, problem) => {
  const rows = Array.from({ length: 2000 }, (__, index) =>
    row(`A${String(index).padStart(2, '0')}`.slice(0, 3), 'NAME'),
  )
  const { file, faults } = await read([row('04C', 'CITY'), bad, ...rows])
  expect(file).toBeNull()
  expect(faults).toEqual([expect.stringMatching(problem) as string])
})

it('is refused far after the first rows as well', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => practiceRow(`C${String(10_000 + index)}`))
  rows[4000] = practiceRow('C99999', { 2: 'OPEN" SURGERY' })
  const { faults } = await readContent(rows.join('\r\n'))
  expect(faults).toEqual([expect.stringMatching(/:4001: .*the quote opened in line 4001/) as string])
})
