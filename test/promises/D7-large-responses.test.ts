// D7: the gateway stops reading a response of more than 10 MB, and its memory does not grow with it.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, it } from 'vitest'
import { LIMITS } from '../../gateway/limits.ts'
import {
  askBoth,
  expectOnlyFinanceMissing,
  startFaultyGraph,
  type DataOfBoth,
  type SubgraphFault,
} from '../support/faulty-subgraph.ts'

const MEGABYTE = 1_000_000
const SPACES = Buffer.alloc(64_000, ' ')

function* spaces(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= SPACES.length)
    yield SPACES.subarray(0, Math.min(left, SPACES.length))
}

/** Spaces before the true response, so that it is valid JSON of the given size. */
const padded =
  (bytes: number): SubgraphFault =>
  async (_, response, forward) => {
    const { text } = await forward()
    response.writeHead(200, { 'content-type': 'application/json' })
    const parts = function* (): Generator<Buffer | string> {
      yield* spaces(bytes - Buffer.byteLength(text))
      yield text
    }
    // The gateway closes the connection of a response that is too large.
    await pipeline(Readable.from(parts()), response).catch(() => undefined)
  }

const memory = (): number => {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

it('10 MB are read', async () => {
  const graph = await startFaultyGraph()
  const complete = await askBoth(graph)
  graph.fault = padded(LIMITS.subgraphResponseBytes)
  const answer = await askBoth(graph)
  expect(answer.errors).toEqual([])
  expect(answer.data).toEqual(complete.data)
})

it.each([
  ['10 MB and one byte', LIMITS.subgraphResponseBytes + 1],
  ['600 MB', 600 * MEGABYTE],
])('%s are not', { timeout: 60_000 }, async (_, bytes) => {
  const graph = await startFaultyGraph()
  const complete = await askBoth(graph)
  graph.fault = padded(bytes)
  const before = memory()
  let most = before
  const timer = setInterval(() => (most = Math.max(most, memory())), 5)
  const cancelled = graph.requests.cancelled
  const answer = await askBoth(graph)
  clearInterval(timer)
  expectOnlyFinanceMissing(answer, complete.data as DataOfBoth)
  // The last byte of the smaller response may have left before the gateway closed the connection.
  if (bytes > 100 * MEGABYTE) expect(graph.requests.cancelled).toBeGreaterThan(cancelled)
  expect(most - before).toBeLessThan(50 * MEGABYTE)
})
