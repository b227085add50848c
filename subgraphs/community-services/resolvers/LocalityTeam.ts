import type { Complete } from '../../shared/complete.ts'
import type { LocalityTeamModel } from '../models.ts'
import type { LocalityTeamResolvers } from '../resolver-types.ts'
import { teamResolvers, loadTeam } from '../teams.ts'

export const LocalityTeam: Complete<LocalityTeamResolvers, LocalityTeamModel> = {
  __resolveReference: ({ id, asOf }, context) =>
    loadTeam<LocalityTeamModel>('LOCALITY_TEAM', id, asOf, context),
  ...teamResolvers,
}
