import type { Complete } from '../../shared/complete.ts'
import type { DayKey } from '../../shared/models.ts'
import type { PlaceResolvers } from '../resolver-types.ts'
import { createServicesResolver } from '../services-of-footprint.ts'

export const Place: Complete<PlaceResolvers, DayKey> = {
  __resolveReference: (reference) => reference,
  communityServices: createServicesResolver('PLACE'),
}
