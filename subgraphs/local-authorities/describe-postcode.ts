import type { SubgraphContext } from './context.ts'
import type { LocationModel, PostcodeAnswerModel } from './models.ts'
import { outwardOf, parsePostcode, spell } from './postcode.ts'
import {
  MALFORMED,
  describeLocation,
  describeOutside,
  describeUnknown,
  type NamesOfLocation,
} from './postcode-words.ts'

/** The names of the loaded places and districts that a location lies in. */
export const loadNames = async (
  { placeIds, districtIds, asOf }: LocationModel,
  { loaders }: SubgraphContext,
): Promise<NamesOfLocation> => {
  const [places, districts] = await Promise.all([
    Promise.all(placeIds.map((id) => loaders.placeByKey.load({ id, asOf }))),
    Promise.all(districtIds.map((id) => loaders.districtByKey.load({ id, asOf }))),
  ])
  return {
    places: places.flatMap((place) => place?.name ?? []),
    districts: districts.flatMap((district) => district?.name ?? []),
  }
}

/** What can be said about a text that was to be a postcode. */
export const describePostcode = async (
  asked: string,
  asOf: string,
  context: SubgraphContext,
): Promise<PostcodeAnswerModel> => {
  const read = parsePostcode(asked)
  if (!read) {
    return {
      postcode: null,
      isRepaired: false,
      status: 'MALFORMED',
      sentence: MALFORMED,
      listId: null,
      listDate: null,
      location: null,
    }
  }
  const [location, list] = await Promise.all([
    context.loaders.locationByPostcode.load({ postcode: read.key, asOf }),
    context.loaders.listByOutward.load(outwardOf(read)),
  ])
  const known = {
    postcode: spell(read),
    isRepaired: read.isRepaired,
    listId: list?.sourceId ?? null,
    listDate: list?.holdsOn ?? null,
    location,
  }
  if (location) {
    const sentence = describeLocation(location, await loadNames(location, context))
    return { ...known, status: location.status, sentence }
  }
  return list?.hasOutward
    ? { ...known, status: 'UNKNOWN', sentence: describeUnknown(read) }
    : { ...known, status: 'OUTSIDE_AREA', sentence: describeOutside(read) }
}
