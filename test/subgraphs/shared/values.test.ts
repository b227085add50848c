import { Kind } from 'graphql'
import { describe, expect, it } from 'vitest'
import { sortName, titleCase, searchKey } from '../../../db/spelling.ts'
import { readArgument } from '../../../subgraphs/shared/arguments.ts'
import { dayBefore, lastDay, todayInLondon } from '../../../subgraphs/shared/as-of.ts'
import { readPage, toConnection } from '../../../subgraphs/shared/paging.ts'
import { scalars } from '../../../subgraphs/shared/scalars.ts'

describe('dates', () => {
  it.each(['2019-02-30', '2019-13-01', '01/07/19', '2019-7-1', '', 'July 2019', 20190701, null])(
    'refuses %s as a variable, with value and form',
    (value) => {
      expect(() => scalars.Date.parseValue(value)).toThrow(/expected a real date like 2026-04-01/)
    },
  )

  it('accepts real dates, including 29 February of a leap year', () => {
    expect(scalars.Date.parseValue('2020-02-29')).toBe('2020-02-29')
    expect(() => scalars.Date.parseLiteral({ kind: Kind.STRING, value: '2019-02-29' }, {})).toThrow(
      /a real date/,
    )
  })

  it.each([
    ['2019/20', true],
    ['1999/00', true],
    ['2019/21', false],
    ['2019-20', false],
    ['19/20', false],
  ])('financial year %s: %s', (value, isGood) => {
    if (isGood) expect(scalars.FinancialYear.parseValue(value)).toBe(value)
    else expect(() => scalars.FinancialYear.parseValue(value)).toThrow(/a financial year like 2019\/20/)
  })

  it('begins the day in London, in summer time as well', () => {
    expect(todayInLondon(() => new Date('2019-06-30T23:30:00Z'))).toBe('2019-07-01')
    expect(todayInLondon(() => new Date('2019-12-31T23:30:00Z'))).toBe('2019-12-31')
  })

  it('returns the last day of an ended entity only', () => {
    expect(dayBefore('2020-03-01')).toBe('2020-02-29')
    expect(lastDay('2022-07-01', '2022-06-30')).toBeNull()
    expect(lastDay('2022-07-01', '2022-07-01')).toBe('2022-06-30')
    expect(lastDay(null, '2022-07-01')).toBeNull()
  })
})

describe('names', () => {
  it.each([
    ['Dr S D’Souza & Partner (Queens Road branch)', 'dr s dsouza and partner queens road branch'],
    ['Melton, Syston and Vale', 'melton syston and vale'],
    ['CH3 – Carillon', 'ch3 carillon'],
    ['Élan', 'elan'],
  ])('%s has the sort name %s', (name, key) => expect(sortName(name)).toBe(key))

  it.each([
    ['OAKHAM MEDICAL PRACTICE', 'Oakham Medical Practice'],
    ['COUNTY HALL, LEICESTER', 'County Hall, Leicester'],
    [
      'NHS LEICESTER, LEICESTERSHIRE AND RUTLAND ICB - 04C',
      'NHS Leicester, Leicestershire and Rutland ICB - 04C',
    ],
  ])('%s is written %s', (printed, name) => expect(titleCase(printed)).toBe(name))

  it.each([
    ['East Park MC', 'East Park Medical Centre'],
    ['Groby Ro MC', 'Groby Road Medical Centre'],
    ['Canon St', 'Canon Street'],
    ['The Limes', 'LIMES'],
  ])('%s is searched like %s', (one, other) => expect(searchKey(one)).toBe(searchKey(other)))
})

describe('arguments', () => {
  it.each(['a\u0000b', '\uD800', 'x'.repeat(201)])('refuses text that cannot be stored', (text) => {
    expect(() => readArgument('text', text)).toThrow(/Invalid value for "text": expected/)
  })

  it('accepts emoji, right-to-left text and every letter', () => {
    expect(readArgument('text', ' 👩‍⚕️ سلام ')).toBe('👩‍⚕️ سلام')
  })
})

describe('pages', () => {
  it.each([-1, 201, 2_147_483_647])('refuses first: %d', (first) => {
    expect(() => readArgument('first', first)).toThrow(/a whole number from 0 to 200/)
  })

  it.each([
    'nonsense',
    'W10',
    Buffer.from('["a","b"]').toString('base64url'),
    Buffer.from('{}').toString('base64url'),
    Buffer.from('[1.5]').toString('base64url'),
    Buffer.from('[1e300]').toString('base64url'),
    Buffer.from('[null]').toString('base64url'),
  ])('refuses the cursor %s of another list', (after) => {
    expect(() => readPage({ after }, 20, ['integer'])).toThrow(/the endCursor of a page of this list/)
  })

  it('continues after the cursor, and states whether there is another page', () => {
    const page = toConnection(
      ['a', 'b', 'c'],
      2,
      9,
      (row) => row,
      (row) => [row],
    )
    expect(page).toMatchObject({ nodes: ['a', 'b'], totalCount: 9, pageInfo: { hasNextPage: true } })
    expect(readPage({ after: page.pageInfo.endCursor }, 20, ['text'])).toEqual({ first: 20, after: ['b'] })
    expect(
      toConnection(
        [],
        2,
        0,
        (row) => row,
        () => [],
      ).pageInfo,
    ).toEqual({ hasNextPage: false, endCursor: null })
  })
})
