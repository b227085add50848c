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

// One table of all streams and one of all rates serve every key of a fetch.
const ONCE = 'all'

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
    async (keys: readonly (typeof ONCE)[]) => {
      const streams = await listStreams(db)
      return keys.map(() => streams)
    },
    (key) => key,
  ),
  rates: createLoader(
    async (keys: readonly (typeof ONCE)[]) => {
      const rates = await listRates(db)
      return keys.map(() => rates)
    },
    (key) => key,
  ),
})

export type Loaders = ReturnType<typeof createLoaders>
