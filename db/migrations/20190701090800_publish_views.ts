import type { Knex } from 'knex'

// Every membership that an owner publishes. A practice counts for its system through its network; through its
// commissioner while it is in no network.
export const MEMBERSHIPS = `
        select 'PRIMARY_CARE_NETWORK' as kind, network_id as footprint_id, practice_id, valid_from, valid_to
        from primary_care.network_memberships
        union all
        select 'NEIGHBOURHOOD', neighbourhood_id, practice_id, valid_from, valid_to
        from primary_care.neighbourhood_memberships
        union all
        select 'COMMISSIONER', commissioner_id, practice_id, valid_from, valid_to
        from primary_care.practice_commissioners
        union all
        select 'SYSTEM', n.system_id, m.practice_id, m.valid_from, m.valid_to
        from primary_care.network_memberships m
        join primary_care.networks n on n.id = m.network_id
        union all
        select 'SYSTEM', c.system_id, pc.practice_id, lower(gap), upper(gap)
        from primary_care.practice_commissioners pc
        join primary_care.commissioners c on c.id = pc.commissioner_id
        cross join lateral unnest(
          datemultirange(daterange(pc.valid_from, pc.valid_to)) - coalesce(
            (select range_agg(daterange(m.valid_from, m.valid_to))
             from primary_care.network_memberships m where m.practice_id = pc.practice_id),
            '{}'::datemultirange)
        ) as gap
        where c.system_id is not null
        union all
        select 'PLACE', place_id, practice_id, valid_from, valid_to from kernel.practice_area
        where place_id is not null
        union all
        select 'DISTRICT', district_id, practice_id, valid_from, valid_to from kernel.practice_area
        where district_id is not null
        union all
        select t.kind, m.team_id, m.practice_id, m.valid_from, m.valid_to
        from community_services.team_memberships m
        join community_services.teams t on t.id = m.team_id`

export const indexCrosswalk = async (knex: Knex): Promise<void> => {
  await knex.raw(
    'create unique index crosswalk_key on kernel.crosswalk (footprint_kind, footprint_id, practice_id, valid_from)',
  )
  await knex.raw('create index crosswalk_practice on kernel.crosswalk (practice_id, footprint_kind)')
}

export const createCrosswalk = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create materialized view kernel.crosswalk as
      select m.kind as footprint_kind, m.footprint_id, m.practice_id,
        greatest(m.valid_from, p.valid_from) as valid_from, least(m.valid_to, p.valid_to) as valid_to
      from (${MEMBERSHIPS}
      ) m
      join primary_care.practices p on p.id = m.practice_id
      where p.main_practice_id is null
        and greatest(m.valid_from, p.valid_from) < coalesce(least(m.valid_to, p.valid_to), 'infinity')`)
  await indexCrosswalk(knex)
}

// What every owner publishes to all. A view runs with its owner's rights, so a subgraph's role reads the view and not
// the tables behind it. The three that every question joins are materialised (as plain views they cost seconds) and
// refreshed by each load in its transaction.
export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
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
      select kind, id, null, name, sort_name, valid_from, valid_to from community_services.teams`)
  await knex.raw('create unique index footprint_key on kernel.footprint (kind, id, valid_from)')
  await knex.raw('create index footprint_id on kernel.footprint (id)')
  await knex.raw('create index footprint_code on kernel.footprint (upper(code))')
  await knex.raw(`
    create view kernel.practice_site as
      select practice_id, postcode, postcode_key, valid_from, valid_to from primary_care.practice_sites`)
  await knex.raw(`
    create materialized view kernel.practice_area as
      select practice_id, place_id, district_id, valid_from, valid_to from local_authorities.practice_areas
      union all
      select s.practice_id, p.id, d.id, s.valid_from, s.valid_to
      from kernel.practice_site s
      join kernel.postcodes c on c.postcode = s.postcode_key
      left join local_authorities.places p on p.gss_code = c.place_code
      left join local_authorities.districts d on d.gss_code = c.district_code
      where not exists (select from local_authorities.practice_areas a where a.practice_id = s.practice_id)`)
  await knex.raw('create unique index practice_area_key on kernel.practice_area (practice_id, valid_from)')
  await createCrosswalk(knex)
  await knex.raw(`
    create view kernel.stated_figure as
      select 'primary-care' as owner, id, subject_id, measure, counted, period, value, unit, citation_id
      from primary_care.figures
      union all
      select 'community-services', id, subject_id, measure, counted, period, value, unit, citation_id
      from community_services.figures
      union all
      select 'local-authorities', id, subject_id, measure, counted, period, value, unit, citation_id
      from local_authorities.figures
      union all
      select 'finance', id, subject_id, measure, counted, period, value, unit, citation_id
      from finance.figures`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop view kernel.stated_figure')
  await knex.raw('drop materialized view kernel.crosswalk, kernel.practice_area, kernel.footprint')
  await knex.raw('drop view kernel.practice_site')
}
