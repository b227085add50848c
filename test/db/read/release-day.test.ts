import { describe, expect, it } from 'vitest'
import { findReleaseDay } from '../../../db/read/release-day.ts'

describe('the name of a file', () => {
  it.each([
    ['epraccur-england-2026-02.csv.gz', '2026-02-01', 'February 2026'],
    ['epraccur_20260214.csv', '2026-02-14', '14 February 2026'],
    ['NSPL_NOV_2021_UK.csv', '2021-11-01', 'November 2021'],
    ['LSOA_to_CCG_(April_2021)_Lookup.csv', '2021-04-01', 'April 2021'],
    ['pcn-workforce-2020-03_2022-09.csv', '2022-09-01', 'September 2022'],
    ['nhs-payments-gp-2018-19.csv', '2019-03-31', '2018/19'],
    ['codepo_gb_2025.csv', '2025-01-01', '2025'],
  ])('%s', (name, on, called) => {
    expect(findReleaseDay([name], undefined, null, false)).toMatchObject({ on, called, from: 'name' })
  })

  it('of a file inside a zip is used if that of the zip has no day', () => {
    const names = ['download.zip', 'epraccur-2026-02.csv']
    expect(findReleaseDay(names, undefined, null, false).on).toBe('2026-02-01')
  })

  it('without a day is refused with a hint', () => {
    expect(() => findReleaseDay(['E07000130.csv'], undefined, null, false)).toThrow('add --release YYYY-MM')
    expect(() => findReleaseDay(['qof.csv'], undefined, null, true)).toThrow('add --release YYYY-YY')
  })
})

describe('--release', () => {
  it.each([
    ['2026-02', false, '2026-02-01', null],
    ['2026-02-14', false, '2026-02-14', null],
    ['2019-20', true, '2020-03-31', '2019/20'],
    ['2011-12', true, '2012-03-31', '2011/12'],
    ['2011-12', false, '2011-12-01', null],
    ['2020-03-31', true, '2020-03-31', '2019/20'],
  ])('%s (by the year: %s)', (option, isYearly, on, year) => {
    expect(findReleaseDay(['a-2017-01.csv'], option, null, isYearly)).toMatchObject({
      on,
      year,
      from: 'option',
    })
  })

  it.each(['2026-13', '2026-02-30', '2019-21', 'February', '26-02', ''])('%j is refused', (option) => {
    expect(() => findReleaseDay(['a.csv'], option, null, false)).toThrow('expected --release as a month')
  })

  it('a month does not determine a financial year', () => {
    expect(() => findReleaseDay(['a.csv'], '2019-07', null, true)).toThrow('is published by financial year')
  })
})

describe('a file that states its day', () => {
  it('has that day, whatever its name', () => {
    expect(findReleaseDay(['a-2017-01.csv'], undefined, '2021-01-01', false)).toMatchObject({
      on: '2021-01-01',
      from: 'file',
    })
  })

  it('agrees with a release of its month, and contradicts another', () => {
    expect(findReleaseDay(['a.csv'], '2025-01', '2025-01-20', false).on).toBe('2025-01-20')
    expect(() => findReleaseDay(['a.csv'], '2025-02', '2025-01-20', false)).toThrow(
      'the file states 2025-01-20',
    )
  })
})
