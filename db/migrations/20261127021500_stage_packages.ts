import type { Knex } from 'knex'

// Published files and data packages are staged in one schema, row by row, before anything is derived from them.
export const up = async (knex: Knex): Promise<void> => {
  await knex.raw('alter schema official rename to staging')
  await knex.raw(`
    create table staging.packages (
      name text primary key,
      title text not null,
      version text not null,
      created_on date not null,
      -- the ODS code of the board that the package describes; null for England
      system_code text,
      -- the id of that system in the graph
      system_id text,
      -- whether ids that the program makes go without the id of the system
      plain_ids boolean not null,
      sha256 text not null,
      row_count integer not null,
      -- whether it came with the program
      is_own boolean not null,
      loaded_at timestamptz not null default now()
    )`)
  await knex.raw(`
    create function staging.end_of(opened_on date, closed_on date) returns date
    language sql immutable as $$
      -- the first day on which a thing no longer exists; files name the last on which it does, and a few close before they open
      select case when closed_on is not null then greatest(closed_on, opened_on) + 1 end
    $$`)
  await knex.raw(`
    create function staging.printed_note(printed text, value numeric, note text) returns text
    language sql immutable as $$
      -- the note of a number's citation: its printed form, where that is spelt otherwise, and what else there is to add
      select nullif(concat_ws('; ',
        case when printed is distinct from trim_scale(value)::text then 'printed “' || printed || '”' end, note), '')
    $$`)
}

export const down = async (knex: Knex): Promise<void> => {
  // The program creates these from the formats and the schemas of packages, not a migration.
  await knex.raw(`
    do $$
    declare made record;
    begin
      for made in select c.relname, c.relkind from pg_class c
        where c.relnamespace = 'staging'::regnamespace
          and (c.relkind = 'v' or c.relkind = 'r' and c.relname like 'package\\_%')
      loop
        execute format('drop %s if exists staging.%I cascade',
          case made.relkind when 'v' then 'view' else 'table' end, made.relname);
      end loop;
    end
    $$`)
  await knex.raw('drop function staging.printed_note, staging.end_of')
  await knex.raw('drop table staging.packages')
  // The program notes there which tables it has created.
  await knex.raw('comment on schema staging is null')
  await knex.raw('alter schema staging rename to official')
}
