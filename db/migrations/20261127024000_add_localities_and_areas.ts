import type { Knex } from 'knex'
import { MEMBERSHIPS, indexCrosswalk } from './20190701090800_publish_views.ts'

// Wards and small areas of practices, by their postcodes; localities through the practices of their members.
const MORE_MEMBERSHIPS = `
        union all
        select 'LOCALITY', m.locality_id, m.practice_id, m.valid_from, m.valid_to
        from community_services.locality_memberships m
        union all
        select w.kind, w.id, s.practice_id, greatest(s.valid_from, w.valid_from), s.valid_to
        from primary_care.practice_sites s
        join kernel.postcodes c on c.postcode = s.postcode_key
        join kernel.areas l on l.code = c.lsoa_code
        cross join lateral (values ('LSOA', l.code), ('MSOA', l.msoa_code), ('WARD', l.ward_code)) v(kind, code)
        join kernel.areas a on a.code = v.code
        cross join lateral (select v.kind, lower(a.code) as id, a.valid_from) w`

const crosswalk = (memberships: string): string => `
    create materialized view kernel.crosswalk as
      select m.kind as footprint_kind, m.footprint_id, m.practice_id,
        lower(counted) as valid_from, upper(counted) as valid_to
      from (${memberships}) m
      join primary_care.practices p on p.id = m.practice_id
      cross join lateral unnest(
        datemultirange(daterange(greatest(m.valid_from, p.valid_from), least(m.valid_to, p.valid_to))) - coalesce(
          (select range_agg(daterange(u.valid_from, u.valid_to))
           from primary_care.unlisted_practices u where u.practice_id = m.practice_id),
          '{}'::datemultirange)
      ) as counted
      where p.main_practice_id is null and m.footprint_id is not null
        and greatest(m.valid_from, p.valid_from) < coalesce(least(m.valid_to, p.valid_to), 'infinity')`

const footprint = (more: string): string => `
    create materialized view kernel.footprint as
      select n.kind, n.subject_id as id, c.code, n.name, n.sort_name, n.valid_from, n.valid_to
      from primary_care.names n
      join (
        select 'SYSTEM' as kind, id, ods_code as code from primary_care.systems
        union all select 'COMMISSIONER', id, ods_code from primary_care.commissioners
        union all select 'PRIMARY_CARE_NETWORK', id, ods_code from primary_care.networks
        union all select 'NEIGHBOURHOOD', id, null from primary_care.neighbourhoods
      ) c on c.kind = n.kind and c.id = n.subject_id
      union all
      select 'PLACE', id, gss_code, name, sort_name, valid_from, valid_to from local_authorities.places
      union all
      select 'DISTRICT', id, gss_code, name, sort_name, valid_from, valid_to from local_authorities.districts
      union all
      select kind, id, null, name, sort_name, valid_from, valid_to from community_services.teams
      ${more}`

const MORE_FOOTPRINTS = `
      union all
      select 'LOCALITY', id, code, name, sort_name, valid_from, valid_to from community_services.localities
      union all
      select kind, lower(code), code, coalesce(common_name, name), lower(coalesce(common_name, name)), valid_from, null
      from kernel.areas`

const createFootprint = async (knex: Knex, more: string): Promise<void> => {
  await knex.raw(footprint(more))
  await knex.raw('create unique index footprint_key on kernel.footprint (kind, id, valid_from)')
  await knex.raw('create index footprint_id on kernel.footprint (id)')
  await knex.raw('create index footprint_code on kernel.footprint (upper(code))')
}

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table community_services.localities (
      id text primary key,
      code text,
      name text not null,
      sort_name text not null,
      system_id text not null,
      valid_from date not null,
      valid_to date,
      citation_id text not null references kernel.citations
    )`)
  await knex.raw('create index localities_system on community_services.localities (system_id)')
  await knex.raw(`
    create table community_services.locality_memberships (
      locality_id text not null references community_services.localities,
      practice_id text not null,
      valid_from date not null,
      valid_to date,
      citation_id text not null references kernel.citations,
      primary key (practice_id, locality_id, valid_from)
    )`)
  // What contains an area, as sources place it; the day from which a source of it is loaded.
  await knex.raw(`
    alter table kernel.areas add column district_code text, add column ward_code text, add column msoa_code text,
      add column valid_from date not null default '1974-04-01'`)
  await knex.raw('alter table kernel.areas alter column valid_from drop default')
  await knex.raw(`
    create table kernel.area_memberships (
      footprint_kind text not null,
      footprint_id text not null,
      -- an LSOA
      area_code text not null,
      valid_from date not null,
      valid_to date,
      citation_id text not null references kernel.citations,
      primary key (footprint_kind, footprint_id, area_code, valid_from)
    )`)
  await knex.raw('create index area_memberships_area on kernel.area_memberships (area_code)')
  await knex.raw(`
    create table primary_care.residence_shares (
      practice_id text not null references primary_care.practices,
      area text not null,
      share numeric not null,
      holds_on date,
      position integer not null,
      citation_id text not null references kernel.citations,
      primary key (practice_id, area)
    )`)
  await knex.raw(`
    create table primary_care.statements (
      id text primary key,
      about text not null,
      topic text not null,
      text text not null,
      value numeric,
      stated_on date,
      position integer not null,
      scope text not null,
      citation_id text not null references kernel.citations
    )`)
  await knex.raw('create index statements_about on primary_care.statements (about)')
  await knex.raw(`
    create view kernel.area_registration as
      select area_code, sum(patients)::int as patients, max(holds_on) as holds_on, min(citation_id) as citation_id
      from primary_care.area_registrations group by area_code`)
  await knex.raw('drop materialized view kernel.crosswalk, kernel.footprint')
  await knex.raw(crosswalk(`${MEMBERSHIPS}${MORE_MEMBERSHIPS}`))
  await indexCrosswalk(knex)
  await createFootprint(knex, MORE_FOOTPRINTS)
  await knex.raw('drop view kernel.footprint_system')
  await knex.raw(`
    create view kernel.footprint_system as
      select 'PRIMARY_CARE_NETWORK' as kind, id, system_id from primary_care.networks
      union all select 'NEIGHBOURHOOD', id, system_id from primary_care.neighbourhoods
      union all select 'COMMISSIONER', id, system_id from primary_care.commissioners
      union all select 'LOCALITY', id, system_id from community_services.localities
      union all select kind, id, system_id from community_services.teams`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop view kernel.footprint_system')
  await knex.raw(`
    create view kernel.footprint_system as
      select 'PRIMARY_CARE_NETWORK' as kind, id, system_id from primary_care.networks
      union all select 'NEIGHBOURHOOD', id, system_id from primary_care.neighbourhoods
      union all select 'COMMISSIONER', id, system_id from primary_care.commissioners`)
  await knex.raw('drop materialized view kernel.crosswalk, kernel.footprint')
  await knex.raw(crosswalk(MEMBERSHIPS))
  await indexCrosswalk(knex)
  await createFootprint(knex, '')
  await knex.raw('drop view kernel.area_registration')
  await knex.raw('drop table primary_care.statements, primary_care.residence_shares, kernel.area_memberships')
  await knex.raw(
    'alter table kernel.areas drop column district_code, drop column ward_code, drop column msoa_code, drop column valid_from',
  )
  await knex.raw('drop table community_services.locality_memberships, community_services.localities')
}
