import type { Complete } from '../../shared/complete.ts'
import type { NearbyNeighbourhoodModel } from '../models.ts'
import type { NearbyNeighbourhoodResolvers } from '../resolver-types.ts'

export const NearbyNeighbourhood: Complete<NearbyNeighbourhoodResolvers, NearbyNeighbourhoodModel> = {
  neighbourhood: ({ neighbourhoodKey }, _, { loaders }) => loaders.neighbourhoodByKey.load(neighbourhoodKey),
  practice: ({ practiceKey }, _, { loaders }) => loaders.practiceByKey.load(practiceKey),
}
