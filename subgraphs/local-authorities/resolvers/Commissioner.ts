import type { Complete } from '../../shared/complete.ts'
import type { FootprintReference } from '../../shared/kernel.ts'
import { referenceTo } from '../footprint-reference.ts'
import { indicators } from '../indicators-of-footprint.ts'
import type { CommissionerResolvers } from '../resolver-types.ts'

export const Commissioner: Complete<CommissionerResolvers, FootprintReference> = {
  __resolveReference: referenceTo('COMMISSIONER'),
  indicators,
}
