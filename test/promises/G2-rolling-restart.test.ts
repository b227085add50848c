// G2: two instances behind a load balancer are restarted in turn, and no request fails or changes.
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { useTestDatabase } from '../support/database.ts'
import { freePort } from '../support/free-port.ts'
import { postJson } from '../support/http.ts'
import { READY, runProgram, type Run } from '../support/program.ts'

const PER_SECOND = 60
const CHECK_MS = 500
// As by default.
const DRAIN_SECONDS = 5

interface Instance {
  readonly port: number
  isReady: boolean
}

/** Sends each request to an instance that was ready at the last check. */
const startBalancer = async (instances: readonly Instance[]): Promise<string> => {
  const agent = new Agent({ keepAlive: true })
  let next = 0
  const server = createServer((incoming, outgoing) => {
    const ready = instances.filter(({ isReady }) => isReady)
    const { port } = ready[next++ % ready.length] ?? { port: 0 }
    const { method, url: path, headers } = incoming
    const onward = request({ host: '127.0.0.1', port, method, path, headers, agent }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.writeHead(502).end())
    incoming.pipe(onward)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const check = async (): Promise<void> => {
    for (const instance of instances) {
      instance.isReady = await fetch(`http://127.0.0.1:${instance.port}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      )
    }
  }
  await check()
  const timer = setInterval(() => void check(), CHECK_MS)
  onTestFinished(() => {
    clearInterval(timer)
    agent.destroy()
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

it('no request fails, and no response changes', { timeout: 120_000 }, async () => {
  const { url: databaseUrl } = await useTestDatabase()
  const start = (port: number): Run =>
    runProgram(['start'], {
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      DRAIN_SECONDS: String(DRAIN_SECONDS),
      LOG_LEVEL: 'error',
    })
  const instances: Instance[] = [
    { port: await freePort(), isReady: true },
    { port: await freePort(), isReady: true },
  ]
  const runs = instances.map(({ port }) => start(port))
  await Promise.all(runs.map((run) => run.waitFor(READY)))
  const balancer = await startBalancer(instances)
  const body = { query: '{ systems { id name primaryCareNetworks { name } } }' }
  const { text: expected } = await postJson(balancer, body)
  expect(JSON.parse(expected)).not.toHaveProperty('errors')

  const failures: string[] = []
  const sent: Promise<void>[] = []
  const timer = setInterval(() => {
    sent.push(
      postJson(balancer, body).then(
        ({ status, text }) => {
          if (status !== 200 || text !== expected) failures.push(`${status} ${text.slice(0, 200)}`)
        },
        (error: unknown) => void failures.push(String(error)),
      ),
    )
  }, 1_000 / PER_SECOND)
  for (const [index, instance] of instances.entries()) {
    runs[index]?.kill('SIGTERM')
    expect(await runs[index]?.exited).toBe(0)
    runs[index] = start(instance.port)
    await runs[index]?.waitFor(READY)
    // The balancer notices it at the next check.
    await sleep(CHECK_MS + 200)
  }
  clearInterval(timer)
  await Promise.all(sent)
  expect(sent.length).toBeGreaterThan(300)
  expect(failures).toEqual([])
})
