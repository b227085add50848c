import type { Complete } from '../../shared/complete.ts'
import { assets } from '../assets-of-footprint.ts'
import { indicators } from '../indicators-of-footprint.ts'
import type { PlaceModel } from '../models.ts'
import type { PlaceResolvers } from '../resolver-types.ts'

export const Place: Complete<PlaceResolvers, PlaceModel> = {
  __resolveReference: (reference, { loaders }) => loaders.placeByKey.load(reference),
  council: ({ councilId, asOf }, _, { loaders }) =>
    councilId === null ? null : loaders.organisationByKey.load({ id: councilId, asOf }),
  system: ({ systemId, asOf }, _, { loaders }) =>
    systemId === null ? null : loaders.footprintByKey.load({ kind: 'SYSTEM', id: systemId, asOf }),
  districts: (place, _, { loaders }) => loaders.districtsByPlace.load(place),
  indicators,
  assets: (footprint, args, context) => assets(footprint, args, context),
  socialPrescribing: ({ id, asOf }, _, { loaders }) => loaders.offerByPlace.load({ id, asOf }),
}
