import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { Admission } from '../../gateway/admission.ts'

it('admits as many as the limit, and the next when one leaves', async () => {
  const admission = new Admission({ active: 2, queued: 2, waitMs: 1_000, burstWaitMs: 1_000 })
  expect([admission.enter(), admission.enter()]).toEqual([true, true])
  const third = admission.enter()
  admission.leave()
  expect(await third).toBe(true)
})

it('refuses at once when the queue is full, and those that have waited too long', async () => {
  const admission = new Admission({ active: 1, queued: 1, waitMs: 50, burstWaitMs: 50 })
  expect(admission.enter()).toBe(true)
  const second = admission.enter()
  expect(admission.enter()).toBe(false)
  expect(await second).toBe(false)
  admission.leave()
  expect(admission.enter()).toBe(true)
})

it('refuses late ones rather than admits them, if the timer could not run', async () => {
  const admission = new Admission({ active: 1, queued: 4, waitMs: 30, burstWaitMs: 30 })
  expect(admission.enter()).toBe(true)
  const late = admission.enter()
  const end = performance.now() + 60
  while (performance.now() < end);
  admission.leave()
  expect(await late).toBe(false)
})

it('never admits more than the limit', async () => {
  const admission = new Admission({ active: 3, queued: 1_000, waitMs: 5_000, burstWaitMs: 5_000 })
  let active = 0
  let most = 0
  const work = async (): Promise<void> => {
    if (!(await admission.enter())) return
    active += 1
    most = Math.max(most, active)
    await sleep(1)
    active -= 1
    admission.leave()
  }
  await Promise.all(Array.from({ length: 300 }, work))
  expect([most, active]).toEqual([3, 0])
})

it('lets a burst wait longer than requests during an overload', async () => {
  let now = 0
  const admission = new Admission({ active: 1, queued: 10, waitMs: 20, burstWaitMs: 100 }, () => now)
  expect(admission.enter()).toBe(true)
  const burst = admission.enter()
  now = 90
  admission.leave()
  expect(await burst).toBe(true)
  const refused = admission.enter()
  now = 200
  admission.leave()
  expect(await refused).toBe(false)
  expect(admission.enter()).toBe(true)
  const late = admission.enter()
  now = 230
  admission.leave()
  expect(await late).toBe(false)
})
