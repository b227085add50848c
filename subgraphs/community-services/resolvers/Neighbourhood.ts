import type { Complete } from '../../shared/complete.ts'
import type { IntegratedNeighbourhoodTeamModel, LocalityTeamModel, NeighbourhoodModel } from '../models.ts'
import type { NeighbourhoodResolvers } from '../resolver-types.ts'
import { createServicesResolver } from '../services-of-footprint.ts'
import { createTeamsResolver, staffContacts } from '../teams.ts'

export const Neighbourhood: Complete<NeighbourhoodResolvers, NeighbourhoodModel> = {
  __resolveReference: ({ id, asOf }, { loaders }) =>
    loaders.footprintByKey.load({ kind: 'NEIGHBOURHOOD', id, asOf }),
  integratedNeighbourhoodTeams: createTeamsResolver<IntegratedNeighbourhoodTeamModel>(
    'NEIGHBOURHOOD',
    'INTEGRATED_NEIGHBOURHOOD_TEAM',
  ),
  localityTeams: createTeamsResolver<LocalityTeamModel>('NEIGHBOURHOOD', 'LOCALITY_TEAM'),
  communityServices: createServicesResolver('NEIGHBOURHOOD'),
  staffContacts,
}
