import type { Knex } from 'knex'

const STEWARDS = 'ics_graph_stewards'

// The citation of a row is in the row itself, so that no public table depends on data for partners only.
const CITATION = `
      source_id text not null references kernel.sources (id),
      locator text not null,
      note text`

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw('create schema partner_only')
  await knex.raw(`
    create table partner_only.staff_contacts (
      id text primary key,
      footprint_id text not null,
      role text not null,
      name text,
      organisation text,
      kind text not null check (kind in ('EMAIL', 'PHONE')),
      value text not null,
      stated_on date not null,
      valid_from date not null,
      valid_to date check (valid_to > valid_from),
      ${CITATION}
    );
    create index staff_contacts_footprint on partner_only.staff_contacts (footprint_id);
    create index staff_contacts_source on partner_only.staff_contacts (source_id)`)
  await knex.raw(`
    create table partner_only.network_spend (
      id text primary key,
      network_id text not null,
      year text not null,
      up_to date not null,
      heading text not null,
      stream_id text,
      amount numeric not null,
      ${CITATION}
    );
    create index network_spend_network on partner_only.network_spend (network_id);
    create index network_spend_source on partner_only.network_spend (source_id)`)
  for (const [table, role] of [
    ['staff_contacts', 'ics_graph_community_services'],
    ['network_spend', 'ics_graph_finance'],
  ]) {
    await knex.raw(`grant usage on schema partner_only to ${role}`)
    await knex.raw(`grant select on partner_only.${table} to ${role}`)
  }
  // Roles belong to the whole server: another database of the server may have created it already.
  await knex.raw(`
    do $$
    begin
      if not exists (select from pg_roles where rolname = '${STEWARDS}') then
        create role ${STEWARDS} nologin;
      end if;
    exception when duplicate_object or unique_violation then
      null;
    end
    $$`)
  await knex.raw(`
    do $$
    begin
      if not pg_has_role(current_user, '${STEWARDS}', 'MEMBER') then
        grant ${STEWARDS} to current_user;
      end if;
    end
    $$`)
  await knex.raw(`grant usage on schema corrections to ${STEWARDS}`)
  await knex.raw(`grant select on corrections.corrections to ${STEWARDS}`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop schema partner_only cascade')
  await knex.raw(`drop owned by ${STEWARDS}`)
  await knex.raw(`
    do $$
    begin
      drop role ${STEWARDS};
    exception when dependent_objects_still_exist then
      raise notice 'role ${STEWARDS} is kept: another database of this server uses it';
    end
    $$`)
}
