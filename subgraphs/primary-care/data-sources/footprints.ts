import {
  DAY_KEYS,
  FOOTPRINT_KEYS,
  dayKeyBindings,
  footprintKeyBindings,
  groupByKey,
  isOpen,
  oneByKey,
  type KeyedRow,
} from '../../shared/batch.ts'
import { SMALL_AREA_KINDS } from '../../shared/small-areas.ts'
import { select, type Database } from '../../shared/sql.ts'
import { lastDay } from '../../shared/as-of.ts'
import { toFootprintReference, type FootprintReference } from '../../shared/kernel.ts'
import type { DayKey, FootprintKey, FootprintKind } from '../../shared/models.ts'
import type {
  CommissionerModel,
  Named,
  NeighbourhoodModel,
  PrimaryCareNetworkModel,
  SystemModel,
} from '../models.ts'

interface NameRow {
  readonly name: string
  readonly name_citation_id: string
  readonly name_until: string | null
}

const NAME = 'name.name, name.citation_id as name_citation_id, name.valid_to as name_until'

const toName = (row: NameRow): Named => ({
  name: row.name,
  nameCitationId: row.name_citation_id,
  nameUntil: row.name_until,
})

// The name on the day; the last name after the end; no row before the start.
const nameOn = (kind: FootprintKind, id: string): string => `
  cross join lateral (
    select n.name, n.sort_name, n.citation_id, n.valid_to from primary_care.names n
    where n.kind = '${kind}' and n.subject_id = ${id} and n.valid_from <= k.as_of
    order by n.valid_from desc limit 1
  ) name`

interface SystemRow extends KeyedRow, NameRow {
  readonly as_of: string
  readonly id: string
  readonly short_name: string | null
  readonly valid_to: string | null
}

const SYSTEM = `k.n, k.as_of, s.id, s.short_name, s.valid_to, ${NAME}`

const toSystem = (row: SystemRow): SystemModel => ({
  kind: 'SYSTEM',
  id: row.id,
  asOf: row.as_of,
  ...toName(row),
  shortName: row.short_name,
  closedOn: lastDay(row.valid_to, row.as_of),
})

export const listSystemsByKey = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<(SystemModel | null)[]> => {
  const rows = await select<SystemRow>(
    db,
    `/* listSystemsByKey */
     with ${DAY_KEYS}
     select ${SYSTEM} from keys k join primary_care.systems s on s.id = k.id ${nameOn('SYSTEM', 's.id')}`,
    dayKeyBindings(keys),
  )
  return oneByKey(keys, rows, toSystem)
}

export const listSystems = async (db: Database, asOf: string): Promise<SystemModel[]> => {
  const rows = await select<SystemRow>(
    db,
    `/* listSystems */
     with keys as (select 1 as n, ?::date as as_of)
     select ${SYSTEM} from keys k join primary_care.systems s on ${isOpen('s')} ${nameOn('SYSTEM', 's.id')}
     order by name.sort_name, s.id`,
    [asOf],
  )
  return rows.map(toSystem)
}

interface CommissionerRow extends SystemRow {
  readonly ods_code: string
  readonly system_id: string | null
  readonly valid_from: string
}

const COMMISSIONER = `k.n, k.as_of, c.id, c.ods_code, c.short_name, c.system_id, c.valid_from, c.valid_to, ${NAME}`

const toCommissioner = (row: CommissionerRow): CommissionerModel => ({
  kind: 'COMMISSIONER',
  id: row.id,
  asOf: row.as_of,
  ...toName(row),
  shortName: row.short_name,
  odsCode: row.ods_code,
  systemId: row.system_id,
  openedOn: row.valid_from,
  closedOn: lastDay(row.valid_to, row.as_of),
})

