import type { Complete } from '../../shared/complete.ts'
import type { FootprintReference } from '../../shared/kernel.ts'
import { assets } from '../assets-of-footprint.ts'
import { referenceTo } from '../footprint-reference.ts'
import type { NeighbourhoodResolvers } from '../resolver-types.ts'

export const Neighbourhood: Complete<NeighbourhoodResolvers, FootprintReference> = {
  __resolveReference: referenceTo('NEIGHBOURHOOD'),
  assets: (footprint, args, context) => assets(footprint, args, context),
}
