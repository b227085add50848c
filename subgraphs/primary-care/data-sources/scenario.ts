import { isOpen } from '../../shared/batch.ts'
import type { FootprintKind } from '../../shared/models.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { UnplacedReason } from '../models.ts'
import { reasonOfPractice } from './alignment.ts'

/** A main practice of a network. */
export interface Member {
  readonly networkId: string
  readonly practiceId: string
}

/** The main practices of networks that are open on a day. */
export const listMembers = async (
  db: Database,
  networkIds: readonly string[],
  asOf: string,
): Promise<Member[]> => {
  if (networkIds.length === 0) return []
  const rows = await select<{ readonly network_id: string; readonly practice_id: string }>(
    db,
    `/* listMembers */
     with keys as (select id, ?::date as as_of from unnest(?::text[]) as t(id))
     select m.footprint_id as network_id, m.practice_id
     from keys k
     join kernel.crosswalk m on m.footprint_kind = 'PRIMARY_CARE_NETWORK' and m.footprint_id = k.id
       and ${isOpen('m')}
     order by m.footprint_id, m.practice_id`,
    [asOf, networkIds],
  )
  return rows.map((row) => ({ networkId: row.network_id, practiceId: row.practice_id }))
}

/** A practice with a footprint of a kind that contains it, or the reason why there is none. */
export interface Placement {
  readonly practiceId: string
  readonly kind: FootprintKind
  readonly columnId: string | null
  readonly columnName: string | null
  readonly reason: UnplacedReason | null
}

/** The footprints of practices, of several kinds, by the footprint's name and then the practice's. */
export const listPlacements = async (
  db: Database,
  practiceIds: readonly string[],
  kinds: readonly FootprintKind[],
  asOf: string,
): Promise<Placement[]> => {
  if (practiceIds.length === 0) return []
  const rows = await select<{
    readonly practice_id: string
    readonly kind: FootprintKind
    readonly column_id: string | null
    readonly column_name: string | null
    readonly reason: UnplacedReason | null
  }>(
    db,
    `/* listPlacements */
     with keys as (
       select t.id, ?::date as as_of, c.kind as column_kind
       from unnest(?::text[]) as t(id) cross join unnest(?::text[]) as c(kind)
     )
     select k.id as practice_id, k.column_kind as kind, f.id as column_id, f.name as column_name,
       case when f.id is null then ${reasonOfPractice('k.id')} end as reason
     from keys k
     cross join lateral (
       select exists (
         select from kernel.footprint f where f.kind = k.column_kind and ${isOpen('f')}) as are_columns_loaded
     ) l
     left join lateral (
       select f.id, f.name, f.sort_name
       from kernel.crosswalk m
       join kernel.footprint f on f.kind = m.footprint_kind and f.id = m.footprint_id and ${isOpen('f')}
       where m.practice_id = k.id and m.footprint_kind = k.column_kind and ${isOpen('m')}
     ) f on true
     left join primary_care.names p on p.kind = 'PRACTICE' and p.subject_id = k.id and ${isOpen('p')}
     order by f.sort_name, f.id, p.sort_name, k.id`,
    [asOf, practiceIds, kinds],
  )
  return rows.map((row) => ({
    practiceId: row.practice_id,
    kind: row.kind,
    columnId: row.column_id,
    columnName: row.column_name,
    reason: row.reason,
  }))
}

/** A practice of a system that is in no network. */
export interface Uncovered {
  readonly practiceId: string
  readonly name: string
}

/** The main practices of systems that are open on a day and in no network, by name. */
export const listUncovered = async (
  db: Database,
  systemIds: readonly string[],
  asOf: string,
): Promise<Uncovered[]> => {
  if (systemIds.length === 0) return []
  const rows = await select<{ readonly practice_id: string; readonly name: string }>(
    db,
    `/* listUncovered */
     with keys as (select id, ?::date as as_of from unnest(?::text[]) as t(id))
     select m.practice_id, p.name
     from keys k
     join kernel.crosswalk m on m.footprint_kind = 'SYSTEM' and m.footprint_id = k.id and ${isOpen('m')}
     join primary_care.names p on p.kind = 'PRACTICE' and p.subject_id = m.practice_id and ${isOpen('p')}
     where not exists (
       select from kernel.crosswalk c
       where c.practice_id = m.practice_id and c.footprint_kind = 'PRIMARY_CARE_NETWORK' and ${isOpen('c')})
     order by p.sort_name, m.practice_id`,
    [asOf, systemIds],
  )
  return rows.map((row) => ({ practiceId: row.practice_id, name: row.name }))
}
