import type { Knex } from 'knex'

// What published files say, row by row, as they say it: `release_id` and `line` lead back to the place in the file.
// Nobody but the loader reads these tables; what the graph answers with is worked out from them by each load.
const TABLES: Readonly<Record<string, string>> = {
  practices: `
    code text not null, name text not null, address text[] not null, postcode text, opened_on date not null,
    closed_on date, status text not null, commissioner text, commissioned_from date, commissioned_until date,
    telephone text`,
  branches: `
    code text not null, name text not null, address text[] not null, postcode text, opened_on date not null,
    closed_on date, practice text not null, joined_on date, left_on date, telephone text`,
  commissioners: `
    code text not null, name text not null, region text, board text, opened_on date not null, closed_on date,
    roles text[] not null`,
  trusts: `
    code text not null, name text not null, address text[] not null, postcode text, opened_on date not null,
    closed_on date, telephone text`,
  boards: `code text not null, gss_code text, name text not null`,
  board_commissioners: `
    code text not null, gss_code text, name text not null, board text not null, board_gss_code text,
    board_name text not null, region text, region_name text`,
  networks: `
    code text not null, name text not null, commissioner text, commissioner_name text, opened_on date not null,
    closed_on date, address text[] not null, postcode text`,
  network_members: `
    practice text not null, name text not null, commissioner text, network text not null, joined_on date not null,
    left_on date`,
  practice_networks: `
    practice text not null, name text not null, postcode text, network text, network_name text, commissioner text,
    board text, holds_on date not null`,
  list_sizes: `practice text not null, holds_on date not null, patients integer not null, period text not null`,
  area_list_sizes: `practice text not null, area text not null, holds_on date not null, patients integer not null`,
  payments: `
    practice text not null, year text not null, position integer not null, heading text not null,
    amount numeric not null`,
  workforce: `
    network text not null, holds_on date not null, staff_group text not null, role text not null,
    detailed_role text not null, data_source text not null, records integer not null, wte numeric not null`,
  postcodes: `
    postcode text not null, spelling text not null, easting integer, northing integer, district_code text,
    place_code text, lsoa_code text, msoa_code text, introduced text, terminated text`,
  districts: `
    code text not null, name text not null, active_code text not null, place_code text not null,
    place_name text not null, region_code text, region_name text`,
  areas: `
    code text not null, name text not null, kind text not null, district_code text, commissioner text, msoa_code text,
    common_name text`,
  boundaries: `code text not null, name text not null, kind text not null, geometry jsonb not null`,
}

const CODES: Readonly<Record<string, string>> = {
  network_members: 'practice, network',
  practice_networks: 'practice',
  list_sizes: 'practice, holds_on',
  area_list_sizes: 'area',
  payments: 'practice, year',
  workforce: 'network, holds_on',
  postcodes: 'postcode',
}

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw('create schema official')
  await knex.raw(`
    create table official.releases (
      -- the dataset, its day and the file's name: the same three again replace what was loaded
      id text primary key,
      dataset text not null,
      released_on date not null,
      -- how the day is known: file, option or name
      day_from text not null,
      file_name text not null,
      source_id text not null unique,
      title text not null,
      publisher text not null,
      licence text not null,
      sha256 text not null,
      row_count integer not null,
      -- whether it came with the program
      is_own boolean not null,
      -- what a load was told to accept, in words
      accepted text,
      loaded_at timestamptz not null default now()
    )`)
  for (const [table, columns] of Object.entries(TABLES)) {
    await knex.raw(`
      create table official.${table} (
        release_id text not null references official.releases on delete cascade,
        line integer not null,
        ${columns}
      )`)
    await knex.raw(`create index ${table}_release on official.${table} (release_id)`)
    await knex.raw(`create index ${table}_code on official.${table} (${CODES[table] ?? 'code'})`)
  }
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop schema official cascade')
}
