import type { Complete } from '../../shared/complete.ts'
import { resolveAsOf } from '../../shared/context.ts'
import { findByName } from '../../shared/find-footprint.ts'
import type { IntegratedNeighbourhoodTeamModel, LocalityTeamModel } from '../models.ts'
import type { QueryResolvers } from '../resolver-types.ts'
import { loadTeam } from '../teams.ts'

export const Query: Complete<QueryResolvers> = {
  localityTeam: (_, { id, asOf }, context) =>
    loadTeam<LocalityTeamModel>('LOCALITY_TEAM', id, resolveAsOf(asOf, context), context),
  integratedNeighbourhoodTeam: (_, { id, asOf }, context) =>
    loadTeam<IntegratedNeighbourhoodTeamModel>(
      'INTEGRATED_NEIGHBOURHOOD_TEAM',
      id,
      resolveAsOf(asOf, context),
      context,
    ),
  locality: (_, { id, asOf }, context) =>
    findByName('LOCALITY', id, resolveAsOf(asOf, context), context.loaders.localityByKey, context),
}
