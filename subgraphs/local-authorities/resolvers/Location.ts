import type { Complete } from '../../shared/complete.ts'
import { citations } from '../../shared/value-types.ts'
import { loadNames } from '../describe-postcode.ts'
import type { LocationModel } from '../models.ts'
import { explainLocation } from '../postcode-words.ts'
import { readPostcode } from '../postcode-argument.ts'
import type { LocationResolvers } from '../resolver-types.ts'

const present = <Value>(values: readonly (Value | null)[]): Value[] =>
  values.filter((value) => value !== null)

export const Location: Complete<LocationResolvers, LocationModel> = {
  __resolveReference: ({ postcode, asOf }, { loaders }) =>
    loaders.locationByPostcode.load({ postcode: readPostcode('postcode', postcode), asOf }),
  place: ({ placeId, asOf }, _, { loaders }) =>
    placeId === null ? null : loaders.placeByKey.load({ id: placeId, asOf }),
  places: async ({ placeIds, asOf }, _, { loaders }) =>
    present(await Promise.all(placeIds.map((id) => loaders.placeByKey.load({ id, asOf })))),
  district: ({ districtId, asOf }, _, { loaders }) =>
    districtId === null ? null : loaders.districtByKey.load({ id: districtId, asOf }),
  districts: async ({ districtIds, asOf }, _, { loaders }) =>
    present(await Promise.all(districtIds.map((id) => loaders.districtByKey.load({ id, asOf })))),
  isNearEdge: ({ spot, asOf }, _, { loaders }) => spot && loaders.isNearEdge.load({ ...spot, asOf }),
  otherPostcodesAtPoint: ({ othersAtPoint }) => othersAtPoint,
  explanation: async (location, _, context) => explainLocation(location, await loadNames(location, context)),
  citations,
}
