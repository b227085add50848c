import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { Admission } from '../../gateway/admission.ts'

it('admits as many as the limit, and the next when one leaves', async () => {
  const admission = new Admission({ active: 2, queued: 2, waitMs: 1_000 })
  expect([admission.enter(), admission.enter()]).toEqual([true, true])
  const third = admission.enter()
  admission.leave()
  expect(await third).toBe(true)
})

it('refuses at once when the queue is full, and those that have waited too long', async () => {
  const admission = new Admission({ active: 1, queued: 1, waitMs: 50 })
  expect(admission.enter()).toBe(true)
  const second = admission.enter()
  expect(admission.enter()).toBe(false)
  expect(await second).toBe(false)
  expect(admission.refused).toBe(2)
  admission.leave()
  expect(admission.enter()).toBe(true)
})

it('refuses late ones rather than admits them, if the timer could not run', async () => {
  const admission = new Admission({ active: 1, queued: 4, waitMs: 30 })
  expect(admission.enter()).toBe(true)
  const late = admission.enter()
  const end = performance.now() + 60
  while (performance.now() < end);
  admission.leave()
  expect(await late).toBe(false)
})

it('never admits more than the limit', async () => {
  const admission = new Admission({ active: 3, queued: 1_000, waitMs: 5_000 })
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
