// D3: a subgraph process is killed under load and started again. Only its fields are missing, and only meanwhile.
import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished, vi } from 'vitest'
import { TEST_SECRET, startTestApplication } from '../support/application.ts'
import type { Answer } from '../support/client.ts'
import { ask } from '../support/client.ts'
import { useTestDatabase } from '../support/database.ts'
import { QUERY_OF_BOTH } from '../support/faulty-subgraph.ts'
import { freePort } from '../support/free-port.ts'

const isLong = process.env['LONG'] === '1'
const PER_SECOND = 60
const DOWN_MS = isLong ? 10_000 : 1_500
const PROGRAM = fileURLToPath(new URL('../../gateway/ics-graph.mjs', import.meta.url))

it('is missing only while it is unavailable', { timeout: 120_000 }, async () => {
  const database = await useTestDatabase()
  const port = await freePort()
  const launch = (): ChildProcess =>
    spawn(process.execPath, [PROGRAM, 'subgraph', 'finance', '--port', String(port)], {
      env: { PATH: process.env['PATH'], DATABASE_URL: database.url, GATEWAY_SECRET: TEST_SECRET },
      stdio: 'ignore',
    })
  const isLive = async (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    )
  const untilLive = () =>
    vi.waitFor(async () => expect(await isLive()).toBe(true), { timeout: 30_000, interval: 50 })
  let subgraph = launch()
  onTestFinished(() => void subgraph.kill('SIGKILL'))
  await untilLive()
  const application = await startTestApplication({
    DATABASE_URL: database.url,
    SUBGRAPH_URLS: `finance=http://127.0.0.1:${port}/graphql`,
    CACHE_MB: '0',
  })
  onTestFinished(() => application.stop())
  const complete = await ask(application.url, QUERY_OF_BOTH)
  expect(complete.errors).toEqual([])

  const answers: { readonly at: number; readonly ms: number; readonly answer: Answer }[] = []
  const sent: Promise<void>[] = []
  const timer = setInterval(() => {
    const at = performance.now()
    sent.push(
      ask(application.url, QUERY_OF_BOTH).then((answer) => {
        answers.push({ at, ms: performance.now() - at, answer })
      }),
    )
  }, 1_000 / PER_SECOND)
  await sleep(1_000)
  const killedAt = performance.now()
  subgraph.kill('SIGKILL')
  await sleep(DOWN_MS)
  subgraph = launch()
  await untilLive()
  const backAt = performance.now()
  await sleep(2_500)
  clearInterval(timer)
  await Promise.all(sent)

  expect(answers.length).toBe(sent.length)
  for (const { at, ms, answer } of answers) {
    const { status, data, errors } = answer
    expect(status).toBe(200)
    expect(data.primaryCareNetworks.nodes.map(({ name }: { name: string }) => name)).toEqual(
      complete.data.primaryCareNetworks.nodes.map(({ name }: { name: string }) => name),
    )
    for (const { extensions } of errors) {
      expect(extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'finance' })
    }
    if (errors.length === 0) expect(data).toEqual(complete.data)
    // Complete before, and within a second after the start.
    if (at + ms < killedAt || at > backAt + 1_000) expect(errors).toEqual([])
  }
  expect(answers.some(({ answer }) => answer.errors.length > 0)).toBe(true)
})
