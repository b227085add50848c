import type { Complete } from '../../shared/complete.ts'
import type { FootprintReference } from '../../shared/kernel.ts'
import { registeredPatients } from '../footprint-keys.ts'
import type { LocalityResolvers } from '../resolver-types.ts'

export const Locality: Complete<LocalityResolvers, FootprintReference> = {
  __resolveReference: ({ id, asOf }, { loaders }) =>
    loaders.footprintByKey.load({ kind: 'LOCALITY', id, asOf }),
  primaryCareNetworks: (locality, _, { loaders }) => loaders.networksWithin.load(locality),
  practiceCount: (locality, _, { loaders }) => loaders.practiceCount.load(locality),
  registeredPatients,
}
