import { expect, it, onTestFinished, vi } from 'vitest'
import { startTestApplication } from '../../support/application.ts'
import { listOperations } from '../../support/client.ts'

const DONE = 'the stored operations were executed once'

const startWarmed = async () => {
  const application = await startTestApplication({}, { isWarmed: true })
  let isStopped = false
  const stop = async () => {
    if (!isStopped) await application.stop()
    isStopped = true
  }
  onTestFinished(stop)
  return { ...application, stop }
}

it('executes every stored query after the start, and logs nothing but its end', async () => {
  const { counters, logLines } = await startWarmed()
  await vi.waitFor(() => expect(logLines.join('')).toContain(DONE), { timeout: 30_000, interval: 100 })
  expect(counters.fetches).toBeGreaterThan(listOperations().length)
  const levels = logLines.map((line) => (JSON.parse(line) as { level: number }).level)
  expect(levels).toEqual([30])
})

it('ends when the program stops', async () => {
  const { logLines, stop } = await startWarmed()
  await stop()
  expect(logLines.join('')).not.toContain(DONE)
})
