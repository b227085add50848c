import { describe, expect, it } from 'vitest'
import {
  multiply,
  rateFor,
  totalFunding,
  calculateFunding,
  type Rate,
} from '../../../subgraphs/finance/entitlement.ts'
import type { FundingStreamModel } from '../../../subgraphs/finance/models.ts'
import type { FigureModel } from '../../../subgraphs/shared/models.ts'

const figure = (value: number): FigureModel => ({
  id: 'any',
  value,
  unit: 'GBP_PER_PATIENT',
  period: null,
  derivation: null,
  citationReferences: [`citation of ${value}`],
})

const rates: Rate[] = [
  { streamId: 'core', firstYear: '2019/20', lastYear: '2023/24', figure: figure(1.5) },
  { streamId: 'director', firstYear: '2019/20', lastYear: '2019/20', figure: figure(0.514) },
  { streamId: 'participation', firstYear: '2019/20', lastYear: '2023/24', figure: figure(1.761) },
]

const streams: FundingStreamModel[] = [
  { id: 'core', within: null, scope: 'england', name: 'Core', basis: 'REGISTERED', firstYear: '2019/20' },
  {
    id: 'director',
    within: null,
    scope: 'england',
    name: 'Director',
    basis: 'REGISTERED',
    firstYear: '2019/20',
  },
  {
    id: 'participation',
    within: null,
    scope: 'england',
    name: 'Participation',
    basis: 'WEIGHTED',
    firstYear: '2019/20',
  },
  { id: 'fund', within: null, scope: 'england', name: 'Fund', basis: null, firstYear: '2020/21' },
]

describe('patients times rate', () => {
  it.each([
    [38_569, 1.5, 57_853.5],
    [38_569, 0.514, 19_824.47],
    [38_569, 1.099, 42_387.33],
    [1, 0.005, 0.01],
    [1, 0.004, 0],
    [1, 1.005, 1.01],
    [3, 0.335, 1.01],
    [0, 1.5, 0],
  ])('%d × £%d is £%d, half a penny rounded up', (patients, rate, pounds) => {
    expect(multiply(patients, rate)).toBe(pounds)
  })
})

it('uses a rate only in the years in which it applies', () => {
  expect(rateFor(rates, 'director', '2019/20')?.value).toBe(0.514)
  expect(rateFor(rates, 'director', '2020/21')).toBeNull()
  expect(rateFor(rates, 'core', '2023/24')?.value).toBe(1.5)
  expect(rateFor(rates, 'core', '2024/25')).toBeNull()
  expect(rateFor(rates, 'fund', '2020/21')).toBeNull()
})

it('lists streams that cannot be calculated, including weighted ones, and sums the rounded rest', () => {
  const funding = calculateFunding(streams, rates, { ...figure(38_569), unit: 'PATIENTS' }, '2019/20')
  expect(funding.streams.map(({ stream, amount }) => [stream.id, amount.value])).toEqual([
    ['core', 57_853.5],
    ['director', 19_824.47],
  ])
  expect(funding.total).toBe(77_677.97)
  expect(funding.withoutRate.map(({ id }) => id)).toEqual(['participation', 'fund'])
  expect(funding.streams[1]?.amount).toMatchObject({
    id: `${figure(38_569).id}:director:2019-20`,
    derivation: '38,569 registered patients × £0.514 = £19,824.47',
    citationReferences: ['citation of 38569', 'citation of 0.514'],
  })
})

it('has the same total in every way of calculation', () => {
  const patients = { ...figure(31_816), unit: 'PATIENTS' } as const
  expect(totalFunding(streams, rates, 31_816, '2019/20')).toBe(
    calculateFunding(streams, rates, patients, '2019/20').total,
  )
})
