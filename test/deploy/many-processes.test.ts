// The processes of compose.yaml on one machine, with a streaming replica, while any of them is killed and data is loaded:
// no answer is stale, mixed or lost. It takes minutes of two cores, so only `npm run test:long` runs it. Shorter tests of
// the same are D3, G2 and test/db/replica.test.ts.
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createDatabase } from '../../db/connect.ts'
import { loadFiles } from '../../db/load-files.ts'
import { toDatabaseUrl } from '../support/database.ts'
import { freePort } from '../support/free-port.ts'
import { postJson } from '../support/http.ts'
import { firstLines, makeEmpty, makeFolder } from '../support/loading.ts'
import { startReplicatedDatabase, type ReplicatedDatabase } from '../support/replica.ts'
import { listProgramServices, substitute } from './compose-file.ts'

const isLong = process.env['LONG'] === '1'
const DOWN_MS = 2_000
const CLIENTS = 6
const PROGRAM = fileURLToPath(new URL('../../gateway/ics-graph.mjs', import.meta.url))

interface Service {
  readonly name: string
  readonly isGateway: boolean
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly url: string
  process: ChildProcess
}

let databases: ReplicatedDatabase
const services = new Map<string, Service>()

/** The services of compose.yaml, with addresses of this machine in place of the names of services. */
const readServices = async (): Promise<Omit<Service, 'process'>[]> => {
  const listed = listProgramServices()
  const ports = new Map<string, number>()
  for (const [name] of listed) ports.set(name, await freePort())
  const addresses: Readonly<Record<string, string>> = {
    DATABASE_URL: toDatabaseUrl(databases.primary.address),
    DATABASE_READ_URL: toDatabaseUrl(databases.replica.address),
  }
  return listed.map(([name, { command = [], environment = {} }]) => {
    const port = String(ports.get(name))
    const local = Object.entries(environment).map(([key, value]) => [
      key,
      addresses[key] ??
        substitute(value, {
          GATEWAY_SECRET: 'a secret of this test, long enough',
          POSTGRES_PASSWORD: '',
          TOKEN_ISSUERS: '',
        }).replaceAll(/http:\/\/([\w-]+):4000/g, (_, host: string) => `http://127.0.0.1:${ports.get(host)}`),
    ])
    const isGateway = command[0] === 'start'
    return {
      name,
      isGateway,
      // Without the data that comes with the program, which would take longer.
      args: isGateway ? ['start', '--empty'] : command.map((part) => (part === '4000' ? port : part)),
      environment: { ...Object.fromEntries(local), ...(isGateway ? { PORT: port } : {}) },
      url: `http://127.0.0.1:${port}`,
    }
  })
}

const launch = ({ args, environment }: Omit<Service, 'process'>): ChildProcess =>
  spawn(process.execPath, [PROGRAM, ...args], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      DRAIN_SECONDS: '0',
      ...environment,
    },
    stdio: 'ignore',
  })

/** Waits until a balancer would use the service. */
const untilReady = ({ url, isGateway }: Omit<Service, 'process'>): Promise<void> =>
  vi.waitFor(
    async () => expect((await fetch(`${url}/health/${isGateway ? 'ready' : 'live'}`)).ok).toBe(true),
    {
      timeout: 60_000,
      interval: 100,
    },
  )

beforeAll(async () => {
  if (!isLong) return
  databases = await startReplicatedDatabase((server) => makeEmpty(server.address))
  for (const service of await readServices()) {
    services.set(service.name, { ...service, process: launch(service) })
  }
  await Promise.all([...services.values()].map(untilReady))
  await vi.waitFor(async () => expect((await ask(0)).errors).toEqual([]), { timeout: 60_000, interval: 200 })
}, 180_000)

afterAll(async () => {
  if (!isLong) return
  for (const { process: child } of services.values()) {
    child.kill('SIGKILL')
    await new Promise((done) =>
      child.exitCode === null && child.signalCode === null ? child.on('exit', done) : done(null),
    )
  }
  await databases.stop()
}, 60_000)

const QUERY = '{ practices(asOf: "2025-12-01") { totalCount } other: systems { name } }'

interface Answer {
  readonly startedAt: number
  /** Null if a part was unavailable. */
  readonly count: number | null
  readonly version: string | null
  readonly errors: readonly unknown[]
}

