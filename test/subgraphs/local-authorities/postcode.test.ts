import { expect, it } from 'vitest'
import { readPostcode } from '../../../subgraphs/local-authorities/postcode-argument.ts'
import { parsePostcode, spell } from '../../../subgraphs/local-authorities/postcode.ts'

it.each([
  ['LE3 8TB', 'LE3 8TB', false],
  [' le3  8tb ', 'LE3 8TB', false],
  ['l e 3 8\u00a0t b', 'LE3 8TB', false],
  ['\uff2c\uff25\uff13 8TB', 'LE3 8TB', false],
  ['LE101AA', 'LE10 1AA', false],
  ['LE1O 1AA', 'LE10 1AA', true],
  ['LE10 IAA', 'LE10 1AA', true],
  ['LEI 1AA', 'LE1 1AA', true],
  ['s02 1aa', 'SO2 1AA', true],
  ['LI 1AA', 'L1 1AA', true],
  ['EC1A 1BB', 'EC1A 1BB', false],
  ['M1 1AE', 'M1 1AE', false],
  ['LE67', 'LE67', false],
  ['le 3', 'LE3', false],
  ['LE6O', 'LE60', true],
  ['W1A', 'W1A', false],
  ['LE3 8T8', null, false],
  ['LE3 8', 'LE3', true],
  ['LE38', 'LE38', false],
  ['LE3 8T', 'LE3', true],
  ['LE13 8T', 'LE13', true],
  ['LE138T', 'LE13', true],
  ['LEL 1AA', 'LE1 1AA', true],
  ['LES 1AA', 'LE5 1AA', true],
  ['LE3 STB', 'LE3 5TB', true],
  ['5O14 1AA', 'SO14 1AA', true],
  ['WIA 1AA', 'W1A 1AA', true],
  ['GIR 0AA', 'GIR 0AA', false],
  ['LE1-9BG', 'LE1 9BG', false],
  ['le1\u20139bg', 'LE1 9BG', false],
  ['(LE1 9BG)', 'LE1 9BG', false],
  ['LE1 9BG.', 'LE1 9BG', false],
  ['LE1, 9BG', 'LE1 9BG', false],
  ['\u201cLE1 9BG\u201d', 'LE1 9BG', false],
  ['Walsby', null, false],
  ['50 Plus', null, false],
  ['04C', null, false],
  ['C82013', null, false],
  ['U87499', null, false],
  ['E06000016', null, false],
  ['8TB', null, false],
  ['L', null, false],
  ['', null, false],
  ['LE3 8TB; drop table', null, false],
  ['x'.repeat(10_000), null, false],
])('%s is read as %s', (text, spelling, isRepaired) => {
  const read = parsePostcode(text)
  expect(read && spell(read)).toBe(spelling)
  expect(read?.isRepaired ?? false).toBe(isRepaired)
})

it('refuses invalid postcodes with argument and form', () => {
  expect(() => readPostcode('postcode', 'LE3 8T8')).toThrow(
    'Invalid value for "postcode": expected a full postcode like LE1 1AA, or its first half like LE1, got "LE3 8T8".',
  )
})
