import type { Knex } from 'knex'
import { createLoader } from '../shared/batch.ts'
import { createKernelLoaders } from '../shared/kernel.ts'
import {
  budgetCacheKey,
  listBudgetsByFootprint,
  listPartsByBudget,
  type BudgetKey,
} from './data-sources/budgets.ts'
import { listBudgetsByStream, listRates, listStreams } from './data-sources/streams.ts'

type Everything = 'all'

// There are few streams and rates: one table of each serves every key of a fetch.
const onceForAll =
  <Value>(load: () => Promise<Value>) =>
  async (keys: readonly Everything[]): Promise<Value[]> => {
    const value = await load()
    return keys.map(() => value)
  }

export const createLoaders = (db: Knex) => ({
  ...createKernelLoaders(db),
  budgetsByFootprint: createLoader(
    (keys: readonly BudgetKey[]) => listBudgetsByFootprint(db, keys),
    budgetCacheKey,
  ),
  partsByBudget: createLoader(
    (ids: readonly string[]) => listPartsByBudget(db, ids),
    (id) => id,
  ),
  budgetsByStream: createLoader(
    (ids: readonly string[]) => listBudgetsByStream(db, ids),
    (id) => id,
  ),
  streams: createLoader(
    onceForAll(() => listStreams(db)),
    (key) => key,
  ),
  rates: createLoader(
    onceForAll(() => listRates(db)),
    (key) => key,
  ),
})

export type Loaders = ReturnType<typeof createLoaders>
