import type { Complete } from '../../shared/complete.ts'
import type { FootprintReference } from '../../shared/kernel.ts'
import { registeredPatients } from '../footprint-keys.ts'
import type { LocalityTeamResolvers } from '../resolver-types.ts'

export const LocalityTeam: Complete<LocalityTeamResolvers, FootprintReference> = {
  __resolveReference: ({ id, asOf }, { loaders }) =>
    loaders.footprintByKey.load({ kind: 'LOCALITY_TEAM', id, asOf }),
  registeredPatients,
}
