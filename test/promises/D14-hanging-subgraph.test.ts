// D14: a subgraph that hangs costs a few deadlines; then requests fail fast until one probe finds that it has recovered.
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { defaultGatewaySettings } from '../../gateway/gateway-settings.ts'
import { SubgraphClient } from '../../gateway/graph/subgraphs/client.ts'
import type { SubgraphTransport } from '../../gateway/graph/subgraphs/transport.ts'
import { createLog } from '../../gateway/log.ts'
import { LIMITS } from '../../gateway/limits.ts'
import {
  askBoth,
  expectOnlyFinanceMissing,
  startFaultyGraph,
  type DataOfBoth,
} from '../support/faulty-subgraph.ts'
import { NO_TRACE } from '../../subgraphs/shared/trace.ts'

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

type Fetch = SubgraphTransport['fetch']

const FAULTS: Readonly<Record<string, Fetch>> = {
  'never settles': () => new Promise<never>(() => undefined),
  rejects: () => Promise.reject(new Error('no')),
  throws: () => {
    throw new Error('no')
  },
}

const TIMEOUT_MS = 40
const PAUSE_MS = 120
const FAILURES = 5

const createClient = (transport: SubgraphTransport, timeoutMs: number): SubgraphClient => {
  const settings = {
    ...defaultGatewaySettings().subgraph('any'),
    timeoutMs,
    breaker: { failures: FAILURES, pauseMs: PAUSE_MS },
  }
  return new SubgraphClient(transport, createLog('silent'), { fetches: 0 }, new Set(), {
    settings,
    passedCodes: 'all',
  })
}

const sendTo = (client: SubgraphClient, leftMs: number) =>
  client.fetch(
    {
      query: '{ any }',
      variables: {},
      scope: {
        requestId: 'r',
        clientId: null,
        trace: NO_TRACE,
        clientHeaders: {},
        identity: null,
        deadline: performance.now() + leftMs,
        signal: new AbortController().signal,
      },
    },
    true,
  )

describe.each([
  ['in this process', false],
  ['in another process', true],
])('a subgraph %s', (_, isRemote) => {
  it.each(Object.keys(FAULTS))(
    'that %s is called a few times, and then by one probe at a time',
    async (name) => {
      let calls = 0
      let fetch: Fetch = FAULTS[name] as Fetch
      const transport: SubgraphTransport = {
        name: 'any',
        isRemote,
        fetch: (...sent) => {
          calls += 1
          return fetch(...sent)
        },
      }
      const client = createClient(transport, TIMEOUT_MS)
      const send = () => sendTo(client, LIMITS.requestMs)
      const expectUnavailable = async (): Promise<void> => {
        const { data, errors } = await send()
        expect(data).toBeNull()
        expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'any' } }])
      }
      for (let time = 0; time < FAILURES; time += 1) await expectUnavailable()
      expect(calls).toBe(FAILURES)
      const start = performance.now()
      for (let time = 0; time < 20; time += 1) await expectUnavailable()
      expect(performance.now() - start).toBeLessThan(PAUSE_MS)
      expect(calls).toBe(FAILURES)
      await sleep(PAUSE_MS + 20)
      await Promise.all(Array.from({ length: 20 }, expectUnavailable))
      expect(calls).toBe(FAILURES + 1)
      fetch = () => Promise.resolve({ data: { any: 1 } })
      await sleep(PAUSE_MS + 20)
      expect(await send()).toMatchObject({ data: { any: 1 }, errors: [] })
      expect(await send()).toMatchObject({ data: { any: 1 }, errors: [] })
    },
  )

  it('is not waited for longer than the request has left, and that is no failure of the subgraph', async () => {
    let calls = 0
    const client = createClient(
      { name: 'any', isRemote, fetch: () => ((calls += 1), new Promise<never>(() => undefined)) },
      LIMITS.fetchMs,
    )
    for (let time = 1; time <= FAILURES + 1; time += 1) {
      const start = performance.now()
      const { data, errors } = await sendTo(client, 50)
      expect(performance.now() - start).toBeLessThan(1_000)
      expect(data).toBeNull()
      expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }])
      // The circuit breaker stays closed.
      expect(calls).toBe(time)
    }
  })
})
