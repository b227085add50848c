// D2: a subgraph that does not respond in time costs its own part only, and its fetches are cancelled.
import { expect, it, vi } from 'vitest'
import { LIMITS } from '../../gateway/limits.ts'
import {
  askBoth,
  expectOnlyFinanceMissing,
  startFaultyGraph,
  type DataOfBoth,
  type SubgraphFault,
} from '../support/faulty-subgraph.ts'

const FAULTS: Readonly<Record<string, SubgraphFault>> = {
  'never responds': () => undefined,
  'responds after 30 s': async (_, response, forward) => {
    const { text } = await forward()
    const timer = setTimeout(() => response.end(text), 30_000)
    response.on('close', () => clearTimeout(timer))
  },
  'sends one byte a second': async (_, response, forward) => {
    const { text } = await forward()
    let sent = 0
    const timer = setInterval(() => response.write(text[sent++] ?? ''), 1_000)
    response.on('close', () => clearInterval(timer))
  },
}

it.each(Object.keys(FAULTS))('a subgraph that %s', { timeout: 60_000 }, async (name) => {
  const graph = await startFaultyGraph()
  const complete = await askBoth(graph)
  expect(complete.errors).toEqual([])
  graph.fault = FAULTS[name] ?? null
  const before = { ...graph.requests }
  const start = performance.now()
  const answer = await askBoth(graph)
  // Two steps of the plan need the subgraph, one after the other; the deadline counts from the start of the request.
  expect(performance.now() - start).toBeLessThan(LIMITS.requestMs + 500)
  expectOnlyFinanceMissing(answer, complete.data as DataOfBoth)
  const sent = graph.requests.received - before.received
  expect(sent).toBeGreaterThan(0)
  await vi.waitFor(() => expect(graph.requests.cancelled - before.cancelled).toBe(sent))
})
