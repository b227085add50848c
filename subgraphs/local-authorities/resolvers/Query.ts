import type { Complete } from '../../shared/complete.ts'
import { resolveAsOf } from '../../shared/context.ts'
import { findByName, findWithin } from '../../shared/find-footprint.ts'
import { listPage } from '../assets-of-footprint.ts'
import { describePostcode } from '../describe-postcode.ts'
import { readPostcode } from '../postcode-argument.ts'
import type { QueryResolvers } from '../resolver-types.ts'

export const Query: Complete<QueryResolvers> = {
  place: (_, { id, asOf }, context) =>
    findByName('PLACE', id, resolveAsOf(asOf, context), context.loaders.placeByKey, context),
  district: (_, { id, asOf }, context) =>
    findByName('DISTRICT', id, resolveAsOf(asOf, context), context.loaders.districtByKey, context),
  smallArea: (_, { code, asOf }, context) =>
    context.loaders.smallAreaByKey.load({ id: code.toLowerCase(), asOf: resolveAsOf(asOf, context) }),
  asset: (_, { id, asOf }, context) =>
    context.loaders.assetByKey.load({ id, asOf: resolveAsOf(asOf, context) }),
  locate: (_, { postcode, asOf }, context) =>
    context.loaders.locationByPostcode.load({
      postcode: readPostcode('postcode', postcode),
      asOf: resolveAsOf(asOf, context),
    }),
  locateAll: (_, { postcodes, asOf }, context) =>
    Promise.all(
      postcodes.map((postcode) =>
        context.loaders.locationByPostcode.load({
          postcode: readPostcode('postcodes', postcode),
          asOf: resolveAsOf(asOf, context),
        }),
      ),
    ),
  describePostcode: (_, { postcode, asOf }, context) =>
    describePostcode(postcode, resolveAsOf(asOf, context), context),
  describePostcodes: (_, { postcodes, asOf }, context) =>
    Promise.all(postcodes.map((postcode) => describePostcode(postcode, resolveAsOf(asOf, context), context))),
  assets: async (_, { within, asOf, ...args }, context) => {
    const day = resolveAsOf(asOf, context)
    return listPage(await findWithin(within, day, context), { asOf: day }, args, context)
  },
  indicators: async (_, { within, where, asOf }, context) => {
    const day = resolveAsOf(asOf, context)
    const footprint = await findWithin(within, day, context)
    return context.loaders.indicators.load({
      footprintId: footprint?.id ?? null,
      nameContains: where?.nameContains ?? null,
      asOf: day,
    })
  },
}
