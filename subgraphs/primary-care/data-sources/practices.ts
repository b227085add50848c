import { lastDay } from '../../shared/as-of.ts'
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
import { select, type Database } from '../../shared/sql.ts'
import type { DayKey, FootprintKey } from '../../shared/models.ts'
import type { NetworkMembershipModel, PracticeModel, StatementModel } from '../models.ts'

export interface PracticeRow extends KeyedRow {
  readonly as_of: string
  readonly id: string
  readonly ods_code: string | null
  readonly name: string
  readonly main_practice_id: string | null
  readonly valid_from: string
  readonly valid_to: string | null
  readonly status: PracticeModel['status'] | null
  readonly status_citation_id: string
  readonly status_until: string | null
  readonly status_reaches_to: string | null
  readonly serves_only: string | null
  readonly end_citation_id: string | null
  readonly end_inference: string | null
  readonly address: string[] | null
  readonly postcode: string | null
  readonly commissioner_id: string | null
  readonly network_id: string | null
  readonly neighbourhood_id: string | null
  readonly place_id: string | null
  readonly district_id: string | null
}

export const PRACTICE_COLUMNS = `k.n, k.as_of, p.id, p.ods_code, p.main_practice_id, p.valid_from, p.valid_to,
  p.serves_only, p.end_citation_id, p.end_inference,
  name.name, name.sort_name, status.status,
  coalesce(status.citation_id, p.citation_id) as status_citation_id, status.valid_to as status_until,
  case when p.main_practice_id is not null then
    case status.status when 'UNKNOWN' then status.valid_from when 'ACTIVE' then status.valid_to end - 1
  end as status_reaches_to, site.address, site.postcode, commissioned.commissioner_id,
  network.network_id, neighbourhood.neighbourhood_id, area.place_id, area.district_id`

// The state on the day. A closed practice has its last name, status, site and area, and no memberships.
export const PRACTICE_ON_DAY = `
  cross join lateral (
    select x.name, x.sort_name from primary_care.names x
    where x.kind = 'PRACTICE' and x.subject_id = p.id and x.valid_from <= k.as_of
    order by x.valid_from desc limit 1
  ) name
  left join lateral (
    select x.status, x.citation_id, x.valid_from, x.valid_to from primary_care.practice_statuses x
    where x.practice_id = p.id and x.valid_from <= k.as_of
    order by x.valid_from desc limit 1
  ) status on true
  left join lateral (
    select x.address, x.postcode from primary_care.practice_sites x
    where x.practice_id = p.id and x.valid_from <= k.as_of
    order by x.valid_from desc limit 1
  ) site on true
  left join lateral (
    select x.place_id, x.district_id from kernel.practice_area x
    where x.practice_id = p.id and x.valid_from <= k.as_of
    order by x.valid_from desc limit 1
  ) area on true
  left join primary_care.practice_commissioners commissioned
    on commissioned.practice_id = coalesce(p.main_practice_id, p.id) and ${isOpen('commissioned')}
  left join primary_care.network_memberships network on network.practice_id = p.id and ${isOpen('network')}
  left join primary_care.neighbourhood_memberships neighbourhood
    on neighbourhood.practice_id = p.id and ${isOpen('neighbourhood')}`

export const toPractice = (row: PracticeRow): PracticeModel => {
  const closedOn = lastDay(row.valid_to, row.as_of)
  return {
    id: row.id,
    asOf: row.as_of,
    odsCode: row.ods_code,
    name: row.name,
    isBranch: row.main_practice_id !== null,
    mainPracticeId: row.main_practice_id,
    neighbourhoodId: row.neighbourhood_id,
    networkId: row.network_id,
    commissionerId: row.commissioner_id,
    placeId: row.place_id,
    districtId: row.district_id,
    address: row.address ?? [],
    postcode: row.postcode,
    servesOnly: row.serves_only,
    status: closedOn === null ? (row.status ?? 'UNKNOWN') : 'CLOSED',
    statusCitationId:
      closedOn === null ? row.status_citation_id : (row.end_citation_id ?? row.status_citation_id),
    endInference: closedOn === null ? null : row.end_inference,
    statusUntil: row.status_until,
    statusReachesTo: row.status_reaches_to,
    openedOn: row.valid_from,
    closedOn,
  }
}

