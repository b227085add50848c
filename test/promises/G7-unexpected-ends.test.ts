// G7: after kill -9 the next start serves complete data. An error that nothing handled ends the program in order.
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { ask } from '../support/client.ts'
import { toDatabaseUrl, useTestDatabase } from '../support/database.ts'
import { postJson } from '../support/http.ts'
import { READY, newFolder, runProgram } from '../support/program.ts'

const FAULTY = fileURLToPath(new URL('../support/faulty-program.ts', import.meta.url))
const QUERY = '{ status { dataVersion datasets { name rows } } }'

it('kill -9 while serving and while loading', { timeout: 180_000 }, async () => {
  const environment = { DATA_DIRECTORY: newFolder(), PORT: '0' }
  // While loading: at the first start.
  const loading = runProgram(['start', '--empty'], environment)
  await loading.waitFor(/database schema/)
  await sleep(500)
  loading.kill('SIGKILL')
  await loading.exited
  const first = runProgram(['start', '--empty'], environment)
  const { data, errors } = await ask(await first.waitFor(READY), QUERY)
  expect(errors).toEqual([])
  expect(data.status.datasets.length).toBeGreaterThan(0)
  // While serving.
  first.kill('SIGKILL')
  await first.exited
  const second = runProgram(['start', '--empty'], environment)
  const after = await ask(await second.waitFor(READY), QUERY)
  expect(after.data).toEqual(data)
})

it.each(['throw', 'reject'])('an error that nothing handled: %s', { timeout: 60_000 }, async (fault) => {
  const { address } = await useTestDatabase()
  const child = spawn(process.execPath, ['--import', 'tsx', FAULTY], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: toDatabaseUrl(address),
      PORT: '0',
      DRAIN_SECONDS: '1',
      LOG_LEVEL: 'error',
    },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exited = new Promise<number | null>((done) => child.on('exit', done))
  while (!READY.test(output)) await sleep(50)
  const [url = ''] = READY.exec(output) ?? []
  const start = performance.now()
  child.stdin.write(`${fault}\n`)
  await sleep(200)
  // Requests are served while the program drains.
  const { status } = await postJson(url, { query: '{ systems { id } }' })
  expect(status).toBe(200)
  expect((await fetch(`${url}/health/ready`)).status).toBe(503)
  expect(await exited).toBe(1)
  expect(performance.now() - start).toBeLessThan(15_000)
  const lines = output.split('\n').filter((line) => line.includes('injected error'))
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 50, part: 'program' })
})

it('a closed pipe does not end the service', { timeout: 60_000 }, async () => {
  const { address } = await useTestDatabase()
  const program = runProgram(['start'], {
    DATABASE_URL: toDatabaseUrl(address),
    PORT: '0',
    LOG_LEVEL: 'debug',
  })
  const url = await program.waitFor(READY)
  program.closeOutput()
  for (let time = 0; time < 5; time += 1) expect((await ask(url, '{ systems { id } }')).errors).toEqual([])
})
