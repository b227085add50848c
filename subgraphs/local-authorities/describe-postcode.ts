import type { SubgraphContext } from './context.ts'
import type { LocationModel, PostcodeAnswerModel } from './models.ts'
import { outwardOf, parsePostcode, spell, type ReadPostcode } from './postcode.ts'
import {
  MALFORMED,
  describeLocation,
  describeLocationOutside,
  describeOutside,
  describeRepair,
  describeUnknown,
  type NamesOfLocation,
} from './postcode-words.ts'

/** The names of the loaded places and districts of a location. */
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

/** Describes a text that should be a postcode. The sentence and the list are loaded on request. */
export const describePostcode = async (
  input: string,
  asOf: string,
  { loaders }: SubgraphContext,
): Promise<PostcodeAnswerModel> => {
  const read = parsePostcode(input)
  if (!read) return { read, postcode: null, isRepaired: false, status: 'MALFORMED', location: null }
  const known = { read, postcode: spell(read), isRepaired: read.isRepaired }
  const location = await loaders.locationByPostcode.load({ postcode: read.key, asOf })
  if (location) return { ...known, status: location.status, location }
  const list = await loaders.listByOutward.load(outwardOf(read))
  return { ...known, status: list?.hasOutward ? 'UNKNOWN' : 'OUTSIDE_AREA', location }
}

const describeRead = async (
  read: ReadPostcode,
  { status, location }: PostcodeAnswerModel,
  context: SubgraphContext,
): Promise<string> => {
  if (location?.status === 'OUTSIDE_AREA') return describeLocationOutside(read)
  if (location) return describeLocation(location, await loadNames(location, context))
  return status === 'UNKNOWN' ? describeUnknown(read) : describeOutside(read)
}

/** The same as a sentence, which states what was corrected. */
export const describeAnswer = async (
  answer: PostcodeAnswerModel,
  context: SubgraphContext,
): Promise<string> => {
  const { read } = answer
  if (!read) return MALFORMED
  const sentence = await describeRead(read, answer, context)
  return read.isRepaired ? `${describeRepair(read)} ${sentence}` : sentence
}
