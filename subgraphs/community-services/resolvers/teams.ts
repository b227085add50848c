import type { Complete } from '../../shared/complete.ts'
import { citations, contacts, evidence } from '../../shared/value-types.ts'
import type { SubgraphContext } from '../context.ts'
import type { IntegratedNeighbourhoodTeamModel, LocalityTeamModel, AnyTeam } from '../models.ts'
import type { IntegratedNeighbourhoodTeamResolvers, LocalityTeamResolvers } from '../resolver-types.ts'

/** A team of one kind; null where the id is another kind's. */
export const loadTeam = async <Team extends AnyTeam>(
  kind: Team['kind'],
  id: string,
  asOf: string,
  { loaders }: SubgraphContext,
): Promise<Team | null> => (await loaders.teamByKey.load({ kind, id, asOf })) as Team | null

const fields = {
  system: ({ systemId, asOf }: AnyTeam, _: unknown, { loaders }: SubgraphContext) =>
    loaders.footprintByKey.load({ kind: 'SYSTEM', id: systemId, asOf }),
  neighbourhoods: (team: AnyTeam, _: unknown, { loaders }: SubgraphContext) =>
    loaders.neighbourhoodsByTeam.load(team),
  contacts,
  citations,
  evidence: evidence((team: AnyTeam) => team),
}

export const LocalityTeam: Complete<LocalityTeamResolvers, LocalityTeamModel> = {
  __resolveReference: ({ id, asOf }, context) =>
    loadTeam<LocalityTeamModel>('LOCALITY_TEAM', id, asOf, context),
  ...fields,
}

export const IntegratedNeighbourhoodTeam: Complete<
  IntegratedNeighbourhoodTeamResolvers,
  IntegratedNeighbourhoodTeamModel
> = {
  __resolveReference: ({ id, asOf }, context) =>
    loadTeam<IntegratedNeighbourhoodTeamModel>('INTEGRATED_NEIGHBOURHOOD_TEAM', id, asOf, context),
  ...fields,
}
