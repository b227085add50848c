import type { Database } from './sql.ts'
import DataLoader from 'dataloader'
import type { Deferred } from './deferred.ts'

/** The maximum number of keys in a look-up. It returns as many values, in the order of the keys. */
export interface Batch<Key, Value> {
  readonly load: (db: Database, keys: readonly Key[]) => Promise<readonly Value[]>
  readonly cacheKey: (key: Key) => string
  /** Whether the value of a key is cached. By default, all are. */
  readonly isCached?: (key: Key) => boolean
  /** The cached value of a key, which is settled. */
  readonly find?: (cacheKey: string) => Deferred<Value> | undefined
}

// An object key needs a cache key. Without one, equal keys would be loaded again.
export const batch = <Key, Value>(
  load: Batch<Key, Value>['load'],
  cacheKey: Batch<Key, Value>['cacheKey'],
  isCached?: Batch<Key, Value>['isCached'],
): Batch<Key, Value> => ({ load, cacheKey, ...(isCached && { isCached }) })

/** Loads a value together with others that are requested at the same time. */
export interface Loader<Key, Value> {
  load(key: Key): Promise<Value>
}

// The type of the keys is both an input and an output, which only `any` can express for all look-ups.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Batches = Readonly<Record<string, Batch<any, any>>>

export type LoadersOf<Table extends Batches> = {
  readonly [Name in keyof Table]: Table[Name] extends Batch<infer Key, infer Value>
    ? Loader<Key, Value>
    : never
}

/** Loaders for graphql-js. DataLoader collects the keys of a tick. */
export const createDataLoaders = <Table extends Batches>(batches: Table, db: Database): LoadersOf<Table> =>
  Object.fromEntries(
    Object.entries(batches).map(([name, { load, cacheKey, find }]) => {
      const loader = new DataLoader((keys: readonly unknown[]) => load(db, keys), { cacheKeyFn: cacheKey })
      const cached = (key: unknown) => find?.(cacheKey(key))
      return [name, { load: (key: unknown) => cached(key) ?? loader.load(key) }]
    }),
  ) as unknown as LoadersOf<Table>
