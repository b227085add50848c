import { FOOTPRINT_TYPES } from '../../shared/footprint-types.ts'
import type { FootprintResolvers } from '../resolver-types.ts'

export const Footprint: FootprintResolvers = { __resolveType: ({ kind }) => FOOTPRINT_TYPES[kind] }
