import type { Complete } from '../../shared/complete.ts'
import type { StatedCountModel } from '../models.ts'
import type { StatedCountResolvers } from '../resolver-types.ts'
import { countLoaded } from '../stated-counts.ts'

export const StatedCount: Complete<StatedCountResolvers, StatedCountModel> = {
  loaded: ({ of, footprintKey }, _, context) => countLoaded(of, footprintKey, context),
}
