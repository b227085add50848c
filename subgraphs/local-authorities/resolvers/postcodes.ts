import type { Complete } from '../../shared/complete.ts'
import { citations } from '../../shared/value-types.ts'
import { loadNames, sayOfPostcode } from '../describe-postcode.ts'
import type { LocationModel, PostcodeAnswerModel } from '../models.ts'
import { outwardOf, readPostcode } from '../postcode.ts'
import { explainLocation } from '../postcode-words.ts'
import type { LocationResolvers, PostcodeAnswerResolvers } from '../resolver-types.ts'

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

export const PostcodeAnswer: Complete<PostcodeAnswerResolvers, PostcodeAnswerModel> = {
  sentence: (answer, _, context) => sayOfPostcode(answer, context),
  location: ({ status, location }) => (status === 'OUTSIDE_AREA' ? null : location),
  list: async ({ read }, _, { loaders }) => {
    const list = read && (await loaders.listByOutward.load(outwardOf(read)))
    return list?.sourceId ? loaders.sourceById.load(list.sourceId) : null
  },
  listDate: async ({ read }, _, { loaders }) =>
    read && ((await loaders.listByOutward.load(outwardOf(read)))?.holdsOn ?? null),
}
