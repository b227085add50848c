import { select, type Database } from '../../shared/sql.ts'
import { toConnection, type PagePosition } from '../../shared/paging.ts'
import type { ChangeConnectionModel, ChangeModel } from '../models.ts'
import type { Within } from './lists.ts'

export interface ChangeOptions {
  readonly within: Within | null
  readonly since: string | null
  readonly until: string
  readonly page: PagePosition
}

interface ChangeRow {
  readonly id: string
  readonly happened_on: string
  readonly kind: ChangeModel['kind']
  readonly subject_kind: ChangeModel['subjectKind']
  readonly subject_id: string
  readonly subject_name: string | null
  readonly from_words: string | null
  readonly to_words: string | null
  readonly to_id: string | null
  readonly succession: ChangeModel['succession']
  readonly inference: string | null
  readonly not_before: string
  readonly citation_ids: string[]
  readonly total: number
}

const toChange = (row: ChangeRow): ChangeModel => ({
  id: row.id,
  on: row.happened_on,
  kind: row.kind,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  subjectName: row.subject_name ?? row.subject_id,
  from: row.from_words,
  to: row.to_words,
  toId: row.to_id,
  succession: row.succession,
  inference: row.inference,
  notBefore: row.not_before,
  notAfter: row.happened_on,
  citationReferences: row.citation_ids,
})

const nameOn = (kind: string, id: string, day: string): string => `
  (select n.name from primary_care.names n
   where n.kind = ${kind} and n.subject_id = ${id} and n.valid_from <= ${day}
   order by n.valid_from desc limit 1)`

// The register uses this date for practices that opened before it began.
const ALWAYS = "date '1974-04-01'"

const openings = (kind: string, table: string, endInference: string): string => `
  select 'OPENED', '${kind}', x.id, x.valid_from, null, null, null, null, null, array[x.citation_id]
  from primary_care.${table} x where x.valid_from > ${ALWAYS}
  union all
  select 'CLOSED', '${kind}', x.id, x.valid_to, null, null, null, null, ${endInference},
    array[coalesce(x.end_citation_id, x.citation_id)]
  from primary_care.${table} x where x.valid_to is not null`

// The footprints of a practice on the day and on the day before. A branch has those of its main practice.
const MEMBERSHIPS = `
  select case when old.network_id is null then 'JOINED_NETWORK'
      when new.network_id is null then 'LEFT_NETWORK' else 'MOVED_NETWORK' end,
    'PRACTICE', coalesce(new.practice_id, old.practice_id), coalesce(new.valid_from, old.valid_to),
    ${nameOn("'PRIMARY_CARE_NETWORK'", 'old.network_id', 'old.valid_to')},
    ${nameOn("'PRIMARY_CARE_NETWORK'", 'new.network_id', 'new.valid_from')},
    new.network_id, null, null, coalesce(new.citation_ids, old.citation_ids)
  from primary_care.network_memberships new
  full join (select * from primary_care.network_memberships m where m.valid_to is not null) old
    on old.practice_id = new.practice_id and old.valid_to = new.valid_from
  join primary_care.practices main
    on main.id = coalesce(new.practice_id, old.practice_id) and main.main_practice_id is null
  where old.network_id is distinct from new.network_id
    and not (old.network_id is null and exists (
      select from primary_care.networks w where w.id = new.network_id and w.valid_from = new.valid_from))
    and not (new.network_id is null and exists (
      select from primary_care.practices p where p.id = old.practice_id and p.valid_to = old.valid_to))`

const EVENTS = `
  ${openings('PRIMARY_CARE_NETWORK', 'networks', 'null')}
  union all ${openings('PRACTICE', 'practices', 'x.end_inference')}
  union all
  select 'RENAMED', new.kind, new.subject_id, new.valid_from, old.name, new.name, null, null, null,
    array[new.citation_id]
  from primary_care.names new
  join primary_care.names old
    on old.kind = new.kind and old.subject_id = new.subject_id and old.valid_to = new.valid_from
  where new.kind in ('PRIMARY_CARE_NETWORK', 'PRACTICE', 'COMMISSIONER') and old.name <> new.name
  union all ${MEMBERSHIPS}
  union all
  select 'MOVED_COMMISSIONER', 'PRACTICE', new.practice_id, new.valid_from,
    ${nameOn("'COMMISSIONER'", 'old.commissioner_id', 'old.valid_to')},
    ${nameOn("'COMMISSIONER'", 'new.commissioner_id', 'new.valid_from')},
    new.commissioner_id, null, null, array[new.citation_id]
  from primary_care.practice_commissioners new
  join primary_care.practice_commissioners old
    on old.practice_id = new.practice_id and old.valid_to = new.valid_from
  where old.commissioner_id <> new.commissioner_id
  union all
  select 'MOVED_SITE', 'PRACTICE', new.practice_id, new.valid_from, old.postcode, new.postcode, null, null, null,
    array[new.citation_id]
  from primary_care.practice_sites new
  join primary_care.practice_sites old on old.practice_id = new.practice_id and old.valid_to = new.valid_from
  where old.postcode is distinct from new.postcode
  union all
  select 'SUCCEEDED', s.kind, s.subject_id, s.happened_on, null,
    coalesce((select n.name from primary_care.names n
      where n.subject_id = s.successor_id and n.valid_from <= s.happened_on
      order by n.valid_from desc limit 1), s.successor_id),
    s.successor_id, s.succession, s.inference, s.citation_id || coalesce(s.inferred_from, '{}')
  from primary_care.successions s
  -- a row that names itself is listed as RENAMED already
  where s.kind in ('PRIMARY_CARE_NETWORK', 'PRACTICE', 'COMMISSIONER') and s.successor_id <> s.subject_id`

