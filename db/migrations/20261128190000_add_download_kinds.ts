import type { Knex } from 'knex'

export const up = async (knex: Knex): Promise<void> => {
  // The kind of these downloads is unknown, so the next update reads their addresses again.
  await knex.raw('delete from staging.downloads')
  // A download does not show the name of its package, so it is not known whether a package is still loaded.
  await knex.raw(`
    alter table staging.downloads
      add column kind text not null check (kind in ('RELEASE', 'PACKAGE', 'DIRECTORY'))`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('alter table staging.downloads drop column kind')
}
