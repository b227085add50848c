import type { Complete } from '../../shared/complete.ts'
import type { FootprintReference } from '../../shared/kernel.ts'
import { registeredPatients } from '../footprint-keys.ts'
import type { IntegratedNeighbourhoodTeamResolvers } from '../resolver-types.ts'

export const IntegratedNeighbourhoodTeam: Complete<IntegratedNeighbourhoodTeamResolvers, FootprintReference> =
  {
    __resolveReference: ({ id, asOf }, { loaders }) =>
      loaders.footprintByKey.load({ kind: 'INTEGRATED_NEIGHBOURHOOD_TEAM', id, asOf }),
    registeredPatients,
  }