export const listCommissionersByKey = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<(CommissionerModel | null)[]> => {
  const rows = await select<CommissionerRow>(
    db,
    `/* listCommissionersByKey */
     with ${DAY_KEYS}
     select ${COMMISSIONER}
     from keys k join primary_care.commissioners c on c.id = k.id ${nameOn('COMMISSIONER', 'c.id')}`,
    dayKeyBindings(keys),
  )
  return oneByKey(keys, rows, toCommissioner)
}

export const listCommissionersBySystem = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<CommissionerModel[][]> => {
  const rows = await select<CommissionerRow>(
    db,
    `/* listCommissionersBySystem */
     with ${DAY_KEYS}
     select ${COMMISSIONER}
     from keys k
     join primary_care.commissioners c on c.system_id = k.id and ${isOpen('c')}
     ${nameOn('COMMISSIONER', 'c.id')}
     order by k.n, name.sort_name, c.id`,
    dayKeyBindings(keys),
  )
  return groupByKey(keys, rows, toCommissioner)
}

export interface NetworkRow extends KeyedRow, NameRow {
  readonly as_of: string
  readonly id: string
  readonly ods_code: string | null
  readonly system_id: string
  readonly commissioner_id: string | null
  readonly valid_from: string
  readonly valid_to: string | null
}

export const NETWORK = `k.n, k.as_of, w.id, w.ods_code, w.system_id, w.valid_from, w.valid_to, ${NAME},
  listed_under.commissioner_id`

// The commissioner on the day, or the last one.
export const NETWORK_ON_DAY = `
  ${nameOn('PRIMARY_CARE_NETWORK', 'w.id')}
  left join lateral (
    select nc.commissioner_id from primary_care.network_commissioners nc
    where nc.network_id = w.id and nc.valid_from <= k.as_of
    order by nc.valid_from desc limit 1
  ) listed_under on true`

export const toNetwork = (row: NetworkRow): PrimaryCareNetworkModel => ({
  kind: 'PRIMARY_CARE_NETWORK',
  id: row.id,
  asOf: row.as_of,
  ...toName(row),
  odsCode: row.ods_code,
  systemId: row.system_id,
  commissionerId: row.commissioner_id,
  openedOn: row.valid_from,
  closedOn: lastDay(row.valid_to, row.as_of),
})

export const listNetworksByKey = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<(PrimaryCareNetworkModel | null)[]> => {
  const rows = await select<NetworkRow>(
    db,
    `/* listNetworksByKey */
     with ${DAY_KEYS}
     select ${NETWORK} from keys k join primary_care.networks w on w.id = k.id ${NETWORK_ON_DAY}`,
    dayKeyBindings(keys),
  )
  return oneByKey(keys, rows, toNetwork)
}

/**
 * The networks of a system or commissioner by listing, of a neighbourhood as stated, otherwise by their practices.
 * Each kind has its own branch, so that each uses an index.
 */
const NETWORKS_WITHIN = `
  within as (
    select k.n, k.as_of, w.id from keys k join primary_care.networks w on w.system_id = k.id where k.kind = 'SYSTEM'
    union all
    select k.n, k.as_of, nc.network_id
    from keys k join primary_care.network_commissioners nc on nc.commissioner_id = k.id and ${isOpen('nc')}
    where k.kind = 'COMMISSIONER'
    union all
    select k.n, k.as_of, nn.network_id
    from keys k join primary_care.neighbourhood_networks nn on nn.neighbourhood_id = k.id and ${isOpen('nn')}
    where k.kind = 'NEIGHBOURHOOD'
    union all
    select distinct k.n, k.as_of, m.footprint_id
    from keys k
    join kernel.crosswalk c on c.footprint_kind = k.kind and c.footprint_id = k.id and ${isOpen('c')}
    join kernel.crosswalk m on m.practice_id = c.practice_id and m.footprint_kind = 'PRIMARY_CARE_NETWORK'
      and ${isOpen('m')}
    where k.kind not in ('SYSTEM', 'COMMISSIONER', 'NEIGHBOURHOOD')
  )`

