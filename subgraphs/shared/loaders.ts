import type { Database } from './statement.ts'
import DataLoader from 'dataloader'

/** How many things of one kind are looked up at once: keys in, as many values out, in the order of the keys. */
export interface Batch<Key, Value> {
  readonly load: (db: Database, keys: readonly Key[]) => Promise<readonly Value[]>
  readonly cacheKey: (key: Key) => string
}

// An object key needs a cache key, or equal keys are fetched again and again without a sound.
export const batch = <Key, Value>(
  load: Batch<Key, Value>['load'],
  cacheKey: Batch<Key, Value>['cacheKey'],
): Batch<Key, Value> => ({ load, cacheKey })

/** Looks up one thing, together with all others of its kind that are asked for at the same time. */
export interface Loader<Key, Value> {
  load(key: Key): Promise<Value>
}

// Keys stand in two places of a batch: no type says that in general but this.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Batches = Readonly<Record<string, Batch<any, any>>>

export type LoadersOf<Table extends Batches> = {
  readonly [Name in keyof Table]: Table[Name] extends Batch<infer Key, infer Value>
    ? Loader<Key, Value>
    : never
}

/** Loaders for graphql-js, which resolves each object by itself: DataLoader waits for all of one tick. */
export const createDataLoaders = <Table extends Batches>(batches: Table, db: Database): LoadersOf<Table> =>
  Object.fromEntries(
    Object.entries(batches).map(([name, { load, cacheKey }]) => [
      name,
      new DataLoader((keys: readonly unknown[]) => load(db, keys), { cacheKeyFn: cacheKey }),
    ]),
  ) as unknown as LoadersOf<Table>
