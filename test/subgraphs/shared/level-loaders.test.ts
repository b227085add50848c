import { expect, it } from 'vitest'
import { ExecutionLevel, createLevelLoaders, shareBatches } from '../../../subgraphs/shared/level-loaders.ts'
import { batch } from '../../../subgraphs/shared/loaders.ts'
import { Database } from '../../../subgraphs/shared/sql.ts'
import { NO_TRACE } from '../../../subgraphs/shared/trace.ts'

const start = (load: (keys: readonly string[]) => Promise<readonly string[]>) => {
  const batches = {
    upper: batch(
      (_: Database, keys: readonly string[]) => load(keys),
      (key) => key,
    ),
  }
  const shared = shareBatches(batches, Database.open({ url: 'postgresql://localhost' }, {}))
  return (signal: AbortSignal | null = null) =>
    createLevelLoaders(batches, shared, new ExecutionLevel({ clientId: null, signal, trace: NO_TRACE })).upper
}

const shout = async (keys: readonly string[]): Promise<readonly string[]> =>
  keys.map((key) => key.toUpperCase())

it('keys of several requests at the same time form one statement without duplicates', async () => {
  const asked: string[][] = []
  const request = start((keys) => {
    asked.push([...keys])
    return shout(keys)
  })
  const [one, two] = [request(), request()]
  const values = await Promise.all([
    one.load('a'),
    one.load('b'),
    one.load('a'),
    two.load('b'),
    two.load('c'),
  ])
  expect(values).toEqual(['A', 'B', 'A', 'B', 'C'])
  expect(asked).toEqual([['a', 'b', 'c']])
})

it('a failure of one request does not affect others', async () => {
  const request = start(async (keys) => {
    if (keys.includes('bad')) throw new Error('bad key')
    return shout(keys)
  })
  const [good, bad] = [request(), request()]
  const results = await Promise.allSettled([good.load('a'), bad.load('bad'), bad.load('b')])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
})

it('an outage affects all requests, and is not retried for each', async () => {
  let times = 0
  const request = start(() => {
    times += 1
    return Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))
  })
  const results = await Promise.allSettled([request().load('a'), request().load('b')])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(times).toBe(1)
})

it('cancelled keys are not loaded', async () => {
  let times = 0
  const request = start((keys) => {
    times += 1
    return shout(keys)
  })
  await expect(request(AbortSignal.abort()).load('a')).rejects.toThrow('the request was cancelled')
  expect(times).toBe(0)
})
