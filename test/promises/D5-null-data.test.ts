// D5: a value that a subgraph did not return never becomes null without an error.
import { expect, it } from 'vitest'
import type { Answer } from '../support/client.ts'
import {
  askBoth,
  expectNullsExplained,
  expectOnlyFinanceMissing,
  startFaultyGraph,
  type DataOfBoth,
} from '../support/faulty-subgraph.ts'

it.each([
  ['null as data', '{"data":null}'],
  ['an empty object', '{}'],
  ['null as data, and no errors', '{"data":null,"errors":[]}'],
  ['data without fields', '{"data":{}}'],
])('%s', async (_, body) => {
  const graph = await startFaultyGraph()
  const complete = await askBoth(graph)
  graph.fault = (__, response) => void response.end(body)
  expectOnlyFinanceMissing(await askBoth(graph), complete.data as DataOfBoth)
})

it.each<[string, (text: string) => string]>([
  ['null in a non-null field of entities', (text) => text.replaceAll(/"total":[^,}]+/g, '"total":null')],
  ['null in a non-null field of a list', (text) => text.replaceAll(/"id":"[^"]+"/g, '"id":null')],
  ['entities without a field', (text) => text.replaceAll(/"total":[^,}]+/g, '"other":1')],
])('%s', async (_, change) => {
  const graph = await startFaultyGraph()
  const complete = await askBoth(graph)
  let isChanged = false
  graph.fault = async (__, response, forward) => {
    const { text } = await forward()
    const changed = change(text)
    isChanged ||= changed !== text
    response.end(changed)
  }
  const answer: Answer = await askBoth(graph)
  expect(isChanged).toBe(true)
  expect(answer.data).not.toEqual(complete.data)
  expectNullsExplained(answer)
})
