import type { DayKey, FootprintKind } from '../shared/models.ts'
import { citations, contacts, evidence } from '../shared/value-types.ts'
import type { SubgraphContext } from './context.ts'
import type { AnyTeam, StaffContactModel } from './models.ts'

export const createTeamsResolver =
  <Team extends AnyTeam>(kind: FootprintKind, team: Team['kind']) =>
  async ({ id, asOf }: DayKey, _: unknown, { loaders }: SubgraphContext): Promise<Team[]> =>
    (await loaders.teamsByFootprint.load({ kind, id, asOf, team })) as Team[]

/** A team by kind and id; null if the id belongs to another kind. */
export const loadTeam = async <Team extends AnyTeam>(
  kind: Team['kind'],
  id: string,
  asOf: string,
  { loaders }: SubgraphContext,
): Promise<Team | null> => (await loaders.teamByKey.load({ kind, id, asOf })) as Team | null

/** The resolver of `staffContacts` for neighbourhoods and teams. */
export const staffContacts = (
  { id, asOf }: DayKey,
  _: unknown,
  { loaders }: SubgraphContext,
): Promise<StaffContactModel[]> => loaders.staffContactsByFootprint.load({ id, asOf })

export const teamResolvers = {
  system: ({ systemId, asOf }: AnyTeam, _: unknown, { loaders }: SubgraphContext) =>
    loaders.footprintByKey.load({ kind: 'SYSTEM', id: systemId, asOf }),
  neighbourhoods: (team: AnyTeam, _: unknown, { loaders }: SubgraphContext) =>
    loaders.neighbourhoodsByTeam.load(team),
  contacts,
  staffContacts,
  citations,
  evidence: evidence((team: AnyTeam) => team),
}
