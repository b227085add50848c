import type { Complete } from '../../shared/complete.ts'
import type { FootprintReference } from '../../shared/kernel.ts'
import { registeredPatients, registeredPatientsOverTime } from '../footprint-keys.ts'
import type { PlaceResolvers } from '../resolver-types.ts'
import { listStatedCounts } from '../stated-counts.ts'

// The fields that this subgraph adds to places. Another subgraph owns the type.

export const Place: Complete<PlaceResolvers, FootprintReference> = {
  __resolveReference: ({ id, asOf }, { loaders }) => loaders.footprintByKey.load({ kind: 'PLACE', id, asOf }),
  primaryCareNetworks: (place, _, { loaders }) => loaders.networksWithin.load(place),
  neighbourhoods: (place, _, { loaders }) => loaders.neighbourhoodsWithin.load(place),
  practiceCount: (place, _, { loaders }) => loaders.practiceCount.load(place),
  statedCounts: (place, _, context) => listStatedCounts(place, context),
  registeredPatients,
  registeredPatientsOverTime,
}
