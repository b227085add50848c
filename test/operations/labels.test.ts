import { beforeAll, expect, it } from 'vitest'
import { todayInLondon } from '../../subgraphs/shared/as-of.ts'
import { useSharedApplication, type SharedApplication } from '../support/shared-application.ts'
import { ask, listOperations, readOperation } from '../support/client.ts'
import { OPERATION_VARIABLES } from './variables.ts'

let application: SharedApplication

beforeAll(async () => {
  application = await useSharedApplication()
})
const TODAY = todayInLondon(() => new Date())

const dayOf = async (query: string, variables: Record<string, unknown> = {}): Promise<string | null> => {
  const { text, errors } = await ask(application.url, query, variables)
  expect(errors).toEqual([])
  return JSON.parse(text).extensions.data.asOf
}

it.each([
  ['a literal', 'system(id: "llr", asOf: "2019-07-11") { id }', '', {}, '2019-07-11'],
  ['a variable', 'system(id: "llr", asOf: $d) { id }', '$d: Date', { d: '2019-07-11' }, '2019-07-11'],
  [
    'the default of a variable',
    'system(id: "llr", asOf: $d) { id }',
    '$d: Date = "2019-07-11"',
    {},
    '2019-07-11',
  ],
  [
    'a variable over its default',
    'system(id: "llr", asOf: $d) { id }',
    '$d: Date = "2019-07-11"',
    { d: '2021-01-01' },
    '2021-01-01',
  ],
  [
    'null over a default',
    'system(id: "llr", asOf: $d) { id }',
    '$d: Date = "2019-07-11"',
    { d: null },
    TODAY,
  ],
  ['nothing', 'system(id: "llr") { id }', '', {}, TODAY],
  ['a financial year', 'scenario(moves: [], year: "2019/20") { asOf }', '', {}, '2020-03-31'],
  [
    'a day in a financial year',
    'scenario(moves: [], year: "2019/20", asOf: "2019-07-11") { asOf }',
    '',
    {},
    '2019-07-11',
  ],
  [
    'a day after a financial year',
    'scenario(moves: [], year: "2019/20", asOf: "2024-01-01") { asOf }',
    '',
    {},
    '2020-03-31',
  ],
])('names the day of the data for %s', async (_, field, definitions, variables, day) => {
  expect(await dayOf(`query ${definitions && `(${definitions})`} { ${field} }`, variables)).toBe(day)
})

const daysIn = (value: unknown, found: Set<string>): Set<string> => {
  if (Array.isArray(value)) for (const item of value) daysIn(item, found)
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) {
      if (key === 'asOf' && typeof item === 'string') found.add(item)
      daysIn(item, found)
    }
  return found
}

it('every stored operation is labelled with the day of its data', { timeout: 60_000 }, async () => {
  const compared: string[] = []
  for (const operation of listOperations()) {
    const { text, data } = await ask(
      application.url,
      readOperation(operation),
      OPERATION_VARIABLES[operation],
    )
    const days = daysIn(data, new Set())
    // A census or a series has days of its own.
    if (days.size !== 1) continue
    compared.push(operation)
    expect([operation, ...days]).toEqual([operation, JSON.parse(text).extensions.data.asOf])
  }
  expect(compared.length).toBeGreaterThan(7)
})

it.each([
  ['2030-01-01', true],
  ['2026-07-01', true],
  ['2026-06-30', undefined],
  ['2019-07-11', undefined],
])('states for %s whether it is after the newest data', async (asOf, expected) => {
  const { text } = await ask(application.url, `{ system(id: "llr", asOf: "${asOf}") { id } }`)
  expect(JSON.parse(text).extensions.data.isAfterNewestData).toBe(expected)
})
