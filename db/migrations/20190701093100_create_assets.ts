import type { Knex } from 'knex'

// A directory is read from its own address and not from the data folders: each reading replaces its rows and no others,
// and a load of the folders leaves them alone. So a feed is a source of its own, beside those that a load lists.
export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table local_authorities.asset_feeds (
      -- also the id of the source that its assets cite
      id text primary key,
      -- the place whose directory it is
      place_id text,
      title text not null,
      publisher text not null,
      -- where it was read: the address of the feed; null for a file
      url text,
      file_name text,
      licence text,
      read_on date not null,
      service_count integer not null,
      -- of what was stored: equal readings are equal
      sha256 text not null
    )`)
  await knex.raw(`
    create table local_authorities.assets (
      id text primary key,
      feed_id text not null references local_authorities.asset_feeds (id) on delete cascade,
      -- the publisher's own id, as the feed writes it
      service_id text not null,
      name text not null,
      sort_name text not null collate "C",
      description text,
      organisation text not null,
      -- charity:1234567, company:1234567
      organisation_numbers text[] not null,
      categories text[] not null,
      category_keys text[] not null,
      -- name, organisation and description, as names are looked up
      haystack text not null,
      url text,
      email text,
      phone text,
      postcode text,
      postcode_key text,
      -- from the postcode, as far as it is loaded
      place_code text,
      district_code text,
      spot point,
      assured_on date,
      modified_on date,
      -- the day from which its publisher vouches for it
      known_from date not null,
      -- the same service in a fresher entry, which stands for both
      same_as text
    )`)
  await knex.raw('create index assets_feed on local_authorities.assets (feed_id)')
  await knex.raw('create index assets_name on local_authorities.assets (sort_name, id)')
  await knex.raw('create index assets_place on local_authorities.assets (place_code, sort_name, id)')
  await knex.raw('create index assets_spot on local_authorities.assets using gist (spot)')
  await knex.raw(
    'create index assets_same_as on local_authorities.assets (same_as) where same_as is not null',
  )
  await knex.raw(`
    create view kernel.asset_feed as
      select id, place_id, title, url, read_on from local_authorities.asset_feeds`)
  await knex.raw(`
    create view kernel.source as
      select id, title, publisher, published_on, file_name, url, licence, position from kernel.sources
      union all
      -- behind the sources that a load lists
      select id, title, publisher, read_on, file_name, url, licence, 1000000 from local_authorities.asset_feeds`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop view kernel.source, kernel.asset_feed')
  await knex.raw('drop table local_authorities.assets, local_authorities.asset_feeds')
}