export const listNetworksWithin = async (
  db: Database,
  keys: readonly FootprintKey[],
): Promise<PrimaryCareNetworkModel[][]> => {
  const rows = await select<NetworkRow>(
    db,
    `/* listNetworksWithin */
     with ${FOOTPRINT_KEYS}, ${NETWORKS_WITHIN}
     select ${NETWORK}
     from within k join primary_care.networks w on w.id = k.id and ${isOpen('w')} ${NETWORK_ON_DAY}
     order by k.n, name.sort_name, w.id`,
    footprintKeyBindings(keys),
  )
  return groupByKey(keys, rows, toNetwork)
}

export interface NeighbourhoodRow extends KeyedRow, NameRow {
  readonly as_of: string
  readonly id: string
  readonly is_hub: boolean
  readonly system_id: string
  readonly inference: string | null
}

export const NEIGHBOURHOOD = `k.n, k.as_of, h.id, h.is_hub, h.system_id, h.inference, ${NAME}`

export const NEIGHBOURHOOD_NAME = nameOn('NEIGHBOURHOOD', 'h.id')

export const toNeighbourhood = (row: NeighbourhoodRow): NeighbourhoodModel => ({
  kind: 'NEIGHBOURHOOD',
  id: row.id,
  asOf: row.as_of,
  ...toName(row),
  inference: row.inference,
  isHub: row.is_hub,
  systemId: row.system_id,
})

export const listNeighbourhoodsByKey = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<(NeighbourhoodModel | null)[]> => {
  const rows = await select<NeighbourhoodRow>(
    db,
    `/* listNeighbourhoodsByKey */
     with ${DAY_KEYS}
     select ${NEIGHBOURHOOD}
     from keys k join primary_care.neighbourhoods h on h.id = k.id ${NEIGHBOURHOOD_NAME}`,
    dayKeyBindings(keys),
  )
  return oneByKey(keys, rows, toNeighbourhood)
}

const NEIGHBOURHOODS_WITHIN = `
  within as (
    select k.n, k.as_of, h.id
    from keys k join primary_care.neighbourhoods h on h.system_id = k.id where k.kind = 'SYSTEM'
    union all
    select k.n, k.as_of, nn.neighbourhood_id
    from keys k join primary_care.neighbourhood_networks nn on nn.network_id = k.id and ${isOpen('nn')}
    where k.kind = 'PRIMARY_CARE_NETWORK'
    union all
    select distinct k.n, k.as_of, m.footprint_id
    from keys k
    join kernel.crosswalk c on c.footprint_kind = k.kind and c.footprint_id = k.id and ${isOpen('c')}
    join kernel.crosswalk m on m.practice_id = c.practice_id and m.footprint_kind = 'NEIGHBOURHOOD' and ${isOpen('m')}
    where k.kind not in ('SYSTEM', 'PRIMARY_CARE_NETWORK')
  )`

export const listNeighbourhoodsWithin = async (
  db: Database,
  keys: readonly FootprintKey[],
): Promise<NeighbourhoodModel[][]> => {
  const rows = await select<NeighbourhoodRow>(
    db,
    `/* listNeighbourhoodsWithin */
     with ${FOOTPRINT_KEYS}, ${NEIGHBOURHOODS_WITHIN}
     select ${NEIGHBOURHOOD}
     from within k
     join primary_care.neighbourhoods h on h.id = k.id and ${isOpen('h')}
     ${NEIGHBOURHOOD_NAME}
     order by k.n, name.sort_name, h.id`,
    footprintKeyBindings(keys),
  )
  return groupByKey(keys, rows, toNeighbourhood)
}

export interface OverlapKey extends FootprintKey {
  readonly with: FootprintKind
}

interface ReferenceRow extends KeyedRow {
  readonly kind: FootprintKind
  readonly id: string
  readonly as_of: string
  readonly name: string
}

