// D14: a subgraph that hangs costs a few deadlines; then requests fail fast until one probe finds that it has recovered.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { LIMITS } from '../../gateway/limits.ts'
import {
  askBoth,
  expectOnlyFinanceMissing,
  startFaultyGraph,
  type DataOfBoth,
} from '../support/faulty-subgraph.ts'

const SECONDS = process.env['LONG'] === '1' ? 60 : 10
const EVERY_MS = 50
const FETCHES_OF_REQUEST = 2

it(`a subgraph that hangs for ${SECONDS} s`, { timeout: (SECONDS + 60) * 1_000 }, async () => {
  const graph = await startFaultyGraph()
  const complete = (await askBoth(graph)).data as DataOfBoth
  let open = 0
  let mostOpen = 0
  graph.fault = (_, response) => {
    open += 1
    mostOpen = Math.max(mostOpen, open)
    response.on('close', () => (open -= 1))
  }
  const end = performance.now() + SECONDS * 1_000
  const sent: Promise<{ readonly startedAt: number; readonly ms: number }>[] = []
  while (performance.now() < end) {
    const startedAt = performance.now()
    sent.push(
      askBoth(graph).then((answer) => {
        expectOnlyFinanceMissing(answer, complete)
        return { startedAt, ms: performance.now() - startedAt }
      }),
    )
    await sleep(EVERY_MS)
  }
  const times = await Promise.all(sent)
  // The requests of the first deadline wait for it. After that only probes do, one at a time.
  const opened = end - SECONDS * 1_000 + LIMITS.fetchMs + 500
  const later = times.filter(({ startedAt }) => startedAt > opened)
  const slow = later.filter(({ ms }) => ms > 500)
  expect(later.length).toBeGreaterThan(20)
  expect(slow.length / later.length).toBeLessThan(0.1)
  expect(open).toBeLessThanOrEqual(1)
  expect(mostOpen).toBeLessThan((LIMITS.fetchMs / EVERY_MS) * FETCHES_OF_REQUEST * 1.2)
  graph.fault = null
  // The last probe still waits for the subgraph.
  await vi.waitFor(
    async () => {
      const { data, errors } = await askBoth(graph)
      expect(errors).toEqual([])
      expect(data).toEqual(complete)
    },
    { timeout: LIMITS.fetchMs + 1_500, interval: 100 },
  )
})
