import { expect, it } from 'vitest'
import { arrangeCensus, staffPer1000 } from '../../../subgraphs/finance/network-workforce.ts'
import type { FigureModel } from '../../../subgraphs/shared/models.ts'

const census = arrangeCensus({ id: 'network', asOf: '2022-09-30' }, [
  { staffGroup: 'Care', role: 'Pharmacists', wte: [0.1, 0.2], records: [1, 1], citationIds: ['a', 'b'] },
  { staffGroup: 'Care', role: 'Paramedics', wte: [1.5067], records: [2], citationIds: ['c'] },
])

const patients = (value: number): FigureModel => ({
  id: 'patients',
  value,
  unit: 'PATIENTS',
  period: '2022-05-01',
  derivation: null,
  citationReferences: ['d'],
})

it('sums several collections exactly, and all roles', () => {
  expect(census.roles.map(({ wte, records }) => [wte.value, wte.derivation, records.value])).toEqual([
    [0.3, '0.1 + 0.2 = 0.3', 2],
    [1.5067, null, 2],
  ])
  expect(census.wte).toMatchObject({
    value: 1.8067,
    unit: 'WTE',
    period: '2022-09-30',
    derivation: '0.3 (Pharmacists) + 1.5067 (Paramedics) = 1.8067',
    citationReferences: ['a', 'b', 'c'],
  })
  expect(census.records).toMatchObject({ value: 4, unit: 'COUNT' })
})

it('divides by patients if there are any', () => {
  expect(staffPer1000(census, patients(31_000))).toMatchObject({
    value: 0.0583,
    derivation: '1.8067 whole time equivalents ÷ 31,000 registered patients × 1,000 = 0.0583',
    citationReferences: ['a', 'b', 'c', 'd'],
  })
  expect(staffPer1000(census, null)).toBeNull()
  expect(staffPer1000(census, patients(0))).toBeNull()
})
