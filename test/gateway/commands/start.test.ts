import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest'
import { createDatabase } from '../../../db/connect.ts'
import { ask } from '../../support/client.ts'
import { copyData } from '../../support/shipped-data.ts'
import { READY, newFolder, runProgram } from '../../support/program.ts'
import { startTestApplication } from '../../support/application.ts'
import { toDatabaseUrl, useTestDatabase, withDatabaseName } from '../../support/database.ts'

// Each test starts one or more programs, so the limit is five times their usual duration.
vi.setConfig({ testTimeout: 150_000 })

const COUNT = '{ primaryCareNetworks(asOf: "2019-07-11") { totalCount } }'

describe('npm start with the embedded database', () => {
  it('loads, serves, stops on Ctrl-C, and starts quickly the second time', async () => {
    const environment = { DATA_DIRECTORY: newFolder(), PORT: '0' }
    const first = runProgram(['start'], environment)
    const url = await first.waitFor(READY)
    expect(first.output()).toMatch(
      /starting the embedded database\n.*database schema: \d+ migrations applied\ndata: \d+ rows added/s,
    )
    expect((await ask(url, COUNT)).data.primaryCareNetworks.totalCount).toBe(25)
    first.kill('SIGINT')
    expect(await first.exited).toBe(0)

    const start = Date.now()
    const second = runProgram([], environment)
    const again = await second.waitFor(READY)
    expect(Date.now() - start).toBeLessThan(15_000)
    expect(second.output()).toContain('data: up to date')
    expect((await ask(again, COUNT)).data.primaryCareNetworks.totalCount).toBe(25)
  })

  it('serves complete data after it was killed and its server left running', async () => {
    const environment = { DATA_DIRECTORY: newFolder(), PORT: '0' }
    const first = runProgram(['start'], environment)
    await first.waitFor(READY)
    first.kill('SIGKILL')
    await first.exited
    const second = runProgram(['start'], environment)
    const url = await second.waitFor(READY)
    expect((await ask(url, COUNT)).data.primaryCareNetworks.totalCount).toBe(25)
  })

  it('starts its database again when that ends', async () => {
    const folder = newFolder()
    const run = runProgram(['start', '--empty'], { DATA_DIRECTORY: folder, PORT: '0', CACHE_MB: '0' })
    const url = await run.waitFor(READY)
    const postgres = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(postgres, 'SIGKILL')
    await run.waitFor(/"part":"database".*the embedded PostgreSQL ended; it is started again in \d+ ms/)
    await vi.waitFor(async () => expect((await ask(url, '{ systems { id } }')).data.systems).toEqual([]), {
      timeout: 20_000,
      interval: 100,
    })
    run.kill('SIGINT')
    expect(await run.exited).toBe(0)
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false)
  })

  it('starts after the process id of an ended program was given to another process', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'program.pid'), `${process.pid}\n1\n`)
    const run = runProgram(['start', '--empty'], { DATA_DIRECTORY: folder, PORT: '0' })
    await run.waitFor(READY)
  })

  it.each(['SIGTERM', 'SIGHUP'] as const)('stops its database at %s', async (signal) => {
    const folder = newFolder()
    const run = runProgram(['start', '--empty'], { DATA_DIRECTORY: folder, PORT: '0' })
    await run.waitFor(READY)
    run.kill(signal)
    expect(await run.exited).toBe(0)
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false)
  })

  it('leaves nothing running when it is stopped during the start', async () => {
    const folder = newFolder()
    const run = runProgram(['start'], { DATA_DIRECTORY: folder, PORT: '0' })
    await run.waitFor(/starting the embedded database/)
    run.kill('SIGINT')
    expect(await run.exited).toBe(0)
    expect(run.output()).not.toMatch(READY)
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false)
    expect(existsSync(join(folder, 'program.pid'))).toBe(false)
  })

  it('refuses a second program with the same data directory', async () => {
    const environment = { DATA_DIRECTORY: newFolder(), PORT: '0' }
    const first = runProgram(['start'], environment)
    await first.waitFor(READY)
    const second = runProgram(['start'], environment)
    expect(await second.exited).toBe(1)
    expect(second.output()).toMatch(
      /Another program \(process \d+\) uses the data directory .*\n.*DATA_DIRECTORY/,
    )
    const beside = runProgram(['doctor'], environment)
    expect(await beside.exited).toBe(0)
    expect(beside.output()).toMatch(/data: loaded 20\d\d-/)
  })
})