// A change that is first visible in a release happened between it and the release before.
const NOT_BEFORE = `
  coalesce((
    select max(listed.on_day) + 1
    from kernel.confirmations c
    cross join lateral unnest(c.confirmed_on) as listed(on_day)
    where page.kind in ('RENAMED', 'MOVED_SITE', 'MOVED_COMMISSIONER')
      and c.kind = page.subject_kind and c.subject_id = page.subject_id and listed.on_day < page.happened_on
      and exists (
        select from kernel.citations x join kernel.datasets d on d.source_id = x.source_id
        where x.id = any (page.citation_ids) and d.released_on = page.happened_on)
  ), page.happened_on)`

/**
 * The parts of the footprint over time: itself, its practices with their branches, and the networks and commissioners
 * that share a practice with it. A part that left on the day was inside on the day before.
 */
const INSIDE = `
  select a.kind, a.id, '-infinity'::date as since, 'infinity'::date as until from asked a
  union
  select 'PRACTICE', c.practice_id, c.valid_from, coalesce(c.valid_to, 'infinity')
  from asked a
  join kernel.crosswalk c on c.footprint_kind = a.kind and c.footprint_id = a.id
  union
  select 'PRACTICE', p.id, c.valid_from, coalesce(c.valid_to, 'infinity')
  from asked a
  join kernel.crosswalk c on c.footprint_kind = a.kind and c.footprint_id = a.id
  join primary_care.practices p on p.main_practice_id = c.practice_id
  union
  select m.footprint_kind, m.footprint_id, greatest(c.valid_from, m.valid_from),
    least(coalesce(c.valid_to, 'infinity'), coalesce(m.valid_to, 'infinity'))
  from asked a
  join kernel.crosswalk c on c.footprint_kind = a.kind and c.footprint_id = a.id
  join kernel.crosswalk m on m.practice_id = c.practice_id
  where m.footprint_kind in ('PRIMARY_CARE_NETWORK', 'COMMISSIONER')`

/**
 * The changes, latest first. `within` restricts them to what has a practice in a footprint on the day or on the day
 * before.
 */
export const listChanges = async (
  db: Database,
  { within, since, until, page }: ChangeOptions,
): Promise<ChangeConnectionModel> => {
  const rows = await select<ChangeRow>(
    db,
    `/* listChanges */
     with asked as (
       select ?::text as kind, ?::text as id, ?::date as since, ?::date as until, ?::text as after_day,
         ?::text as after_id
     ),
     event (kind, subject_kind, subject_id, happened_on, from_words, to_words, to_id, succession, inference,
       citation_ids) as (
       ${EVENTS}
     ),
     -- asked twice: as a list that is looked up at once for each event, then with its days
     inside as materialized (${INSIDE}),
     chosen as (
       select e.*, concat_ws(':', lower(e.kind), e.subject_id, e.happened_on, e.to_id) as id
       from asked a
       join event e on e.happened_on <= a.until and (a.since is null or e.happened_on >= a.since)
       where a.kind is null or (e.subject_kind, e.subject_id) in (select kind, id from inside) and exists (
         select from inside i
         where i.kind = e.subject_kind and i.id = e.subject_id and i.since <= e.happened_on and i.until >= e.happened_on)
     ),
     total as (select count(*) as total from chosen)
     select total.total, page.*, ${NOT_BEFORE} as not_before, ${nameOn('page.subject_kind', 'page.subject_id', 'page.happened_on')} as subject_name
     from total
     left join lateral (
       select c.* from chosen c cross join asked a
       where a.after_day is null or c.happened_on::text < a.after_day
         or c.happened_on::text = a.after_day and c.id > a.after_id
       order by c.happened_on desc, c.id
       limit ?::int
     ) page on true
     order by page.happened_on desc, page.id`,
    [
      within?.kind ?? null,
      within?.id ?? null,
      since,
      until,
      page.after?.[0] ?? null,
      page.after?.[1] ?? null,
      page.first + 1,
    ],
  )
  const found = rows.filter((row) => row.id !== null)
  return toConnection(found, page.first, rows[0]?.total ?? 0, toChange, (row) => [row.happened_on, row.id])
}
