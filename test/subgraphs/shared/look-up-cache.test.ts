import { describe, expect, it } from 'vitest'
import { batch, type Batch } from '../../../subgraphs/shared/loaders.ts'
import { LookUpStore, cacheLookUps, type LeasedVersions } from '../../../subgraphs/shared/look-up-cache.ts'
import type { Database } from '../../../subgraphs/shared/sql.ts'

const NO_DATABASE = null as unknown as Database
const MEGABYTE = 1_000_000

interface Versions extends LeasedVersions {
  leased: LeasedVersions['leased']
}

const lease = (version: string): LeasedVersions['leased'] => ({ subgraphs: new Map([['finance', version]]) })

const cached = (
  load: (keys: readonly string[]) => unknown[] | Promise<unknown[]>,
  versions: Versions,
  store = new LookUpStore(MEGABYTE),
) => {
  const batches = {
    values: batch(
      async (_, keys: readonly string[]) => load(keys),
      (key) => key,
    ),
  }
  const values = cacheLookUps('finance', batches, store, versions).values as Batch<string, unknown>
  return {
    store,
    find: (key: string) => values.find?.(key),
    load: (keys: readonly string[]) => values.load(NO_DATABASE, keys),
  }
}

const echo = (keys: readonly string[]): unknown[] => keys.map((key) => ({ key }))

describe('a look-up', () => {
  it('is found after it was loaded, with the same value', async () => {
    const { find, load } = cached(echo, { leased: lease('1') })
    expect(find('a')).toBeUndefined()
    const [value] = await load(['a'])
    expect(find('a')?.read()).toBe(value)
    expect(find('b')).toBeUndefined()
  })

  it('is not found without a lease', async () => {
    const versions: Versions = { leased: lease('1') }
    const { find, load } = cached(echo, versions)
    await load(['a'])
    versions.leased = null
    expect(find('a')).toBeUndefined()
  })

  it('is found after a load that leaves the version, and not after one that changes it', async () => {
    const versions: Versions = { leased: lease('1') }
    const { find, load } = cached(echo, versions)
    await load(['a'])
    versions.leased = lease('1')
    expect(find('a')).toBeDefined()
    versions.leased = lease('2')
    expect(find('a')).toBeUndefined()
  })

  it.each([
    ['lost', null],
    ['taken again with the same version', lease('1')],
    ['taken again with another version', lease('2')],
  ])('is not stored if the lease was %s during the statement', async (_, after) => {
    const versions: Versions = { leased: lease('1') }
    const { find, load } = cached((keys) => {
      versions.leased = after
      return echo(keys)
    }, versions)
    await load(['a'])
    for (const leased of [lease('1'), lease('2')]) {
      versions.leased = leased
      expect(find('a')).toBeUndefined()
    }
  })

  it('is not stored if no lease was held when it began', async () => {
    const versions: Versions = { leased: null }
    const { find, load } = cached((keys) => {
      versions.leased = lease('1')
      return echo(keys)
    }, versions)
    await load(['a'])
    expect(find('a')).toBeUndefined()
  })

  it('is not stored if its key is not to be cached', async () => {
    const keys = (key: string) => key
    const batches = {
      values: batch(
        async (_, wanted: readonly string[]) => echo(wanted),
        keys,
        (key) => key !== 'a',
      ),
    }
    const { values } = cacheLookUps('finance', batches, new LookUpStore(MEGABYTE), { leased: lease('1') })
    await values.load(NO_DATABASE, ['a', 'b'])
    expect(values.find?.('a')).toBeUndefined()
    expect(values.find?.('b')).toBeDefined()
  })

  it('is not stored if it failed', async () => {
    const versions: Versions = { leased: lease('1') }
    const { find, load } = cached(() => Promise.reject(new Error('no connection')), versions)
    await expect(load(['a'])).rejects.toThrow('no connection')
    expect(find('a')).toBeUndefined()
  })

  it('has a value that cannot be changed at any depth', async () => {
    const { find, load } = cached(() => [{ list: [{ name: 'a' }] }], { leased: lease('1') })
    await load(['a'])
    const { list } = find('a')?.read() as { list: { name: string }[] }
    expect(() => list.push({ name: 'b' })).toThrow('not extensible')
    expect(() => Object.assign(list[0] as object, { name: 'b' })).toThrow('read only')
  })
})

describe('the memory', () => {
  it('stays within its bound over 20,000 look-ups, and the least recently used are evicted', async () => {
    const { store, find, load } = cached((keys) => keys.map((key) => ({ key, text: 'x'.repeat(1_000) })), {
      leased: lease('1'),
    })
    for (let index = 0; index < 20_000; index += 1) {
      await load([`key ${index}`])
      expect(store.bytes).toBeLessThanOrEqual(MEGABYTE)
    }
    expect(find('key 0')).toBeUndefined()
    expect(find('key 19999')).toBeDefined()
    expect(store.describe().evictions).toBeGreaterThan(18_000)
  })

  it('of keys without data is bounded apart, so that they evict no others', async () => {
    const { store, find, load } = cached((keys) => keys.map((key) => (key === 'known' ? { key } : null)), {
      leased: lease('1'),
    })
    await load(['known'])
    for (let index = 0; index < 20_000; index += 1) await load([`unknown ${index}`])
    expect(find('known')).toBeDefined()
    expect(find('unknown 19999')?.read()).toBeNull()
    expect(store.bytes).toBeLessThanOrEqual(MEGABYTE / 10)
  })

  it('has counters of hits and misses', async () => {
    const { store, find, load } = cached(echo, { leased: lease('1') })
    find('a')
    await load(['a'])
    find('a')
    find('a')
    expect(store.describe()).toMatchObject({ hits: 2, misses: 1, evictions: 0, entries: 1 })
  })
})
