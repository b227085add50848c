import { expect, it } from 'vitest'
import { csvText, startOfFile } from '../../schema/csv-text.ts'

const SPREADSHEET = { isForSpreadsheet: true }

it.each([
  ['a telephone number', '01162223333', '01162 223333'],
  ['an international number', '00441162223333', '00441 162223333'],
  ['a short code', '0042', "'0042"],
  ['a number with a plus', '+441162223333', "'+441162223333"],
  ['a formula', '=1+1', "'=1+1"],
  ['a number with spaces', '0116 222 3333', '0116 222 3333'],
  ['a code with a letter', '04C', '04C'],
  ['zero', '0', '0'],
])('text for a spreadsheet keeps what a spreadsheet would change: %s', (_, text, written) => {
  expect(csvText([[text]], SPREADSHEET)).toBe(`${written}\r\n`)
  expect(csvText([[text]])).toBe(`${text}\r\n`)
})

it('numbers are written as numbers', () => {
  expect(csvText([[-5, 0, 1.5, null, true]], SPREADSHEET)).toBe('-5,0,1.5,,true\r\n')
})

it('a file for a spreadsheet begins with the byte-order mark', () => {
  expect(startOfFile(SPREADSHEET)).toBe('\uFEFF')
  expect(startOfFile({})).toBe('')
})
