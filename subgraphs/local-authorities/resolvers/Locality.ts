import { referenceTo } from '../footprint-reference.ts'
import type { LocalityResolvers } from '../resolver-types.ts'

export const Locality: LocalityResolvers = { __resolveReference: referenceTo('LOCALITY') }
