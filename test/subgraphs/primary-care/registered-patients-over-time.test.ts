import { expect, it } from 'vitest'
import { keepWhatIsNew } from '../../../subgraphs/primary-care/registered-patients-over-time.ts'
import { isWithin } from '../../../subgraphs/shared/day-range.ts'
import type { FigureModel } from '../../../subgraphs/shared/models.ts'

const figure = (value: number, ...citationReferences: string[]): FigureModel => ({
  id: 'any',
  value,
  unit: 'PATIENTS',
  period: null,
  derivation: null,
  citationReferences,
})

it('has a point for each day with new evidence, also for an equal number, and none for a day without a figure', () => {
  const points = [
    { on: '2019-07-01', figure: figure(100, 'booklet') },
    { on: '2020-03-31', figure: figure(100, 'booklet') },
    { on: '2021-01-01', figure: figure(100, 'release', 'other release') },
    { on: '2021-02-01', figure: figure(100, 'other release', 'release') },
    { on: '2021-03-31', figure: null },
    { on: '2022-05-01', figure: figure(110, 'other release', 'release') },
  ]
  expect(keepWhatIsNew(points).map(({ on }) => on)).toEqual(['2019-07-01', '2021-01-01', '2022-05-01'])
})

it.each([
  ['2021-01-01', {}, true],
  ['2021-01-01', { since: '2021-01-01', until: '2021-01-01' }, true],
  ['2021-01-01', { since: '2021-01-02' }, false],
  ['2021-01-01', { until: '2020-12-31' }, false],
  ['2022-01-01', { until: '2023-01-01' }, false],
  ['2021-06-30', { since: null, until: null }, true],
])('%s within %j, as of 30 June 2021: %s', (day, range, expected) => {
  expect(isWithin(day, range, '2021-06-30')).toBe(expected)
})
