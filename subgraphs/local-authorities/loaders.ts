import type { Knex } from 'knex'
import { createLoader, dayCacheKey } from '../shared/batch.ts'
import { createKernelLoaders } from '../shared/kernel.ts'
import type { DayKey } from '../shared/models.ts'
import {
  listDistrictsByKey,
  listDistrictsByPlace,
  listLocationsByPostcode,
  listOffersByPlace,
  listPlacesByKey,
  type PostcodeKey,
} from './data-sources/areas.ts'
import { indicatorCacheKey, listIndicators, type IndicatorKey } from './data-sources/indicators.ts'

export const createLoaders = (db: Knex) => ({
  ...createKernelLoaders(db),
  placeByKey: createLoader((keys: readonly DayKey[]) => listPlacesByKey(db, keys), dayCacheKey),
  districtByKey: createLoader((keys: readonly DayKey[]) => listDistrictsByKey(db, keys), dayCacheKey),
  districtsByPlace: createLoader((keys: readonly DayKey[]) => listDistrictsByPlace(db, keys), dayCacheKey),
  locationByPostcode: createLoader(
    (keys: readonly PostcodeKey[]) => listLocationsByPostcode(db, keys),
    (key) => `${key.postcode}@${key.asOf}`,
  ),
  offerByPlace: createLoader(
    (ids: readonly string[]) => listOffersByPlace(db, ids),
    (id) => id,
  ),
  indicators: createLoader((keys: readonly IndicatorKey[]) => listIndicators(db, keys), indicatorCacheKey),
})

export type Loaders = ReturnType<typeof createLoaders>
