import type { Complete } from '../../shared/complete.ts'
import type { IntegratedNeighbourhoodTeamModel, LocalityTeamModel, SystemModel } from '../models.ts'
import type { SystemResolvers } from '../resolver-types.ts'
import { createServicesResolver } from '../services-of-footprint.ts'
import { createTeamsResolver } from '../teams.ts'

export const System: Complete<SystemResolvers, SystemModel> = {
  __resolveReference: ({ id, asOf }, { loaders }) =>
    loaders.footprintByKey.load({ kind: 'SYSTEM', id, asOf }),
  localities: (system, _, { loaders }) => loaders.localitiesBySystem.load(system),
  localityTeams: createTeamsResolver<LocalityTeamModel>('SYSTEM', 'LOCALITY_TEAM'),
  integratedNeighbourhoodTeams: createTeamsResolver<IntegratedNeighbourhoodTeamModel>(
    'SYSTEM',
    'INTEGRATED_NEIGHBOURHOOD_TEAM',
  ),
  communityServices: createServicesResolver('SYSTEM'),
}
