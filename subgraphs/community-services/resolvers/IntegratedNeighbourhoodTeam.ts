import type { Complete } from '../../shared/complete.ts'
import type { IntegratedNeighbourhoodTeamModel } from '../models.ts'
import type { IntegratedNeighbourhoodTeamResolvers } from '../resolver-types.ts'
import { teamResolvers, loadTeam } from '../teams.ts'

export const IntegratedNeighbourhoodTeam: Complete<
  IntegratedNeighbourhoodTeamResolvers,
  IntegratedNeighbourhoodTeamModel
> = {
  __resolveReference: ({ id, asOf }, context) =>
    loadTeam<IntegratedNeighbourhoodTeamModel>('INTEGRATED_NEIGHBOURHOOD_TEAM', id, asOf, context),
  ...teamResolvers,
}
