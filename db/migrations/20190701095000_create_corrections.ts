import type { Knex } from 'knex'

const ROLE = 'ics_graph_corrections'

// The role that adds a correction may not read who sent it, nor set its state: rights on columns hold it to that,
// whatever a statement asks. Only the login of the program, which a data steward uses, reads and marks everything.
export const up = async (knex: Knex): Promise<void> => {
  // Roles belong to the whole server: another database of it may have made this one already.
  await knex.raw(`
    do $$
    begin
      if not exists (select from pg_roles where rolname = '${ROLE}') then
        create role ${ROLE} nologin;
      end if;
    exception when duplicate_object or unique_violation then
      null;
    end
    $$`)
  await knex.raw(`
    do $$
    begin
      if not pg_has_role(current_user, '${ROLE}', 'MEMBER') then
        grant ${ROLE} to current_user;
      end if;
    end
    $$`)
  await knex.raw('create schema corrections')
  await knex.raw(`
    create table corrections.corrections (
      reference text primary key,
      -- the id of something in the graph, or the path of one of its pages
      about text not null,
      what_is_wrong text not null,
      what_is_right text not null,
      how_known text not null,
      -- of the sender; gone once the correction is decided
      email text,
      reported_at timestamptz not null default now(),
      state text not null default 'RECEIVED'
        check (state in ('RECEIVED', 'BEING_CHECKED', 'CHANGED', 'NOT_CHANGED')),
      -- why it was changed or not, in words that everybody may read
      reason text,
      decided_at timestamptz
    )`)
  await knex.raw('create index corrections_reported on corrections.corrections (reported_at)')
  await knex.raw(`grant usage on schema corrections to ${ROLE}`)
  await knex.raw(
    `grant insert (reference, about, what_is_wrong, what_is_right, how_known, email)
     on corrections.corrections to ${ROLE}`,
  )
  await knex.raw(
    `grant select (reference, about, reported_at, state, reason, decided_at)
     on corrections.corrections to ${ROLE}`,
  )
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop schema corrections cascade')
  await knex.raw(`drop owned by ${ROLE}`)
  await knex.raw(`
    do $$
    begin
      drop role ${ROLE};
    exception when dependent_objects_still_exist then
      raise notice 'role ${ROLE} is kept: another database of this server uses it';
    end
    $$`)
}
