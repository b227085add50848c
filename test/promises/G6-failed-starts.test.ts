// G6: a start that fails reports all faults together, each with its remedy, and ends with an exit code other than 0. What
// may recover is tried again: D13.
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest'
import { createDatabase } from '../../db/connect.ts'
import { startTestApplication } from '../support/application.ts'
import { toDatabaseUrl, useTestDatabase, withDatabaseName } from '../support/database.ts'
import { READY, newFolder, runProgram } from '../support/program.ts'
import { copyData } from '../support/shipped-data.ts'

// Starts of programs: four times their usual duration.
vi.setConfig({ testTimeout: 120_000 })

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
    const again = runProgram(['start', '--empty'], { DATABASE_URL: url.href, PORT: '0' })
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
    const again = runProgram(['start', '--empty'], { DATABASE_URL: url, PORT: '0' })
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

  it.each([
    ['a supergraph that does not parse', 'type Query {', 'The supergraph is invalid.'],
    ['a schema that is not a supergraph', 'type Query { a: Int }', 'The supergraph is invalid.'],
  ])('%s', async (_, text, message) => {
    const file = join(newFolder(), 'supergraph.graphql')
    writeFileSync(file, text)
    const start = performance.now()
    const run = runProgram(['gateway', '--supergraph', file, '--port', '0'], {})
    expect(await run.exited).toBe(1)
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(run.output()).toContain(message)
    expect(run.output()).not.toContain('    at ')
  })

  it('a subgraph on an address of other machines without a secret', async () => {
    const run = runProgram(['subgraph', 'finance'], { HOST: '0.0.0.0', DATA_DIRECTORY: newFolder() })
    expect(await run.exited).toBe(2)
    expect(run.output()).toContain('GATEWAY_SECRET is not set')
  })
})
