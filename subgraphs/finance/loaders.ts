import type { Database } from '../shared/sql.ts'
import { asIs } from '../shared/batch.ts'
import { batch, type LoadersOf } from '../shared/loaders.ts'
import { KERNEL_BATCHES } from '../shared/kernel.ts'
import { budgetCacheKey, listBudgetsByFootprint, listPartsByBudget } from './data-sources/budgets.ts'
import { listComparisonsByBudget } from './data-sources/comparisons.ts'
import { listCensusesBySystem, listWorkforceByNetwork } from './data-sources/network-workforce.ts'
import { listSpendByNetwork } from './data-sources/network-spend.ts'
import { listPaymentsByNetwork, listPaymentsByPractice, paymentCacheKey } from './data-sources/payments.ts'
import { listBudgetsByStream, listRates, listStreams, streamBudgetCacheKey } from './data-sources/streams.ts'
import { footprintSystemCacheKey, listSystemsByFootprint } from './data-sources/systems.ts'
import { listForecastBySystem, listTargetsBySystem } from './data-sources/workforce.ts'

type Everything = 'all'

// There are few streams and rates, so one statement loads all of them.
const onceForAll =
  <Value>(load: (db: Database) => Promise<Value>) =>
  async (db: Database, keys: readonly Everything[]): Promise<Value[]> => {
    const value = await load(db)
    return keys.map(() => value)
  }

export const BATCHES = {
  ...KERNEL_BATCHES,
  budgetsByFootprint: batch(listBudgetsByFootprint, budgetCacheKey),
  partsByBudget: batch(listPartsByBudget, asIs),
  budgetsByStream: batch(listBudgetsByStream, streamBudgetCacheKey),
  streams: batch(onceForAll(listStreams), asIs),
  rates: batch(onceForAll(listRates), asIs),
  comparisonsByBudget: batch(listComparisonsByBudget, asIs),
  paymentsByPractice: batch(listPaymentsByPractice, paymentCacheKey),
  paymentsByNetwork: batch(listPaymentsByNetwork, paymentCacheKey),
  // Its rows are not part of the data version.
  spendByNetwork: batch(listSpendByNetwork, asIs, () => false),
  workforceByNetwork: batch(listWorkforceByNetwork, asIs),
  censusesBySystem: batch(listCensusesBySystem, asIs),
  systemByFootprint: batch(listSystemsByFootprint, footprintSystemCacheKey),
  forecastBySystem: batch(listForecastBySystem, asIs),
  targetsBySystem: batch(listTargetsBySystem, asIs),
}

export type Loaders = LoadersOf<typeof BATCHES>
