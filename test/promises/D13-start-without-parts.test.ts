// D13: the program starts while a part is unavailable, serves what it can, and becomes complete by itself.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished, vi } from 'vitest'
import { ask } from '../support/client.ts'
import { createTestDatabase } from '../support/database.ts'
import { freePort } from '../support/free-port.ts'
import {
  askBoth,
  expectOnlyFinanceMissing,
  startFaultyGraph,
  type DataOfBoth,
} from '../support/faulty-subgraph.ts'
import { send } from '../support/http.ts'
import { READY, runProgram } from '../support/program.ts'
import { startStatementRecorder } from '../support/statement-recorder.ts'

it('without a subgraph', async () => {
  const graph = await startFaultyGraph({}, (request) => void request.socket.destroy())
  const without = await askBoth(graph)
  const { text } = await send(graph.application.url, { method: 'GET', path: '/health/ready' })
  expect(JSON.parse(text)).toMatchObject({ status: 'serving', unavailable: ['finance'] })
  graph.fault = null
  await sleep(1_000)
  const complete = await askBoth(graph)
  expect(complete.errors).toEqual([])
  expectOnlyFinanceMissing(without, complete.data as DataOfBoth)
})

it('without the database', { timeout: 90_000 }, async () => {
  const database = await createTestDatabase()
  onTestFinished(() => database.drop())
  const [databasePort, port] = [await freePort(), await freePort()]
  const url = `http://127.0.0.1:${port}`
  // The user and the name of the database, at the port of a server that is not running yet.
  const later = new URL(database.url)
  later.search = ''
  later.host = `127.0.0.1:${databasePort}`
  const run = runProgram(['start'], { DATABASE_URL: later.href, PORT: String(port) })
  await run.waitFor(/the database cannot be reached/)
  const get = (path: string) => send(url, { method: 'GET', path })
  expect((await get('/health/live')).status).toBe(200)
  const ready = await get('/health/ready')
  expect(ready.status).toBe(503)
  expect(JSON.parse(ready.text)).toMatchObject({ unavailable: ['database'] })
  expect((await ask(url, '{ systems { id } }')).status).toBe(503)
  await sleep(1_500)
  expect(run.output().match(/cannot be reached/g)).toHaveLength(1)

  const proxy = await startStatementRecorder(database.address, undefined, databasePort)
  onTestFinished(() => proxy.stop())
  await run.waitFor(READY)
  await vi.waitFor(async () => expect((await get('/health/ready')).status).toBe(200))
  expect((await ask(url, '{ systems { id } }')).data.systems.length).toBeGreaterThan(0)
  run.kill('SIGTERM')
  expect(await run.exited).toBe(0)
})
