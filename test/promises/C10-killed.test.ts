// C10: after a load or its database is killed, the data is the old or the new. Readers always see one of both.
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Knex } from 'knex'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase } from '../../db/connect.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../db/embedded/server.ts'
import { loadFiles } from '../../db/load-files.ts'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { ask } from '../support/client.ts'
import { toDatabaseUrl } from '../support/database.ts'
import { checksumTables, firstLines, makeEmpty, makeFolder, startLoad } from '../support/loading.ts'
import { startStatementRecorder } from '../support/statement-recorder.ts'
import { createDatabaseFolder } from '../support/temporary-folder.ts'

const POINTS = process.env['LONG'] ? 20 : 3
const DATABASE_POINTS = process.env['LONG'] ? 5 : 1

// A separate server, because killing one connection ends all connections of a server.
let server: EmbeddedPostgres
let folder: string
beforeAll(async () => {
  folder = createDatabaseFolder('ics-graph-killed-')
  server = await startEmbeddedPostgres(folder, process.env['PATH'] ?? '')
  await makeEmpty(server.address)
}, 120_000)
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const ASKED = '{ status { dataVersion } practices(asOf: "2020-01-01") { totalCount } }'

interface State {
  readonly seen: string
  readonly checksums: Record<string, string>
}

const look = async (url: string): Promise<string | null> => {
  const { data, errors } = await ask(url, ASKED)
  // While the database is unavailable, there is no response to check.
  if (errors.length > 0) return null
  return `${data.status.dataVersion} has ${data.practices.totalCount}`
}

/** Sends requests until it is stopped, and collects the responses. */
const startReader = (url: string) => {
  const answers = new Set<string>()
  let isStopped = false
  const reading = (async () => {
    while (!isStopped) {
      const seen = await look(url)
      if (seen !== null) answers.add(seen)
      await sleep(20)
    }
  })()
  return {
    stop: async (): Promise<ReadonlySet<string>> => {
      isStopped = true
      await reading
      return answers
    },
  }
}

const untilAnswered = async (url: string): Promise<string> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const seen = await look(url)
    if (seen !== null) return seen
    await sleep(100)
  }
  throw new Error('the database did not come back')
}

const LOADING = `select l.pid from pg_locks l where l.locktype = 'advisory' and l.objid = ${0x49435347 + 1} and l.granted`

const killDatabase = async (db: Knex): Promise<void> => {
  const { rows } = await db.raw(LOADING)
  for (const { pid } of rows as { pid: number }[]) process.kill(pid, 'SIGKILL')
}

const setUp = async () => {
  const db = createDatabase(server.address)
  const files = makeFolder()
  const contents = [20, 25].map((count) => firstLines('epraccur-llr-2019-08.csv', count))
  const write = (which: number): string => files.write('epraccur-2019-08.csv', contents[which] ?? [])
  const application: TestApplication = await startTestApplication(
    { DATABASE_URL: toDatabaseUrl(server.address), CACHE_MB: '0' },
    { data: null },
  )
  const states: State[] = []
  for (const which of [1, 0]) {
    await loadFiles(db, [write(which)], { acceptChange: true })
    states[which] = { seen: await untilAnswered(application.url), checksums: await checksumTables(db) }
  }
  expect(states[0]?.seen).not.toBe(states[1]?.seen)
  let current = 0
  /** Loads the other content through a proxy that calls `strike` before a statement reaches the database. */
  const loadAndStrike = async (
    at: number | 'commit',
    strike: (kill: () => void) => void,
  ): Promise<number> => {
    const path = write(1 - current)
    let hasStruck = false
    const recorder = await startStatementRecorder(server.address, (count, text) => {
      if (hasStruck || (at === 'commit' ? !/^commit/i.test(text) : count !== at)) return
      hasStruck = true
      strike(() => void loading.child.kill('SIGKILL'))
    })
    const reader = startReader(application.url)
    const loading = startLoad(recorder.url, ['--accept-change', path])
    await loading.result
    const after = await untilAnswered(application.url)
    const answers = await reader.stop()
    await recorder.stop()
    const possible = states.map(({ seen }) => seen)
    for (const answer of answers) expect(possible).toContain(answer)
    const which = possible.indexOf(after)
    // The connection of the killed program may still be ending.
    await sleep(50)
    expect(await checksumTables(db)).toEqual(states[which]?.checksums)
    current = which
    return recorder.statements.length
  }
  const stop = async (): Promise<void> => {
    await application.stop()
    await db.destroy()
  }
  return { db, loadAndStrike, current: () => current, stop }
}

it(`killed at ${POINTS} points between first byte and commit`, { timeout: 900_000 }, async () => {
  const { loadAndStrike, current, stop } = await setUp()
  try {
    const total = await loadAndStrike(Infinity, () => undefined)
    expect(current()).toBe(1)
    let hasStruck = 0
    for (let point = 1; point <= POINTS; point += 1) {
      // The number of statements of a load varies slightly, because it polls for the release of leases.
      await loadAndStrike(point === POINTS ? 'commit' : Math.round((total * point) / POINTS), (kill) => {
        hasStruck += 1
        kill()
      })
    }
    expect(hasStruck).toBe(POINTS)
    // Remains of a killed load do not affect the next.
    const before = current()
    await loadAndStrike(Infinity, () => undefined)
    expect(current()).toBe(1 - before)
  } finally {
    await stop()
  }
})

it(`with its database killed at ${DATABASE_POINTS} points`, { timeout: 900_000 }, async () => {
  const { db, loadAndStrike, current, stop } = await setUp()
  try {
    const total = await loadAndStrike(Infinity, () => undefined)
    for (let point = 1; point <= DATABASE_POINTS; point += 1) {
      let killing: Promise<void> | undefined
      await loadAndStrike(Math.round((total * point) / (DATABASE_POINTS + 1)), () => {
        killing = killDatabase(db)
      })
      expect(killing).toBeDefined()
      await killing
    }
    const before = current()
    await loadAndStrike(Infinity, () => undefined)
    expect(current()).toBe(1 - before)
  } finally {
    await stop()
  }
})
