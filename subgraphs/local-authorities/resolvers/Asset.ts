import type { Complete } from '../../shared/complete.ts'
import { citations, evidence } from '../../shared/value-types.ts'
import type { AssetModel } from '../models.ts'
import type { AssetResolvers } from '../resolver-types.ts'

export const Asset: Complete<AssetResolvers, AssetModel> = {
  __resolveReference: (reference, { loaders }) => loaders.assetByKey.load(reference),
  place: ({ placeId, asOf }, _, { loaders }) =>
    placeId === null ? null : loaders.placeByKey.load({ id: placeId, asOf }),
  district: ({ districtId, asOf }, _, { loaders }) =>
    districtId === null ? null : loaders.districtByKey.load({ id: districtId, asOf }),
  neighbourhoods: (asset, _, { loaders }) => loaders.neighbourhoodsByAsset.load(asset),
  citations,
  evidence: evidence((asset) => asset),
}
