import {
  FOOTPRINT_KEYS,
  footprintKeyBindings,
  groupByKey,
  isOpen,
  type KeyedRow,
} from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import { toFigure, type FigureRow } from '../../shared/kernel.ts'
import type { FigureModel, FootprintKey, FootprintKind } from '../../shared/models.ts'
import { arrangeSizes, chooseRegisteredPatients, type SizeRow } from '../registered-patients.ts'

interface Row extends KeyedRow, Partial<FigureRow> {
  readonly network_id: string | null
  readonly network_name: string | null
  readonly is_inside: boolean
  readonly role: SizeRow['role']
  readonly subject_id: string
  readonly subject_name: string
  /** The first day on which a practice is closed. */
  readonly closed_on: string | null
}

// For each footprint, the newest release with a list size for every practice that the footprint had on the day of the
// release, or has now if it is younger.
const CHOSEN = `
  chosen as materialized (
    select k.n, k.kind, k.id, k.as_of, r.holds_on, r.source_id
    from keys k
    cross join lateral (
      select r.holds_on, r.source_id
      from primary_care.list_size_releases r
      join kernel.sources s on s.id = r.source_id
      left join primary_care.release_coverage c on c.footprint_kind = k.kind and c.footprint_id = k.id
        and c.holds_on = r.holds_on and c.source_id = r.source_id
      where r.holds_on <= k.as_of and coalesce(c.is_complete, (
        select bool_and(exists (
          select from primary_care.release_sizes z
          where z.practice_id = m.practice_id and z.holds_on = r.holds_on and z.source_id = r.source_id))
        from kernel.crosswalk m
        where m.footprint_kind = k.kind and m.footprint_id = k.id and ${isOpen('m')}))
      order by r.holds_on desc, s.rank, r.source_id limit 1
    ) r
  )`

// The list sizes of that release. The patients of a practice that has closed since are counted by
// primary_care.patient_footprints. If no release is complete: the networks of the footprint, with the statements about
// them and their hubs. registered-patients.ts chooses among them. A network is inside if all its practices are.
const GATHER = `/* listRegisteredPatients */
  with ${FOOTPRINT_KEYS}, ${CHOSEN},
  sizes as (
    select k.n, k.as_of, h.practice_id, h.is_inherited, p.valid_to as closed_on,
      f.id as figure_id, f.value, f.unit, f.period, f.citation_id
    from chosen k
    join primary_care.patient_footprints h on h.footprint_kind = k.kind and h.footprint_id = k.id and ${isOpen('h')}
    join primary_care.practices p on p.id = h.practice_id
    join primary_care.release_sizes z
      on z.practice_id = h.practice_id and z.holds_on = k.holds_on and z.source_id = k.source_id
    join primary_care.figures f on f.id = z.figure_id
  ),
  complete as (select distinct n from sizes),
  -- one branch for each kind, so that each finds its networks by an index
  within as (
    select k.n, k.as_of, k.kind, k.id, k.id as network_id from keys k where k.kind = 'PRIMARY_CARE_NETWORK'
    union all
    select k.n, k.as_of, k.kind, k.id, nn.network_id
    from keys k
    join primary_care.neighbourhood_networks nn on nn.neighbourhood_id = k.id and ${isOpen('nn')}
    join primary_care.neighbourhoods h on h.id = nn.neighbourhood_id and not h.is_hub
    where k.kind = 'NEIGHBOURHOOD'
    union all
    select k.n, k.as_of, k.kind, k.id, w.id
    from keys k join primary_care.networks w on w.system_id = k.id where k.kind = 'SYSTEM'
    union all
    select k.n, k.as_of, k.kind, k.id, nc.network_id
    from keys k
    join primary_care.network_commissioners nc on nc.commissioner_id = k.id and ${isOpen('nc')}
    where k.kind = 'COMMISSIONER'
    union all
    select distinct k.n, k.as_of, k.kind, k.id, m.footprint_id
    from keys k
    join kernel.crosswalk c on c.footprint_kind = k.kind and c.footprint_id = k.id and ${isOpen('c')}
    join kernel.crosswalk m on m.practice_id = c.practice_id and m.footprint_kind = 'PRIMARY_CARE_NETWORK'
      and ${isOpen('m')}
    where k.kind in ('PLACE', 'DISTRICT', 'LOCALITY', 'LOCALITY_TEAM', 'INTEGRATED_NEIGHBOURHOOD_TEAM')
  ),
  networks as (
    select k.n, k.as_of, w.id as network_id,
      k.kind in ('SYSTEM', 'COMMISSIONER', 'PRIMARY_CARE_NETWORK', 'NEIGHBOURHOOD') or not exists (
        select from kernel.crosswalk m
        where m.footprint_kind = 'PRIMARY_CARE_NETWORK' and m.footprint_id = w.id and ${isOpen('m')}
          and not exists (
            select from kernel.crosswalk c
            where c.footprint_kind = k.kind and c.footprint_id = k.id and c.practice_id = m.practice_id and ${isOpen('c')})
      ) as is_inside
    from within k
    join primary_care.networks w on w.id = k.network_id and ${isOpen('w')}
    where k.n not in (select n from complete)
  ),
  subjects as (
    select k.n, k.as_of, null as network_id, true as is_inside, 'OWN' as role, 'NEIGHBOURHOOD' as kind, k.id as subject_id
    from keys k where k.kind = 'NEIGHBOURHOOD' and k.n not in (select n from complete)
    union all
    select n, as_of, network_id, is_inside, 'NETWORK', 'PRIMARY_CARE_NETWORK', network_id from networks
    union all
    select k.n, k.as_of, k.network_id, k.is_inside, 'HUB', 'NEIGHBOURHOOD', h.id
    from networks k
    join primary_care.neighbourhood_networks nn on nn.network_id = k.network_id and ${isOpen('nn')}
    join primary_care.neighbourhoods h on h.id = nn.neighbourhood_id and h.is_hub
  )
  select k.n, k.network_id, network.name as network_name, network.sort_name as network_sort_name, k.is_inside, k.role, k.subject_id,
    subject.name as subject_name, null::date as closed_on, f.id as figure_id, f.value, f.unit, f.period, f.citation_id
  from subjects k
  left join lateral (
    select x.name, x.sort_name from primary_care.names x
    where x.kind = 'PRIMARY_CARE_NETWORK' and x.subject_id = k.network_id and x.valid_from <= k.as_of
    order by x.valid_from desc limit 1
  ) network on true
  left join lateral (
    select x.name from primary_care.names x
    where x.kind = k.kind and x.subject_id = k.subject_id and x.valid_from <= k.as_of
    order by x.valid_from desc limit 1
  ) subject on true
  left join lateral (
    select f.*, s.rank
    from primary_care.figures f
    join kernel.citations c on c.id = f.citation_id
    join kernel.sources s on s.id = c.source_id
    where f.subject_id = k.subject_id and f.measure = 'registered-patients' and f.holds_on <= k.as_of
      -- a network and the neighbourhood that is its footprint share an id: the statement is the network's
      and not (k.role = 'OWN' and exists (select from primary_care.networks w where w.id = k.subject_id))
    order by f.holds_on desc, s.rank, f.position, f.id limit 1
  ) f on true
  union all
  select k.n, null, null, null, true, 'PRACTICE', k.practice_id, name.name,
    case when k.closed_on <= k.as_of then k.closed_on end, k.figure_id, k.value, k.unit, k.period,
    k.citation_id
  from sizes k
  join lateral (
    select x.name from primary_care.names x
    where x.kind = 'PRACTICE' and x.subject_id = k.practice_id and x.valid_from <= k.as_of
    order by x.valid_from desc limit 1
  ) name on true
  order by n, network_sort_name, network_id, role, subject_name, subject_id`

