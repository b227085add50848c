import { FOOTPRINT_TYPES } from '../../shared/footprint-types.ts'
import type { FootprintResolvers } from '../resolver-types.ts'

// Kinds that this subgraph's schema does not have are never loaded here.
export const Footprint: FootprintResolvers = { __resolveType: ({ kind }) => FOOTPRINT_TYPES[kind] as 'Place' }
