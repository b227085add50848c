import { expect, it, vi } from 'vitest'
import { OperationCache } from '../../../gateway/graph/operation-cache.ts'
import { startTestApplication } from '../../support/application.ts'
import { postJson } from '../../support/http.ts'

const value = (name: string) => ({ name })

it('stays within its bound, whatever is added', () => {
  const cache = new OperationCache<{ name: string }>(1_000_000)
  for (let number = 0; number < 5_000; number += 1) {
    cache.set(`key ${number}`, value('any'), (number * 37) % 3_000)
    expect(cache.bytes).toBeLessThanOrEqual(1_000_000)
  }
})

it('does not evict an operation that was used again for operations that were received once', () => {
  const cache = new OperationCache<{ name: string }>(1_000_000)
  cache.set('repeated', value('repeated'), 500)
  expect(cache.get('repeated')).toEqual(value('repeated'))
  for (let number = 0; number < 5_000; number += 1) cache.set(`once ${number}`, value('once'), 500)
  expect(cache.get('repeated')).toEqual(value('repeated'))
  expect(cache.get('once 0')).toBeUndefined()
})

it('does not cache a value that is larger than the memory for operations received once', () => {
  const cache = new OperationCache<{ name: string }>(100_000)
  cache.set('large', value('large'), 60_000)
  expect(cache.get('large')).toBeUndefined()
  expect(cache.bytes).toBe(0)
})

it('replaces the value of a key', () => {
  const cache = new OperationCache<{ name: string }>(100_000)
  cache.set('key', value('first'), 10)
  cache.get('key')
  cache.set('key', value('second'), 10)
  expect(cache.get('key')).toEqual(value('second'))
  expect([...cache.values()]).toEqual([value('second')])
})

it('is read for an operation by its second request, and not by its first', { timeout: 60_000 }, async () => {
  const application = await startTestApplication()
  const get = vi.spyOn(OperationCache.prototype, 'get')
  const countHits = async (): Promise<number> => {
    get.mockClear()
    const { status } = await postJson(application.url, {
      query: '{ first: place(id: "rutland") { unique: name } second: fundingStreams { unique: name } }',
    })
    expect(status).toBe(200)
    return get.mock.results.filter(({ value }) => value !== undefined).length
  }
  try {
    expect(await countHits()).toBe(0)
    // The prepared operation, its plan, its shape, the documents of two subgraphs, and twice its fields for partners only:
    // before planning, and before it is cached.
    expect(await countHits()).toBe(7)
  } finally {
    get.mockRestore()
    await application.stop()
  }
})