const toSizeRow = (row: Row): SizeRow => ({
  networkId: row.network_id,
  networkName: row.network_name,
  isInside: row.is_inside,
  role: row.role,
  subjectId: row.subject_id,
  subjectName: row.closed_on === null ? row.subject_name : `${row.subject_name}, closed ${row.closed_on}`,
  figure: row.figure_id ? toFigure(row as FigureRow) : null,
})

export const listRegisteredPatients = async (
  db: Database,
  keys: readonly FootprintKey[],
): Promise<(FigureModel | null)[]> => {
  const rows = await select<Row>(db, GATHER, footprintKeyBindings(keys))
  return groupByKey(keys, rows, toSizeRow).map((group, index) => {
    const key = keys[index]
    const figure = key ? chooseRegisteredPatients(key, arrangeSizes(group)) : null
    return key && figure ? { ...figure, asOf: key.asOf } : null
  })
}

/** A footprint, optionally restricted to its intersection with another one, and the kind that divides it. */
export interface PatientPartsKey extends FootprintKey {
  readonly by: FootprintKind
  readonly within: { readonly kind: FootprintKind; readonly id: string } | null
}

export const patientPartsCacheKey = ({ kind, id, asOf, by, within }: PatientPartsKey): string =>
  `${kind}:${id}@${asOf}/${by}/${within ? `${within.kind}:${within.id}` : ''}`

/** The patients in a footprint of the dividing kind, or in none. */
export interface PatientPart {
  readonly footprintId: string | null
  readonly patients: number
}

interface PartRow extends KeyedRow {
  readonly footprint_id: string | null
  readonly patients: number
}

/**
 * The registered patients of a footprint by footprints of another kind, from the release that is used for the
 * footprint or for the restricting one. Empty if no release is complete.
 */
export const listPatientParts = async (
  db: Database,
  keys: readonly PatientPartsKey[],
): Promise<PatientPart[][]> => {
  const rows = await select<PartRow>(
    db,
    `/* listPatientParts */
     with asked as (
       select * from unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[]) with ordinality
         as k(kind, id, as_of, by_kind, within_kind, within_id, n)
     ),
     keys as (
       select n, coalesce(within_kind, kind) as kind, coalesce(within_id, id) as id, as_of from asked
     ),
     ${CHOSEN}
     select k.n, o.footprint_id, sum(f.value)::int as patients
     from asked k
     join chosen r on r.n = k.n
     join primary_care.patient_footprints h on h.footprint_kind = k.kind and h.footprint_id = k.id and ${isOpen('h')}
     join primary_care.release_sizes z
       on z.practice_id = h.practice_id and z.holds_on = r.holds_on and z.source_id = r.source_id
     join primary_care.figures f on f.id = z.figure_id
     left join primary_care.patient_footprints o
       on o.footprint_kind = k.by_kind and o.practice_id = h.practice_id and ${isOpen('o')}
     where k.within_kind is null or exists (
       select from primary_care.patient_footprints w
       where w.footprint_kind = k.within_kind and w.footprint_id = k.within_id and w.practice_id = h.practice_id
         and ${isOpen('w')})
     group by k.n, o.footprint_id
     order by k.n`,
    [
      keys.map(({ kind }) => kind),
      keys.map(({ id }) => id),
      keys.map(({ asOf }) => asOf),
      keys.map(({ by }) => by),
      keys.map(({ within }) => within?.kind ?? null),
      keys.map(({ within }) => within?.id ?? null),
    ],
  )
  return groupByKey(keys, rows, (row) => ({ footprintId: row.footprint_id, patients: row.patients }))
}
