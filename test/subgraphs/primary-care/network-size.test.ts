import { expect, it } from 'vitest'
import { checkSize, chooseBounds } from '../../../subgraphs/primary-care/network-size.ts'
import type { FigureModel } from '../../../subgraphs/shared/models.ts'

const patients = (value: number): FigureModel => ({
  id: 'any',
  value,
  unit: 'PATIENTS',
  period: null,
  derivation: null,
  citationReferences: [`citation of ${value}`],
})

const bounds = chooseBounds([patients(30_000), patients(29_000)], [patients(50_000)])

it.each([
  [29_999, 'BELOW', 1],
  [30_000, 'WITHIN', 0],
  [50_000, 'WITHIN', 0],
  [50_001, 'ABOVE', 1],
  [107_866, 'ABOVE', 57_866],
])('%d patients are %s by %d', (size, status, outsideBy) => {
  expect(checkSize(patients(size), bounds)).toMatchObject({ status, outsideBy, lower: 30_000, upper: 50_000 })
})

it('is unknown without a list size, never 0', () => {
  expect(checkSize(null, bounds)).toMatchObject({ status: 'UNKNOWN', outsideBy: null })
})

it('cites every statement of the chosen values, and no other', () => {
  const same = { ...patients(30_000), citationReferences: ['another citation of 30000'] }
  const { citationReferences } = chooseBounds([patients(30_000), same, patients(29_000)], [patients(50_000)])
  expect(citationReferences).toEqual(['citation of 30000', 'another citation of 30000', 'citation of 50000'])
})
