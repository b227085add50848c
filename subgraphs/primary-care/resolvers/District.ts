import type { Complete } from '../../shared/complete.ts'
import type { FootprintReference } from '../../shared/kernel.ts'
import { registeredPatients } from '../footprint-keys.ts'
import type { DistrictResolvers } from '../resolver-types.ts'

export const District: Complete<DistrictResolvers, FootprintReference> = {
  __resolveReference: ({ id, asOf }, { loaders }) =>
    loaders.footprintByKey.load({ kind: 'DISTRICT', id, asOf }),
  registeredPatients,
}
