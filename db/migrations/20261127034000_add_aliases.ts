import type { Knex } from 'knex'

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table staging.package_aliases (
      package text not null references staging.packages on delete cascade,
      kind text not null,
      alias text not null,
      id text not null,
      primary key (kind, alias)
    );
    create table kernel.aliases (
      kind text not null,
      alias text not null,
      id text not null,
      primary key (kind, alias)
    );
    create index aliases_alias on kernel.aliases (alias)`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop table kernel.aliases, staging.package_aliases')
}
