import {
  FOOTPRINT_KEYS,
  footprintKeyBindings,
  groupByKey,
  isOpen,
  oneByKey,
  type KeyedRow,
} from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import { toFootprintReference, type FootprintReference } from '../../shared/kernel.ts'
import type { FootprintKey } from '../../shared/models.ts'
import type { Status, AnyTeam } from '../models.ts'

interface TeamRow extends KeyedRow {
  readonly as_of: string
  readonly kind: AnyTeam['kind']
  readonly id: string
  readonly name: string
  readonly status: Status
  readonly system_id: string
  readonly citation_id: string
}

const TEAM = 'k.n, k.as_of, t.kind, t.id, t.name, t.status, t.system_id, t.citation_id'

const toTeam = (row: TeamRow): AnyTeam => ({
  kind: row.kind,
  id: row.id,
  asOf: row.as_of,
  name: row.name,
  status: row.status,
  systemId: row.system_id,
  citationReferences: [row.citation_id],
})

/** Includes teams that have closed by the day, and excludes those that have not started. */
export const listTeamsByKey = async (
  db: Database,
  keys: readonly FootprintKey[],
): Promise<(AnyTeam | null)[]> => {
  const rows = await select<TeamRow>(
    db,
    `/* listTeamsByKey */
     with ${FOOTPRINT_KEYS}
     select ${TEAM} from keys k
     join community_services.teams t on t.id = lower(k.id) and t.kind = k.kind and t.valid_from <= k.as_of`,
    footprintKeyBindings(keys),
  )
  return oneByKey(keys, rows, toTeam)
}

export interface TeamsKey extends FootprintKey {
  readonly team: AnyTeam['kind']
}

/** The open teams of a kind in a system, or with a practice in the footprint, by name. */
export const listTeamsByFootprint = async (db: Database, keys: readonly TeamsKey[]): Promise<AnyTeam[][]> => {
  const rows = await select<TeamRow>(
    db,
    `/* listTeamsByFootprint */
     with keys as (
       select * from unnest(?::text[], ?::text[], ?::date[], ?::text[]) with ordinality
         as k(kind, id, as_of, team_kind, n)
     )
     select ${TEAM}
     from keys k
     join community_services.teams t on t.kind = k.team_kind and ${isOpen('t')}
       and (k.kind = 'SYSTEM' and t.system_id = k.id or exists (
         select from community_services.team_memberships m
         join kernel.crosswalk c on c.practice_id = m.practice_id
           and c.footprint_kind = k.kind and c.footprint_id = k.id and ${isOpen('c')}
         where m.team_id = t.id and ${isOpen('m')}))
     order by k.n, t.sort_name, t.id`,
    [...footprintKeyBindings(keys), keys.map((key) => key.team)],
  )
  return groupByKey(keys, rows, toTeam)
}

interface ReferenceRow extends KeyedRow {
  readonly kind: FootprintReference['kind']
  readonly as_of: string
  readonly id: string
  readonly name: string
}

/** The neighbourhoods of the practices of a team, by name. */
export const listNeighbourhoodsByTeam = async (
  db: Database,
  keys: readonly FootprintKey[],
): Promise<FootprintReference[][]> => {
  const rows = await select<ReferenceRow>(
    db,
    `/* listNeighbourhoodsByTeam */
     with ${FOOTPRINT_KEYS}
     select distinct k.n, k.as_of, f.kind, f.id, f.name, f.sort_name
     from keys k
     join kernel.crosswalk own on own.footprint_kind = k.kind and own.footprint_id = k.id and ${isOpen('own')}
     join kernel.crosswalk c on c.practice_id = own.practice_id and c.footprint_kind = 'NEIGHBOURHOOD' and ${isOpen('c')}
     join kernel.footprint f on f.kind = 'NEIGHBOURHOOD' and f.id = c.footprint_id and ${isOpen('f')}
     order by k.n, f.sort_name, f.id`,
    footprintKeyBindings(keys),
  )
  return groupByKey(keys, rows, toFootprintReference)
}
