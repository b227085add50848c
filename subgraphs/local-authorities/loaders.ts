import { asIs, dayCacheKey } from '../shared/batch.ts'
import { batch, type LoadersOf } from '../shared/loaders.ts'
import { KERNEL_BATCHES } from '../shared/kernel.ts'
import {
  listDistrictsByKey,
  listDistrictsByPlace,
  listOffersByPlace,
  listPlacesByKey,
} from './data-sources/areas.ts'
import {
  assetsCacheKey,
  listAssets,
  listAssetsByKey,
  listNeighbourhoodsByAsset,
} from './data-sources/assets.ts'
import { edgeCacheKey, listIsNearEdge } from './data-sources/loaded-area-edge.ts'
import { listListsByOutward, listLocationsByPostcode } from './data-sources/postcodes.ts'
import { listSmallAreasByKey } from './data-sources/small-areas.ts'
import { indicatorCacheKey, listIndicators } from './data-sources/indicators.ts'

export const BATCHES = {
  ...KERNEL_BATCHES,
  placeByKey: batch(listPlacesByKey, dayCacheKey),
  districtByKey: batch(listDistrictsByKey, dayCacheKey),
  smallAreaByKey: batch(listSmallAreasByKey, dayCacheKey),
  districtsByPlace: batch(listDistrictsByPlace, dayCacheKey),
  locationByPostcode: batch(listLocationsByPostcode, (key) => `${key.postcode}@${key.asOf}`),
  isNearEdge: batch(listIsNearEdge, edgeCacheKey),
  assetByKey: batch(listAssetsByKey, dayCacheKey),
  assets: batch(listAssets, assetsCacheKey),
  neighbourhoodsByAsset: batch(listNeighbourhoodsByAsset, dayCacheKey),
  listByOutward: batch(listListsByOutward, asIs),
  offerByPlace: batch(listOffersByPlace, dayCacheKey),
  indicators: batch(listIndicators, indicatorCacheKey),
}

export type Loaders = LoadersOf<typeof BATCHES>
