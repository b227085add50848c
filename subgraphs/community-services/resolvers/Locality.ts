import type { Complete } from '../../shared/complete.ts'
import { citations, contacts, evidence } from '../../shared/value-types.ts'
import { createServicesResolver } from '../services-of-footprint.ts'
import type { LocalityModel } from '../models.ts'
import type { LocalityResolvers } from '../resolver-types.ts'

export const Locality: Complete<LocalityResolvers, LocalityModel> = {
  __resolveReference: (reference, { loaders }) => loaders.localityByKey.load(reference),
  system: ({ systemId, asOf }, _, { loaders }) =>
    loaders.footprintByKey.load({ kind: 'SYSTEM', id: systemId, asOf }),
  contacts,
  communityServices: createServicesResolver('LOCALITY'),
  citations,
  evidence: evidence((locality) => locality),
}
