// D1: a subgraph that refuses or resets connections affects only its own fields, and is used again when it recovers.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { freePort } from '../support/free-port.ts'
import {
  askBoth,
  expectOnlyFinanceMissing,
  startFaultyGraph,
  type DataOfBoth,
} from '../support/faulty-subgraph.ts'

it.each([
  ['refuses connections', async () => `http://127.0.0.1:${await freePort()}/graphql`],
  ['has a name that does not resolve', async () => 'http://subgraph.invalid/graphql'],
])('a subgraph that %s', async (_, urlOf) => {
  const complete = (await askBoth(await startFaultyGraph())).data as DataOfBoth
  const graph = await startFaultyGraph({ SUBGRAPH_URLS: `finance=${await urlOf()}` })
  const start = performance.now()
  const answer = await askBoth(graph)
  expect(performance.now() - start).toBeLessThan(1_000)
  expectOnlyFinanceMissing(answer, complete)
})

it('a subgraph that resets connections, and recovers', async () => {
  const graph = await startFaultyGraph()
  const complete = await askBoth(graph)
  expect(complete.errors).toEqual([])
  graph.fault = (request) => void request.socket.destroy()
  for (let times = 0; times < 8; times += 1) {
    const start = performance.now()
    expectOnlyFinanceMissing(await askBoth(graph), complete.data as DataOfBoth)
    expect(performance.now() - start).toBeLessThan(1_000)
  }
  graph.fault = null
  // One of the requests in this second finds that the subgraph has recovered.
  const end = performance.now() + 1_000
  while (performance.now() < end) {
    await askBoth(graph)
    await sleep(100)
  }
  const { data, errors } = await askBoth(graph)
  expect(errors).toEqual([])
  expect(data).toEqual(complete.data)
})
