import { expect, it } from 'vitest'
import { citeLines } from '../../../subgraphs/finance/cite-lines.ts'

const lines = (file: string, ...numbers: number[]) =>
  numbers.map((line) => ({ sourceId: file, locator: `${file}.csv:${line}` }))

it('names each file once, with ranges of lines', () => {
  expect(citeLines([...lines('a', 12, 3, 2, 4, 12), ...lines('b', 7)])).toEqual([
    { sourceId: 'a', locator: 'a.csv:2-4, 12', note: null },
    { sourceId: 'b', locator: 'b.csv:7', note: null },
  ])
})

it('keeps a locator that is not a line of a file', () => {
  expect(citeLines([{ sourceId: 'a', locator: 'page 3' }])).toEqual([
    { sourceId: 'a', locator: 'page 3', note: null },
  ])
})

it('cites nothing for no citation', () => {
  expect(citeLines([])).toEqual([])
})
