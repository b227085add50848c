import type { Complete } from '../../shared/complete.ts'
import { citations } from '../../shared/value-types.ts'
import type { SmallAreaModel } from '../models.ts'
import type { SmallAreaResolvers } from '../resolver-types.ts'

export const SmallArea: Complete<SmallAreaResolvers, SmallAreaModel> = {
  __resolveReference: (reference, { loaders }) => loaders.smallAreaByKey.load(reference),
  ward: ({ wardCode, asOf }, _, { loaders }) =>
    wardCode === null ? null : loaders.smallAreaByKey.load({ id: wardCode.toLowerCase(), asOf }),
  district: ({ districtId, asOf }, _, { loaders }) =>
    districtId === null ? null : loaders.districtByKey.load({ id: districtId, asOf }),
  place: ({ placeId, asOf }, _, { loaders }) =>
    placeId === null ? null : loaders.placeByKey.load({ id: placeId, asOf }),
  citations,
}