/** Sends a request to one gateway, and to the other one if it cannot be reached, as the load balancer does. */
const ask = async (first: number): Promise<Answer> => {
  const gateways = [...services.values()].filter(({ isGateway }) => isGateway)
  const startedAt = performance.now()
  for (let attempt = 0; attempt < 2 * gateways.length; attempt += 1) {
    const gateway = gateways[(first + attempt) % gateways.length]
    try {
      const { status, text } = await postJson(gateway?.url ?? '', { query: QUERY }, { connection: 'close' })
      // A gateway that starts is not ready, so the balancer does not use it.
      if (status === 503) continue
      expect(status).toBe(200)
      const { data, errors = [], extensions } = JSON.parse(text)
      return {
        startedAt,
        count: data.practices?.totalCount ?? null,
        version: extensions?.data?.version ?? null,
        errors,
      }
    } catch (error) {
      if (!(error instanceof Error) || !/ECONN|socket hang up/.test(error.message)) throw error
    }
  }
  throw new Error('no gateway answered')
}

/** Loads practices, and returns when they were published. */
const loadPractices = async (lines: number): Promise<number> => {
  const folder = makeFolder()
  const file = folder.write('epraccur-2025-08.csv', firstLines('epraccur-llr-2025-08.csv', lines))
  const db = createDatabase(databases.primary.address)
  try {
    await loadFiles(db, [file], { acceptChange: true })
  } finally {
    await db.destroy()
  }
  return performance.now()
}

const restart = async (service: Service): Promise<void> => {
  service.process.kill('SIGKILL')
  await sleep(DOWN_MS)
  service.process = launch(service)
  await untilReady(service)
}

/** Kills a database server. Its launcher starts it again. */
const killDatabase = async (server: ReplicatedDatabase['primary'], folder: string): Promise<void> => {
  const [pid = ''] = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
  process.kill(Number(pid), 'SIGKILL')
  await vi.waitFor(
    async () => {
      const db = createDatabase(server.address)
      try {
        await db.raw('select 1')
      } finally {
        await db.destroy()
      }
    },
    { timeout: 30_000, interval: 200 },
  )
}

it.skipIf(!isLong)('no answer is stale, mixed or lost', { timeout: 600_000 }, async () => {
  const answers: Answer[] = []
  const published: { readonly at: number; readonly count: number }[] = []
  let isOver = false
  const client = async (number: number): Promise<void> => {
    for (let turn = number; !isOver; turn += 1) {
      answers.push(await ask(turn))
      await sleep(10)
    }
  }
  const clients = Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)))
  let lines = 20
  const load = async (): Promise<void> => {
    lines += 20
    const at = await loadPractices(lines)
    published.push({ at, count: (await ask(0)).count ?? 0 })
  }
  const work = async (): Promise<void> => {
    await load()
    for (const service of services.values()) {
      await restart(service)
      if (service.isGateway || service.name === 'primary-care') await load()
    }
    await killDatabase(databases.replica, databases.folders.replica)
    await load()
    await killDatabase(databases.primary, databases.folders.primary)
    await vi.waitFor(async () => expect((await ask(0)).errors).toEqual([]), {
      timeout: 30_000,
      interval: 200,
    })
    await load()
  }
  await Promise.race([work(), clients])
  isOver = true
  await clients

  // Every load added practices.
  const counts = published.map(({ count }) => count)
  expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b))
  expect(answers.length).toBeGreaterThan(200)
  // Not stale: a request that began after a load has its data.
  for (const { startedAt, count } of answers) {
    const last = published.filter(({ at }) => at <= startedAt).at(-1)
    if (count !== null && last) expect(count).toBeGreaterThanOrEqual(last.count)
  }
  // Not mixed: a version has one number of practices.
  const byVersion = new Map<string, Set<number>>()
  for (const { version, count } of answers) {
    if (version === null || count === null) continue
    byVersion.set(version, (byVersion.get(version) ?? new Set()).add(count))
  }
  expect(byVersion.size).toBeGreaterThan(3)
  for (const found of byVersion.values()) expect(found.size).toBe(1)
  // Not lost: without a fault, every answer is complete.
  const complete = answers.filter(({ errors }) => errors.length === 0)
  expect(complete.length).toBeGreaterThan(answers.length / 2)
  for (const { count } of complete) expect(count).not.toBeNull()
  expect((await ask(0)).errors).toEqual([])
  expect((await ask(1)).errors).toEqual([])
})
