import type { Knex } from 'knex'
import { asIs } from '../shared/batch.ts'
import { batch, type LoadersOf } from '../shared/loaders.ts'
import { KERNEL_BATCHES } from '../shared/kernel.ts'
import { budgetCacheKey, listBudgetsByFootprint, listPartsByBudget } from './data-sources/budgets.ts'
import { listBudgetsByStream, listRates, listStreams } from './data-sources/streams.ts'

type Everything = 'all'

// There are few streams and rates: one table of each serves every key of a fetch.
const onceForAll =
  <Value>(load: (db: Knex) => Promise<Value>) =>
  async (db: Knex, keys: readonly Everything[]): Promise<Value[]> => {
    const value = await load(db)
    return keys.map(() => value)
  }

export const BATCHES = {
  ...KERNEL_BATCHES,
  budgetsByFootprint: batch(listBudgetsByFootprint, budgetCacheKey),
  partsByBudget: batch(listPartsByBudget, asIs),
  budgetsByStream: batch(listBudgetsByStream, asIs),
  streams: batch(onceForAll(listStreams), asIs),
  rates: batch(onceForAll(listRates), asIs),
}

export type Loaders = LoadersOf<typeof BATCHES>
