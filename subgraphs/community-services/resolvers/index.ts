import type { Complete } from '../../shared/complete.ts'
import { findByName, resolveAsOf } from '../../shared/context.ts'
import type { DayKey, FootprintKind } from '../../shared/models.ts'
import { scalars } from '../../shared/scalars.ts'
import { valueTypes } from '../../shared/value-types.ts'
import type { SubgraphContext } from '../context.ts'
import type {
  IntegratedNeighbourhoodTeamModel,
  LocalityTeamModel,
  NeighbourhoodModel,
  SystemModel,
  AnyTeam,
} from '../models.ts'
import type {
  NeighbourhoodResolvers,
  PlaceResolvers,
  QueryResolvers,
  Resolvers,
  SystemResolvers,
} from '../resolver-types.ts'
import { Locality } from './Locality.ts'
import { CommunityService, servicesOf } from './services.ts'
import { IntegratedNeighbourhoodTeam, LocalityTeam, loadTeam } from './teams.ts'

const Query: Complete<QueryResolvers> = {
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

const teamsOf =
  <Team extends AnyTeam>(kind: FootprintKind, team: Team['kind']) =>
  async ({ id, asOf }: DayKey, _: unknown, { loaders }: SubgraphContext): Promise<Team[]> =>
    (await loaders.teamsByFootprint.load({ kind, id, asOf, team })) as Team[]

const System: Complete<SystemResolvers, SystemModel> = {
  __resolveReference: ({ id, asOf }, { loaders }) =>
    loaders.footprintByKey.load({ kind: 'SYSTEM', id, asOf }),
  localities: (system, _, { loaders }) => loaders.localitiesBySystem.load(system),
  localityTeams: teamsOf<LocalityTeamModel>('SYSTEM', 'LOCALITY_TEAM'),
  integratedNeighbourhoodTeams: teamsOf<IntegratedNeighbourhoodTeamModel>(
    'SYSTEM',
    'INTEGRATED_NEIGHBOURHOOD_TEAM',
  ),
  communityServices: servicesOf('SYSTEM'),
}

const Place: Complete<PlaceResolvers, DayKey> = {
  __resolveReference: (reference) => reference,
  communityServices: servicesOf('PLACE'),
}

const Neighbourhood: Complete<NeighbourhoodResolvers, NeighbourhoodModel> = {
  __resolveReference: ({ id, asOf }, { loaders }) =>
    loaders.footprintByKey.load({ kind: 'NEIGHBOURHOOD', id, asOf }),
  integratedNeighbourhoodTeams: teamsOf<IntegratedNeighbourhoodTeamModel>(
    'NEIGHBOURHOOD',
    'INTEGRATED_NEIGHBOURHOOD_TEAM',
  ),
  localityTeams: teamsOf<LocalityTeamModel>('NEIGHBOURHOOD', 'LOCALITY_TEAM'),
  communityServices: servicesOf('NEIGHBOURHOOD'),
}

export const resolvers: Resolvers = {
  ...scalars,
  ...valueTypes,
  Query,
  CommunityService,
  Locality,
  LocalityTeam,
  IntegratedNeighbourhoodTeam,
  System,
  Place,
  Neighbourhood,
}
