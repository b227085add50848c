import type { Complete } from '../../shared/complete.ts'
import { citations } from '../../shared/value-types.ts'
import type { LocalityModel } from '../models.ts'
import type { LocalityResolvers } from '../resolver-types.ts'

export const Locality: Complete<LocalityResolvers, LocalityModel> = {
  __resolveReference: (reference, { loaders }) => loaders.localityByKey.load(reference),
  system: ({ systemId, asOf }, _, { loaders }) =>
    loaders.footprintByKey.load({ kind: 'SYSTEM', id: systemId, asOf }),
  contacts: (locality, _, { loaders }) => loaders.contactsByOwner.load(locality),
  communityServices: ({ id, asOf }, _, { loaders }) =>
    loaders.servicesByFootprint.load({ kind: 'LOCALITY', id, asOf, level: null, status: null }),
  citations,
}
