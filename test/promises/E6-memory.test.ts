// E6: mixed load with hostile queries leaves memory, connections and caches bounded, and answers every valid request. The
// long form adds faults: a subgraph that fails in several ways, and connections of the database that end.
import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it, onTestFinished } from 'vitest'
import { startTestApplication } from '../support/application.ts'
import { LIMITS } from '../../gateway/limits.ts'
import { listOperations, readOperation } from '../support/client.ts'
import { connectForTest } from '../support/database.ts'
import { startFaultyGraph, type SubgraphFault } from '../support/faulty-subgraph.ts'
import { postJson } from '../support/http.ts'
import { OPERATION_VARIABLES } from '../operations/variables.ts'

const isLong = process.env['LONG'] === '1'
const REQUESTS = 20_000
const MINUTES = 10
const CLIENTS = 8

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const HOSTILE = [
  '{ '.repeat(200),
  `{ ${'a: __typename '.repeat(500)} }`,
  '{ practices(first: 200) { nodes { network { practices { network { name } } } } } }',
  '{ nothing }',
]

const EVERY_MS = 10_000

const FAULTS: readonly SubgraphFault[] = [
  (_, response) => void response.socket?.destroy(),
  (_, response) => void response.writeHead(500).end('no'),
  (_, response) => void response.end('{'),
  () => undefined,
]

/** Starts the program; in the long form, with a subgraph that has a fault for a quarter of the time. */
const start = async () => {
  if (!isLong) {
    const application = await startTestApplication({ CACHE_MB: '16' })
    onTestFinished(() => application.stop())
    return { application, hasFaults: () => false }
  }
  const graph = await startFaultyGraph({ CACHE_MB: '16' })
  const db = connectForTest({ url: graph.application.databaseUrl })
  let turn = 0
  let faultyUntil = 0
  const timer = setInterval(() => {
    turn += 1
    graph.fault = turn % 4 === 1 ? (FAULTS[((turn - 1) / 4) % FAULTS.length] ?? null) : null
    // Requests that began before the end of a fault may still fail, and the circuit breaker has to close.
    if (graph.fault) faultyUntil = performance.now() + 2 * EVERY_MS
    if (turn % 4 !== 3) return
    db.raw(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    ).catch(() => undefined)
    faultyUntil = Math.max(faultyUntil, performance.now() + LIMITS.requestMs)
  }, EVERY_MS)
  onTestFinished(() => clearInterval(timer))
  return { application: graph.application, hasFaults: () => performance.now() < faultyUntil }
}

it('is stable', { timeout: 900_000 }, async () => {
  const { application, hasFaults } = await start()
  const db = connectForTest({ url: application.databaseUrl })
  const small = listOperations().filter((name) => !/rows|list|matrix|sheet|page/.test(name))
  const faults: string[] = []
  let count = 0
  const next = (): { readonly body: unknown; readonly isValid: boolean } => {
    count += 1
    if (count % 20 === 0) return { body: { query: HOSTILE[count % HOSTILE.length] }, isValid: false }
    if (count % 3 === 0) {
      // New operations and new variables, as clients that build their queries send them.
      const query = `query Q${count % 500} { practices(first: ${1 + (count % 20)}, asOf: "2019-07-11") { nodes { name } } }`
      return { body: { query }, isValid: true }
    }
    const name = small[count % small.length] ?? ''
    return { body: { query: readOperation(name), variables: OPERATION_VARIABLES[name] }, isValid: true }
  }
  const run = async (isOver: () => boolean): Promise<void> => {
    const client = async (): Promise<void> => {
      while (!isOver()) {
        const { body, isValid } = next()
        const wasFaulty = hasFaults()
        const { status, text } = await postJson(application.url, body)
        // During a fault, a valid request has an answer with what is available.
        const isComplete = wasFaulty || hasFaults() || !text.includes('"errors"')
        const isGood = isValid ? status === 200 && isComplete : status < 500
        // Each `expect` would take memory of this process.
        if (!isGood) faults.push(`${status} ${text.slice(0, 200)}`)
      }
    }
    await Promise.all(Array.from({ length: CLIENTS }, client))
  }
  const measure = async () => {
    await sleep(1_000)
    // The test keeps the lines of the log.
    application.logLines.length = 0
    collect()
    collect()
    const { rows } = await db.raw(
      'select count(*)::int as connections from pg_stat_activity where datname = current_database()',
    )
    const resources = process.getActiveResourcesInfo()
    return {
      heap: process.memoryUsage().heapUsed,
      connections: Number(rows[0].connections),
      timers: resources.filter((name) => name === 'Timeout').length,
    }
  }
  const end = performance.now() + MINUTES * 60_000
  const early = performance.now() + 2 * 60_000
  await run(() => (isLong ? performance.now() > early : count > REQUESTS / 4))
  const before = await measure()
  await run(() => (isLong ? performance.now() > end : count > REQUESTS))
  const after = await measure()
  expect(faults).toEqual([])
  expect(after.heap).toBeLessThan(before.heap * 1.1)
  expect(after.connections).toBeLessThanOrEqual(before.connections)
  expect(after.timers).toBeLessThanOrEqual(before.timers + 2)
})