describe('a start that fails reports what, where and how to fix it, with an exit code other than 0', () => {
  it('the port is taken', async () => {
    const blocker = createServer()
    await new Promise<void>((done) => blocker.listen(0, '127.0.0.1', done))
    onTestFinished(() => void blocker.close())
    const { port } = blocker.address() as { port: number }
    const run = runProgram(['start'], { DATA_DIRECTORY: newFolder(), PORT: String(port) })
    expect(await run.exited).toBe(1)
    expect(run.output()).toBe(
      `Port ${port} of 127.0.0.1 is in use by another program.\nStop the other program, or set PORT to a free port (PORT=0 chooses one) and HOST to an address of this machine.\n`,
    )
  })

  it('the database does not exist', async () => {
    const url = toDatabaseUrl(withDatabaseName(inject('serverAddress'), 'nobody_made_this'))
    const run = runProgram(['start'], { DATABASE_URL: url, PORT: '0' })
    expect(await run.exited).toBe(1)
    expect(run.output()).toContain(
      'The database refused the connection: database "nobody_made_this" does not exist',
    )
    expect(run.output()).not.toContain('    at ')
  })

  it('the login has no rights', async () => {
    const { address } = await useTestDatabase(null)
    const db = createDatabase(address)
    const role = `ics_test_powerless_${process.pid}`
    await db.raw(`create role ${role} login password 'right'`)
    const url = new URL(toDatabaseUrl(address))
    url.username = role
    url.password = 'right'
    const run = runProgram(['start'], { DATABASE_URL: url.href, PORT: '0' })
    expect(await run.exited).toBe(1)
    expect(run.output()).toMatch(/The database refused the connection: .*permission denied/)
    expect(run.output()).toContain('doctor --sql')

    // The output of doctor --sql fixes it.
    const sql = runProgram(['doctor', '--sql'], {})
    expect(await sql.exited).toBe(0)
    const statements = sql
      .output()
      .replaceAll('graph_user', role)
      .replaceAll(/create role [^;]+;/g, '')
    await db.raw(statements)
    const again = runProgram(['start'], { DATABASE_URL: url.href, PORT: '0' })
    await again.waitFor(READY)
    again.kill('SIGTERM')
    expect(await again.exited).toBe(0)
    await db.raw(`drop owned by ${role} cascade`)
    await db.raw(`drop role ${role}`)
    await db.destroy()
  })

  it('the database has objects of another program', async () => {
    const { address, url } = await useTestDatabase(null)
    const db = createDatabase(address)
    await db.raw('create schema kernel')
    const run = runProgram(['start'], { DATABASE_URL: url, PORT: '0' })
    expect(await run.exited).toBe(1)
    expect(run.output()).toMatch(
      /The database schema could not be migrated: .*schema "kernel" already exists/,
    )
    expect(run.output()).not.toContain('    at ')
    await db.raw('drop schema kernel')
    await db.destroy()
    const again = runProgram(['start'], { DATABASE_URL: url, PORT: '0' })
    await again.waitFor(READY)
  })

  it('the settings are invalid, and all faults are reported together', async () => {
    const run = runProgram(['start'], {
      PORT: 'many',
      DATABASE_URL: 'mysql://secret@host',
      SUBGRAPH_URLS: 'money=here',
    })
    expect(await run.exited).toBe(1)
    const output = run.output()
    expect(output).toContain('PORT: "many"')
    expect(output).toContain('DATABASE_URL: (not shown): expected postgresql://')
    expect(output).toContain('SUBGRAPH_URLS: "money=here"')
    expect(output).not.toContain('secret')
    expect(output).not.toContain('    at ')
  })

  it('a data file has an invalid row, and nothing is loaded', async () => {
    const data = copyData()
    data.edit('networks.csv', (text) => text.replace('2019-07-01', 'July 2019'))
    const { url, address } = await useTestDatabase(null)
    await expect(startTestApplication({ DATABASE_URL: url }, { data })).rejects.toMatchObject({
      name: 'OperatorError',
      details: [
        'leicester-leicestershire-and-rutland/networks.csv:2: column "opened_on": value "July 2019": expected a real date, written YYYY-MM-DD (2026-04-01)',
      ],
    })
    const db = createDatabase(address)
    expect(await db('primary_care.networks').count()).toEqual([{ count: 0 }])
    await db.destroy()
  })

  it('a subgraph is unknown', async () => {
    const run = runProgram(['subgraph', 'money'], { PORT: '0' })
    expect(await run.exited).toBe(2)
    expect(run.output()).toContain(
      'There is no subgraph "money".\nThe subgraphs are primary-care, community-services',
    )
  })
})