export const listPracticesByKey = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<(PracticeModel | null)[]> => {
  const rows = await select<PracticeRow>(
    db,
    `/* listPracticesByKey */
     with ${DAY_KEYS}
     select ${PRACTICE_COLUMNS} from keys k join primary_care.practices p on p.id = k.id ${PRACTICE_ON_DAY}`,
    dayKeyBindings(keys),
  )
  return oneByKey(keys, rows, toPractice)
}

/** The practices of a network or neighbourhood on the day: main practices by name, then their branches by name. */
export const listPracticesByMembership = async (
  db: Database,
  keys: readonly FootprintKey[],
): Promise<PracticeModel[][]> => {
  const rows = await select<PracticeRow>(
    db,
    `/* listPracticesByMembership */
     with ${FOOTPRINT_KEYS},
     members as (
       select k.n, k.as_of, m.practice_id
       from keys k
       join primary_care.network_memberships m
         on k.kind = 'PRIMARY_CARE_NETWORK' and m.network_id = k.id and ${isOpen('m')}
       union all
       select k.n, k.as_of, m.practice_id
       from keys k
       join primary_care.neighbourhood_memberships m
         on k.kind = 'NEIGHBOURHOOD' and m.neighbourhood_id = k.id and ${isOpen('m')}
     )
     select ${PRACTICE_COLUMNS}
     from members k
     join primary_care.practices p on p.id = k.practice_id and ${isOpen('p')}
     ${PRACTICE_ON_DAY}
     order by k.n, p.main_practice_id is not null, name.sort_name, p.id`,
    footprintKeyBindings(keys),
  )
  return groupByKey(keys, rows, toPractice)
}

export const listBranchesByPractice = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<PracticeModel[][]> => {
  const rows = await select<PracticeRow>(
    db,
    `/* listBranchesByPractice */
     with ${DAY_KEYS}
     select ${PRACTICE_COLUMNS}
     from keys k
     join primary_care.practices p on p.main_practice_id = k.id and ${isOpen('p')}
     ${PRACTICE_ON_DAY}
     order by k.n, name.sort_name, p.id`,
    dayKeyBindings(keys),
  )
  return groupByKey(keys, rows, toPractice)
}

interface MembershipRow extends KeyedRow {
  readonly as_of: string
  readonly network_id: string
  readonly valid_from: string
  readonly valid_to: string | null
  readonly citation_ids: string[]
}

export const listMembershipsByPractice = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<NetworkMembershipModel[][]> => {
  const rows = await select<MembershipRow>(
    db,
    `/* listMembershipsByPractice */
     with ${DAY_KEYS}
     select k.n, k.as_of, m.network_id, m.valid_from, m.valid_to, m.citation_ids
     from keys k
     join primary_care.network_memberships m on m.practice_id = k.id and m.valid_from <= k.as_of
     order by k.n, m.valid_from`,
    dayKeyBindings(keys),
  )
  return groupByKey(keys, rows, (row) => ({
    asOf: row.as_of,
    networkId: row.network_id,
    from: row.valid_from,
    until: lastDay(row.valid_to, row.as_of),
    citationReferences: row.citation_ids,
  }))
}

interface NoteRow extends KeyedRow {
  readonly text: string
  readonly printed: string | null
  readonly citation_id: string
}

export const listNotesByPractice = async (
  db: Database,
  ids: readonly string[],
): Promise<StatementModel[][]> => {
  const rows = await select<NoteRow>(
    db,
    `/* listNotesByPractice */
     select k.n, x.text, x.printed, x.citation_id
     from unnest(?::text[]) with ordinality as k(id, n)
     join primary_care.practice_notes x on x.practice_id = k.id
     order by k.n, x.position`,
    [ids],
  )
  return groupByKey(ids, rows, (row) => ({
    text: row.text,
    printed: row.printed,
    value: null,
    isNational: false,
    citationReference: row.citation_id,
  }))
}

/** The ids of practices by id or ODS code, in any case. */
export const listPracticeIdsByName = async (
  db: Database,
  names: readonly string[],
): Promise<(string | null)[]> => {
  const rows = await select<KeyedRow & { readonly id: string }>(
    db,
    `/* listPracticeIdsByName */
     select k.n, p.id
     from unnest(?::text[]) with ordinality as k(name, n)
     cross join lateral (
       select k.name
       union all select a.id from kernel.aliases a where a.kind = 'PRACTICE' and a.alias = lower(k.name)) named
     join primary_care.practices p on p.id = lower(named.name) or p.ods_code = upper(named.name)`,
    [names],
  )
  return oneByKey(names, rows, ({ id }) => id)
}
