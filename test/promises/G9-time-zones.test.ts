// G9: responses do not depend on the time zone or language of the machine, and "today" is the date in London.
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { startTestApplication, type TestApplication } from '../support/application.ts'
import { ask, askOperation, listOperations } from '../support/client.ts'
import { OPERATION_VARIABLES } from '../operations/variables.ts'
import { READY, runProgram } from '../support/program.ts'

let application: TestApplication

beforeAll(async () => {
  application = await startTestApplication({ CACHE_MB: '0' })
})

afterAll(() => application.stop())

// Only the time of the request differs between two programs.
const answersOf = async (url: string): Promise<Map<string, unknown>> => {
  const answers = new Map<string, unknown>()
  for (const name of listOperations()) {
    const { text } = await askOperation(url, name, OPERATION_VARIABLES[name])
    answers.set(name, text)
  }
  return answers
}

it.each([
  { TZ: 'Pacific/Auckland', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
])('on a machine with %j', { timeout: 60_000 }, async (machine) => {
  const run = runProgram(['start'], {
    ...machine,
    DATABASE_URL: application.databaseUrl,
    PORT: '0',
    CACHE_MB: '0',
  })
  const url = await run.waitFor(READY)
  expect(await answersOf(url)).toEqual(await answersOf(application.url))
})

it.each([
  ['2026-07-01T23:30:00Z', '2026-07-02'],
  ['2026-12-31T23:30:00Z', '2026-12-31'],
  ['2024-02-28T23:59:00Z', '2024-02-28'],
  ['2024-02-29T00:00:00Z', '2024-02-29'],
  ['2024-02-29T23:59:00Z', '2024-02-29'],
  ['2026-03-29T00:59:00Z', '2026-03-29'],
  ['2026-03-29T23:00:00Z', '2026-03-30'],
  ['2026-10-24T23:30:00Z', '2026-10-25'],
  ['2026-10-25T00:30:00Z', '2026-10-25'],
  ['2026-10-25T23:30:00Z', '2026-10-25'],
])('at %s today is %s', async (time, day) => {
  const there = await startTestApplication(
    { DATABASE_URL: application.databaseUrl, CACHE_MB: '0' },
    { clock: () => new Date(time) },
  )
  onTestFinished(() => there.stop())
  const { data, errors } = await ask(there.url, '{ system(id: "llr") { asOf } }')
  expect(errors).toEqual([])
  expect(data.system.asOf).toBe(day)
})
