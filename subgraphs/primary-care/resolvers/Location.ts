import type { Complete } from '../../shared/complete.ts'
import type { NearestKey } from '../data-sources/nearest.ts'
import type { LocationModel } from '../models.ts'
import type { LocationResolvers } from '../resolver-types.ts'

const nearest = ({ postcode, asOf }: LocationModel, first: number): NearestKey => ({
  postcode: postcode.replace(/\s/g, ''),
  asOf,
  first,
})

export const Location: Complete<LocationResolvers, LocationModel> = {
  __resolveReference: ({ postcode, asOf }) => ({ postcode, asOf }),
  nearestPractices: (location, { first, kind }, { loaders }) =>
    loaders.nearestPractices.load({ ...nearest(location, first ?? 5), kind: kind ?? 'OPEN_TO_ALL' }),
  nearestNeighbourhoods: (location, { first }, { loaders }) =>
    loaders.nearestNeighbourhoods.load(nearest(location, first ?? 3)),
  registrations: ({ postcode, asOf }, _, { loaders }) =>
    loaders.registrations.load({ postcode: postcode.replace(/\s/g, ''), asOf }),
}
