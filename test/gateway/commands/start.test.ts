import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { ask } from '../../support/client.ts'
import { READY, newFolder, runProgram } from '../../support/program.ts'

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
    const first = runProgram(['start', '--empty'], environment)
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