/** The footprints of another kind that contain practices of a footprint, by name; for a system, also its places. */
export const listOverlaps = async (
  db: Database,
  keys: readonly OverlapKey[],
): Promise<FootprintReference[][]> => {
  const rows = await select<ReferenceRow>(
    db,
    `/* listOverlaps */
     with keys as (
       select * from unnest(?::text[], ?::text[], ?::date[], ?::text[]) with ordinality
         as k(kind, id, as_of, other_kind, n)
     ),
     -- Laterals with an offset are joined in this order. Otherwise all footprints of the other kind come first.
     found as materialized (
       select distinct k.n, k.as_of, o.footprint_kind, o.footprint_id
       from keys k
       cross join lateral (
         select c.practice_id from kernel.crosswalk c
         where c.footprint_kind = k.kind and c.footprint_id = k.id and ${isOpen('c')}
         offset 0
       ) c
       cross join lateral (
         select o.footprint_kind, o.footprint_id from kernel.crosswalk o
         where o.practice_id = c.practice_id and o.footprint_kind = k.other_kind and ${isOpen('o')}
         offset 0
       ) o
     )
     select k.n, k.as_of, f.kind, f.id, f.name, f.sort_name
     from found k
     join kernel.footprint f on f.kind = k.footprint_kind and f.id = k.footprint_id and ${isOpen('f')}
     union
     -- a system covers places whose practices cannot be placed, because none of their postcodes is loaded
     select k.n, k.as_of, 'PLACE', p.place_id, p.name, p.sort_name
     from keys k
     join kernel.system_place p on k.kind = 'SYSTEM' and k.other_kind = 'PLACE' and p.system_id = k.id and ${isOpen('p')}
     order by n, sort_name, id`,
    [...footprintKeyBindings(keys), keys.map((key) => key.with)],
  )
  return groupByKey(keys, rows, toFootprintReference)
}

/** The open main practices in a footprint on the day. */
export const countPractices = async (db: Database, keys: readonly FootprintKey[]): Promise<number[]> => {
  const rows = await select<KeyedRow & { readonly practices: number }>(
    db,
    `/* countPractices */
     with ${FOOTPRINT_KEYS}
     select k.n, count(distinct c.practice_id) as practices
     from keys k
     join kernel.crosswalk c on c.footprint_kind = k.kind and c.footprint_id = k.id and ${isOpen('c')}
     group by k.n`,
    footprintKeyBindings(keys),
  )
  return oneByKey(keys, rows, (row) => row.practices).map((count) => count ?? 0)
}

/** All footprints of a practice, the largest first. A branch has those of its main practice. */
export const listFootprintsByPractice = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<FootprintReference[][]> => {
  const rows = await select<ReferenceRow>(
    db,
    `/* listFootprintsByPractice */
     with ${DAY_KEYS}
     select k.n, k.as_of, f.kind, f.id, f.name
     from keys k
     join primary_care.practices p on p.id = k.id
     join kernel.crosswalk c on c.practice_id = coalesce(p.main_practice_id, p.id) and ${isOpen('c')}
       and not exists (
         select from primary_care.unlisted_practices u where u.practice_id = p.id and ${isOpen('u')})
       and c.footprint_kind not in (${SMALL_AREA_KINDS.map((kind) => `'${kind}'`).join(', ')})
     join kernel.footprint f on f.kind = c.footprint_kind and f.id = c.footprint_id and ${isOpen('f')}
     order by k.n, array_position(array['SYSTEM', 'PLACE', 'DISTRICT', 'COMMISSIONER', 'PRIMARY_CARE_NETWORK',
       'LOCALITY', 'NEIGHBOURHOOD', 'LOCALITY_TEAM', 'INTEGRATED_NEIGHBOURHOOD_TEAM'], f.kind), f.sort_name, f.id`,
    dayKeyBindings(keys),
  )
  return groupByKey(keys, rows, toFootprintReference)
}
