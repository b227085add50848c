import type { Complete } from '../../shared/complete.ts'
import type { DistrictModel } from '../models.ts'
import type { DistrictResolvers } from '../resolver-types.ts'

export const District: Complete<DistrictResolvers, DistrictModel> = {
  __resolveReference: (reference, { loaders }) => loaders.districtByKey.load(reference),
  place: ({ placeId, asOf }, _, { loaders }) => loaders.placeByKey.load({ id: placeId, asOf }),
}
