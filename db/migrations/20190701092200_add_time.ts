import type { Knex } from 'knex'
import { MEMBERSHIPS, createCrosswalk, indexCrosswalk } from './20190701090800_publish_views.ts'

// What loads of published files bring: days, names spelt for people, money and staff over time.
export const up = async (knex: Knex): Promise<void> => {
  // Every printed text once, as people read it, as it is sorted and as it is searched for: spelling is a rule of the
  // program (db/spelling.ts), not of SQL.
  await knex.raw(`
    create table official.spellings (
      printed text primary key,
      title text not null,
      sort_name text not null,
      search_key text not null
    )`)
  // The id that db/build/citations.ts gives to the same place.
  await knex.raw(`
    create function official.citation_id(source text, locator text, note text default null) returns text
    language sql immutable as $$
      select left(encode(sha256(convert_to(
        '[' || to_json(source)::text || ',' || to_json(locator)::text || ',' || coalesce(to_json(note)::text, 'null') || ']',
        'UTF8')), 'hex'), 20)
    $$`)
  await knex.raw('alter table kernel.datasets add column released_on date')
  await knex.raw('alter table primary_care.networks alter column system_id drop not null')
  // Nothing asks for it: a membership cites every source that states it.
  await knex.raw('drop table primary_care.stated_memberships')
  // While a document is the newest word on which practices a system has, one that it leaves out is not counted.
  await knex.raw(`
    create table primary_care.unlisted_practices (
      practice_id text not null references primary_care.practices,
      valid_from date not null,
      valid_to date not null,
      citation_id text not null references kernel.citations,
      primary key (practice_id, valid_from)
    )`)
  await knex.raw(`
    create table finance.practice_payments (
      id text primary key,
      practice_id text not null,
      year text not null,
      position integer not null,
      heading text not null,
      amount numeric not null,
      citation_id text not null references kernel.citations
    )`)
  await knex.raw('create index practice_payments_practice on finance.practice_payments (practice_id, year)')
  await knex.raw(`
    create table finance.network_workforce (
      id text primary key,
      network_id text not null,
      holds_on date not null,
      staff_group text not null,
      role text not null,
      wte numeric not null,
      records integer not null,
      citation_id text not null references kernel.citations
    )`)
  await knex.raw('create index network_workforce_network on finance.network_workforce (network_id, holds_on)')
  await knex.raw(`
    create table kernel.areas (
      code text primary key,
      kind text not null,
      name text not null,
      common_name text,
      outline jsonb,
      citation_id text not null references kernel.citations
    )`)
  await knex.raw('drop materialized view kernel.crosswalk')
  await knex.raw(`
    create materialized view kernel.crosswalk as
      select m.kind as footprint_kind, m.footprint_id, m.practice_id,
        lower(counted) as valid_from, upper(counted) as valid_to
      from (${MEMBERSHIPS}) m
      join primary_care.practices p on p.id = m.practice_id
      cross join lateral unnest(
        datemultirange(daterange(greatest(m.valid_from, p.valid_from), least(m.valid_to, p.valid_to))) - coalesce(
          (select range_agg(daterange(u.valid_from, u.valid_to))
           from primary_care.unlisted_practices u where u.practice_id = m.practice_id),
          '{}'::datemultirange)
      ) as counted
      where p.main_practice_id is null and m.footprint_id is not null
        and greatest(m.valid_from, p.valid_from) < coalesce(least(m.valid_to, p.valid_to), 'infinity')`)
  await indexCrosswalk(knex)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop materialized view kernel.crosswalk')
  await createCrosswalk(knex)
  await knex.raw('drop table kernel.areas')
  await knex.raw('drop table finance.network_workforce')
  await knex.raw('drop table finance.practice_payments')
  await knex.raw('drop table primary_care.unlisted_practices')
  await knex.raw(`
    create table primary_care.stated_memberships (
      practice_id text not null references primary_care.practices,
      network_id text not null references primary_care.networks,
      stated_on date not null,
      citation_id text not null references kernel.citations,
      primary key (practice_id, network_id, citation_id)
    )`)
  await knex.raw('alter table kernel.datasets drop column released_on')
  await knex.raw('drop function official.citation_id')
  await knex.raw('drop table official.spellings')
}
