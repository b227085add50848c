import { isOpen, DAY_KEYS, dayKeyBindings, groupByKey, oneByKey, type KeyedRow } from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import { FIGURE_COLUMNS, needsOf, toFigure, type FigureRow, type Need } from '../../shared/kernel.ts'
import type { DayKey, FigureModel, FootprintKey } from '../../shared/models.ts'
import type { CommunityServiceModel, Level, Status } from '../models.ts'

export interface ServiceKey extends FootprintKey {
  readonly level: Level | null
  readonly status: Status | null
}

interface ServiceRow extends KeyedRow {
  readonly as_of: string
  readonly id: string
  readonly name: string
  readonly description: string
  readonly level: Level
  readonly status: Status
  readonly starts: string | null
  readonly provider_id: string | null
  readonly needs: Need[]
  readonly citation_id: string
}

const SERVICE = `s.id, s.name, s.description, s.level, s.status, s.starts, s.provider_id, s.citation_id,
  ${needsOf(`s.name || ' ' || s.description`)} as needs`

const toService = (row: ServiceRow): CommunityServiceModel => ({
  id: row.id,
  asOf: row.as_of,
  name: row.name,
  description: row.description,
  level: row.level,
  status: row.status,
  from: row.starts,
  providerId: row.provider_id,
  needs: row.needs,
  citationReferences: [row.citation_id],
})

/**
 * The services that sources state for a footprint: all services of a system; for a place, its own and those of its
 * system at place level; for a neighbourhood, those of its system at neighbourhood level.
 */
export const listServicesByFootprint = async (
  db: Database,
  keys: readonly ServiceKey[],
): Promise<CommunityServiceModel[][]> => {
  const rows = await select<ServiceRow>(
    db,
    `/* listServicesByFootprint */
     with keys as (
       select * from unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::text[]) with ordinality
         as k(kind, id, as_of, level, status, n)
     ),
     systems as (
       select distinct k.n, c.footprint_id as id
       from keys k
       join kernel.crosswalk own on own.footprint_kind = k.kind and own.footprint_id = k.id
         and ${isOpen('own')}
       join kernel.crosswalk c on c.footprint_kind = 'SYSTEM' and c.practice_id = own.practice_id
         and ${isOpen('c')}
       where k.kind <> 'SYSTEM'
     )
     select k.n, k.as_of, ${SERVICE}
     from keys k
     join community_services.services s
       on (s.footprint_id = k.id or k.kind = 'SYSTEM' and s.scope = k.id
           or s.level = k.kind and exists (select from systems y where y.n = k.n and y.id = s.footprint_id))
       and (k.level is null or s.level = k.level)
       and (k.status is null or s.status = k.status)
     order by k.n, s.sort_name, s.id`,
    [
      keys.map((key) => key.kind),
      keys.map((key) => key.id),
      keys.map((key) => key.asOf),
      keys.map((key) => key.level),
      keys.map((key) => key.status),
    ],
  )
  return groupByKey(keys, rows, toService)
}

/** A service by id. Documents state no end of a service, so it is found on every day. */
export const listServicesByKey = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<(CommunityServiceModel | null)[]> => {
  const rows = await select<ServiceRow>(
    db,
    `/* listServicesByKey */
     with ${DAY_KEYS}
     select k.n, k.as_of, ${SERVICE} from keys k join community_services.services s on s.id = k.id`,
    dayKeyBindings(keys),
  )
  return oneByKey(keys, rows, toService)
}

/** The stated number of units of a service. */
export const listStatedByService = async (db: Database, ids: readonly string[]): Promise<FigureModel[][]> => {
  const rows = await select<FigureRow & KeyedRow>(
    db,
    `/* listStatedByService */
     select k.n, ${FIGURE_COLUMNS}
     from unnest(?::text[]) with ordinality as k(id, n)
     join community_services.figures f on f.subject_id = k.id and f.measure = 'count'
     order by k.n, f.id`,
    [ids],
  )
  return groupByKey(ids, rows, toFigure)
}
