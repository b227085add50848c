import type { Complete } from '../../shared/complete.ts'
import { createFundingResolver, createFundingStatusResolver } from '../funding-of-footprint.ts'
import type { PrimaryCareNetworkModel } from '../models.ts'
import type { NeighbourhoodResolvers } from '../resolver-types.ts'

export const Neighbourhood: Complete<NeighbourhoodResolvers, PrimaryCareNetworkModel> = {
  __resolveReference: (reference) => reference,
  funding: createFundingResolver('NEIGHBOURHOOD'),
  fundingStatus: createFundingStatusResolver('NEIGHBOURHOOD'),
}
