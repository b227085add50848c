import type { Knex } from 'knex'

// A release of list sizes is one source of one day. Releases of one series count the same practices.
const RELEASES = `
    create table primary_care.list_size_releases (
      source_id text not null references kernel.sources (id),
      holds_on date not null,
      series text not null,
      primary key (source_id, holds_on)
    )`

const RELEASE_SIZES = `
  create materialized view primary_care.release_sizes as
    select f.subject_id as practice_id, f.holds_on, c.source_id, r.series, f.id as figure_id
    from primary_care.figures f
    join kernel.citations c on c.id = f.citation_id
    join primary_care.list_size_releases r on r.source_id = c.source_id and r.holds_on = f.holds_on
    join primary_care.practices p on p.id = f.subject_id
    where f.measure = 'registered-patients'`

// Their patients come from registrations by LSOA.
const SMALL_AREAS = "'LSOA', 'MSOA', 'WARD'"

// For each release, the footprints that had a practice on its day, and whether it has every one of them that it counts.
// A dormant practice has no patients. A practice that two releases or more of a series leave out while it is open, though
// they have other practices of its system, and none has, is of a kind that the series does not count.
const RELEASE_COVERAGE = `
  create materialized view primary_care.release_coverage as
    with release_systems as (
      select distinct z.series, z.holds_on, x.footprint_id as system_id
      from primary_care.release_sizes z
      join kernel.crosswalk x on x.footprint_kind = 'SYSTEM' and x.practice_id = z.practice_id
        and x.valid_from <= z.holds_on and coalesce(x.valid_to, 'infinity') > z.holds_on
    ),
    left_out as (
      select r.series, x.practice_id
      from release_systems r
      join kernel.crosswalk x on x.footprint_kind = 'SYSTEM' and x.footprint_id = r.system_id
        and x.valid_from <= r.holds_on and coalesce(x.valid_to, 'infinity') > r.holds_on
      where not exists (
        select from primary_care.release_sizes z where z.practice_id = x.practice_id and z.series = r.series)
      group by r.series, x.practice_id
      having count(distinct r.holds_on) > 1
    )
    select x.footprint_kind, x.footprint_id, r.holds_on, r.source_id,
      bool_and(z.practice_id is not null) as is_complete
    from primary_care.list_size_releases r
    join kernel.crosswalk x on x.valid_from <= r.holds_on and coalesce(x.valid_to, 'infinity') > r.holds_on
    left join primary_care.release_sizes z
      on z.practice_id = x.practice_id and z.holds_on = r.holds_on and z.source_id = r.source_id
    where x.footprint_kind not in (${SMALL_AREAS}) and (z.practice_id is not null or not (
      exists (
        select from primary_care.practice_statuses t
        where t.practice_id = x.practice_id and t.status = 'DORMANT'
          and t.valid_from <= r.holds_on and coalesce(t.valid_to, 'infinity') > r.holds_on)
      or exists (select from left_out l where l.series = r.series and l.practice_id = x.practice_id)
    ))
    group by x.footprint_kind, x.footprint_id, r.holds_on, r.source_id`

// Where the patients of a practice are counted. Until the practice closes: in its footprints. Afterwards: in those of
// the practice that took over, where one is stated; otherwise in its last footprints, as long as these are open.
const PATIENT_FOOTPRINTS = `
  create materialized view primary_care.patient_footprints as
    with recursive closed as (
      select p.id, p.valid_to as closed_on, (
        select min(s.successor_id) from primary_care.successions s
        where s.kind = 'PRACTICE' and s.subject_id = p.id and s.successor_id <> p.id
          and s.succession in ('MERGED', 'RENAMED', 'REPLACED_IN_LAW')
        having count(*) = 1
      ) as successor_id
      from primary_care.practices p
      where p.valid_to is not null and p.main_practice_id is null
    ),
    holders (practice_id, holder_id, from_day, steps) as (
      select id, id, '-infinity'::date, 0 from primary_care.practices where main_practice_id is null
      union all
      select h.practice_id, c.successor_id, greatest(h.from_day, c.closed_on), h.steps + 1
      from holders h join closed c on c.id = h.holder_id
      where c.successor_id is not null and h.steps < 10
    ),
    counted as (
      select x.footprint_kind, x.footprint_id, h.practice_id, h.holder_id,
        greatest(x.valid_from, h.from_day) as valid_from, x.valid_to
      from holders h
      join kernel.crosswalk x on x.practice_id = h.holder_id and x.footprint_kind not in (${SMALL_AREAS})
      where coalesce(x.valid_to, 'infinity') > h.from_day
      union all
      select x.footprint_kind, x.footprint_id, h.practice_id, h.holder_id,
        greatest(c.closed_on, h.from_day), f.valid_to
      from holders h
      join closed c on c.id = h.holder_id and c.successor_id is null
      join kernel.crosswalk x on x.practice_id = c.id and x.valid_to = c.closed_on
        and x.footprint_kind not in (${SMALL_AREAS})
      join lateral (
        select case when bool_or(f.valid_to is null) then null else max(f.valid_to) end as valid_to
        from kernel.footprint f where f.kind = x.footprint_kind and f.id = x.footprint_id
      ) f on coalesce(f.valid_to, 'infinity') > greatest(c.closed_on, h.from_day)
    )
    select distinct footprint_kind, footprint_id, practice_id, valid_from, valid_to,
      practice_id <> holder_id as is_inherited
    from counted`

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(RELEASES)
  await knex.raw(RELEASE_SIZES)
  await knex.raw(
    'create unique index release_sizes_key on primary_care.release_sizes (practice_id, holds_on, source_id, figure_id)',
  )
  await knex.raw(RELEASE_COVERAGE)
  await knex.raw(
    'create unique index release_coverage_key on primary_care.release_coverage (footprint_kind, footprint_id, holds_on, source_id)',
  )
  await knex.raw(PATIENT_FOOTPRINTS)
  await knex.raw(
    'create unique index patient_footprints_key on primary_care.patient_footprints (footprint_kind, footprint_id, practice_id, valid_from, is_inherited)',
  )
  await knex.raw('create index patient_footprints_practice on primary_care.patient_footprints (practice_id)')
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw(
    'drop materialized view primary_care.patient_footprints, primary_care.release_coverage, primary_care.release_sizes',
  )
  await knex.raw('drop table primary_care.list_size_releases')
}
