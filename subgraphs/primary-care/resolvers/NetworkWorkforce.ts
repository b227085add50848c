import type { Complete } from '../../shared/complete.ts'
import { keyOf } from '../footprint-keys.ts'
import type { NetworkWorkforceModel } from '../models.ts'
import type { NetworkWorkforceResolvers } from '../resolver-types.ts'

export const NetworkWorkforce: Complete<NetworkWorkforceResolvers, NetworkWorkforceModel> = {
  __resolveReference: (census) => census,
  registeredPatients: (census, _, { loaders }) =>
    loaders.registeredPatients.load(keyOf('PRIMARY_CARE_NETWORK', census)),
}
