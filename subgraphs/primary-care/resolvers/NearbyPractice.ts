import type { Complete } from '../../shared/complete.ts'
import type { NearbyPracticeModel } from '../models.ts'
import type { NearbyPracticeResolvers } from '../resolver-types.ts'

export const NearbyPractice: Complete<NearbyPracticeResolvers, NearbyPracticeModel> = {
  practice: ({ practiceKey }, _, { loaders }) => loaders.practiceByKey.load(practiceKey),
}
