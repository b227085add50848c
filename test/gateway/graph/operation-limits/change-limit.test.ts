import { expect, it } from 'vitest'
import { ChangeLimit } from '../../../../gateway/graph/operation-limits/change-limit.ts'
import { Random } from '../../../support/random.ts'

const MINUTE_MS = 60_000

it('accepts the changes after the wait that it states, and not before', () => {
  const random = new Random(11)
  for (let times = 0; times < 500; times += 1) {
    let now = 0
    const limit = new ChangeLimit(10, () => now)
    for (let request = 0; request < 20; request += 1) {
      now += random.below(30) * MINUTE_MS
      const changes = 1 + random.below(10)
      const refusal = limit.take('192.0.2.1', changes)
      if (refusal === null || refusal === 'more than the limit') continue
      now += (refusal.waitSeconds - 1) * 1_000
      expect(limit.take('192.0.2.1', changes)).toEqual({ waitSeconds: 1 })
      now += 1_000
      expect(limit.take('192.0.2.1', changes)).toBeNull()
    }
  }
})

it('states no wait for more changes than the limit', () => {
  const limit = new ChangeLimit(3, () => 0)
  expect(limit.take('192.0.2.1', 4)).toBe('more than the limit')
  expect(limit.take('192.0.2.1', 3)).toBeNull()
})

it('counts the addresses of an IPv6 network of a client as one, and others separately', () => {
  const limit = new ChangeLimit(1, () => 0)
  expect(limit.take('2001:db8:1:2::1', 1)).toBeNull()
  expect(limit.take('2001:db8:1:2:ffff::9', 1)).toEqual({ waitSeconds: 3_600 })
  expect(limit.take('2001:db8:1:3::1', 1)).toBeNull()
})
