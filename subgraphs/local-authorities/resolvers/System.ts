import type { Complete } from '../../shared/complete.ts'
import type { FootprintReference } from '../../shared/kernel.ts'
import { referenceTo } from '../footprint-reference.ts'
import { indicators } from '../indicators-of-footprint.ts'
import type { SystemResolvers } from '../resolver-types.ts'

export const System: Complete<SystemResolvers, FootprintReference> = {
  __resolveReference: referenceTo('SYSTEM'),
  indicators,
}
