import { expect, it } from 'vitest'
import { checkBudget } from '../../../subgraphs/finance/budget-checks.ts'
import type { BudgetLineModel, BudgetModel } from '../../../subgraphs/finance/models.ts'
import type { FigureModel } from '../../../subgraphs/shared/models.ts'

const figure = (value: number): FigureModel => ({
  id: 'any',
  value,
  unit: 'GBP',
  period: null,
  derivation: null,
  citationReferences: [],
})

const line = (name: string, amount: number | null, partOf: string, isSubtotal = false): BudgetLineModel => ({
  name,
  heading: null,
  isSubtotal,
  partOf,
  amount: amount === null ? null : figure(amount),
  shareOfTotal: null,
})

const budget: BudgetModel = {
  id: 'b',
  kind: 'PRIMARY_CARE',
  year: '2019/20',
  title: 'Table',
  footprintId: 'llr',
  total: figure(116),
  lines: [
    line('A', 10, 'Sub'),
    line('B', -4, 'Sub'),
    line('Blank', null, 'Sub'),
    line('Sub', 6, 'TOTAL', true),
    line('C', 100, 'TOTAL'),
  ],
}

it('sums lines into subtotals and subtotals into the total; a blank is skipped, and a negative is subtracted', () => {
  expect(checkBudget(budget, [])).toEqual([
    { name: 'Sub', printed: 6, summed: 6, difference: 0 },
    { name: 'TOTAL', printed: 116, summed: 106, difference: 10 },
  ])
})

it('sums the parts of a row across budgets', () => {
  const parts = [
    { name: 'A', amount: 5 },
    { name: 'A', amount: 6 },
    { name: 'TOTAL', amount: 116 },
    { name: 'Blank', amount: null },
  ]
  expect(checkBudget(budget, parts).slice(2)).toEqual([
    { name: 'row: A', printed: 10, summed: 11, difference: -1 },
    { name: 'row: TOTAL', printed: 116, summed: 116, difference: 0 },
  ])
})
