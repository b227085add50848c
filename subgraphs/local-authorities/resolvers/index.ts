import type { Complete } from '../../shared/complete.ts'
import { findByName, findWithin, resolveAsOf } from '../../shared/context.ts'
import type { FootprintReference } from '../../shared/kernel.ts'
import type { DayKey, FootprintKind } from '../../shared/models.ts'
import { scalars } from '../../shared/scalars.ts'
import { citations, evidence, valueTypes } from '../../shared/value-types.ts'
import type { SubgraphContext } from '../context.ts'
import type {
  DistrictModel,
  FootprintModel,
  IndicatorModel,
  PlaceModel,
  SocialPrescribingOfferModel,
} from '../models.ts'
import { describePostcode } from '../describe-postcode.ts'
import { readPostcode } from '../postcode.ts'
import type {
  CommissionerResolvers,
  DistrictResolvers,
  IndicatorResolvers,
  NeighbourhoodResolvers,
  PlaceResolvers,
  QueryResolvers,
  Resolvers,
  SocialPrescribingOfferResolvers,
  SystemResolvers,
} from '../resolver-types.ts'
import { Asset, assets, listPage } from './assets.ts'
import { Location, PostcodeAnswer } from './postcodes.ts'
import { SmallArea } from './SmallArea.ts'

const Query: Complete<QueryResolvers> = {
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
  assets: async (_, { within, asOf, ...given }, context) => {
    const day = resolveAsOf(asOf, context)
    return listPage(await findWithin(within, day, context), { asOf: day }, given, context)
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

interface IndicatorArguments {
  readonly where?: { readonly nameContains?: string | null } | null
}

const indicators = ({ id, asOf }: DayKey, { where }: IndicatorArguments, { loaders }: SubgraphContext) =>
  loaders.indicators.load({
    footprintId: id,
    nameContains: where?.nameContains ?? null,
    asOf,
  })

const referenceTo =
  (kind: FootprintKind) =>
  ({ id, asOf }: DayKey, { loaders }: SubgraphContext): Promise<FootprintReference | null> =>
    loaders.footprintByKey.load({ kind, id, asOf })

const Place: Complete<PlaceResolvers, PlaceModel> = {
  __resolveReference: (reference, { loaders }) => loaders.placeByKey.load(reference),
  council: ({ councilId, asOf }, _, { loaders }) =>
    councilId === null ? null : loaders.organisationByKey.load({ id: councilId, asOf }),
  system: ({ systemId, asOf }, _, { loaders }) =>
    systemId === null ? null : loaders.footprintByKey.load({ kind: 'SYSTEM', id: systemId, asOf }),
  districts: (place, _, { loaders }) => loaders.districtsByPlace.load(place),
  indicators,
  assets: (footprint, given, context) => assets(footprint, given, context),
  socialPrescribing: ({ id, asOf }, _, { loaders }) => loaders.offerByPlace.load({ id, asOf }),
}

const District: Complete<DistrictResolvers, DistrictModel> = {
  __resolveReference: (reference, { loaders }) => loaders.districtByKey.load(reference),
  place: ({ placeId, asOf }, _, { loaders }) => loaders.placeByKey.load({ id: placeId, asOf }),
}

const SocialPrescribingOffer: Complete<SocialPrescribingOfferResolvers, SocialPrescribingOfferModel> = {
  citations,
  evidence: evidence((offer) => offer),
}

const FOOTPRINT_KINDS: readonly FootprintKind[] = ['SYSTEM', 'PLACE', 'DISTRICT', 'COMMISSIONER', 'LOCALITY']

const findFootprint = async (
  id: string,
  asOf: string,
  { loaders }: SubgraphContext,
): Promise<FootprintModel | null> => {
  const found = await Promise.all(
    FOOTPRINT_KINDS.map((kind) => loaders.footprintByKey.load({ kind, id, asOf })),
  )
  const reference = found.find((footprint) => footprint !== null) ?? null
  if (reference?.kind === 'PLACE') return loaders.placeByKey.load(reference)
  return reference?.kind === 'DISTRICT' ? loaders.districtByKey.load(reference) : reference
}

const Indicator: Complete<IndicatorResolvers, IndicatorModel> = {
  footprint: ({ footprintId, asOf }, _, context) =>
    footprintId === null ? null : findFootprint(footprintId, asOf, context),
}

const System: Complete<SystemResolvers, FootprintReference> = {
  __resolveReference: referenceTo('SYSTEM'),
  indicators,
}

const Commissioner: Complete<CommissionerResolvers, FootprintReference> = {
  __resolveReference: referenceTo('COMMISSIONER'),
  indicators,
}

const Neighbourhood: Complete<NeighbourhoodResolvers, FootprintReference> = {
  __resolveReference: referenceTo('NEIGHBOURHOOD'),
  assets: (footprint, given, context) => assets(footprint, given, context),
}

const FOOTPRINT_TYPES = {
  SYSTEM: 'System',
  PLACE: 'Place',
  DISTRICT: 'District',
  COMMISSIONER: 'Commissioner',
  LOCALITY: 'Locality',
  WARD: 'SmallArea',
  LSOA: 'SmallArea',
  MSOA: 'SmallArea',
} as const

export const resolvers: Resolvers = {
  ...scalars,
  ...valueTypes,
  Query,
  Place,
  District,
  SmallArea,
  Location,
  PostcodeAnswer,
  SocialPrescribingOffer,
  Indicator,
  System,
  Commissioner,
  Neighbourhood,
  Locality: { __resolveReference: referenceTo('LOCALITY') },
  Asset,
  Footprint: { __resolveType: ({ kind }) => FOOTPRINT_TYPES[kind as keyof typeof FOOTPRINT_TYPES] },
}
