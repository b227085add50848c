import type { Knex } from 'knex'

export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`
    create table kernel.need_words (
      need text not null check (need in ('LONELY', 'MONEY', 'MOVING_MORE', 'CARERS', 'FOOD')),
      -- what a word of a description begins with, in small letters
      word text not null,
      primary key (need, word)
    )`)
  // Two areas that touch share a line; a line of one area alone is where the loaded ones end. Only areas that a loaded
  // postcode lies in count: outlines may be of more of the country than the rest of the data.
  await knex.raw(`
    create materialized view kernel.outer_edge as
      with corners as (
        select a.code, p.number as polygon, r.number as ring, c.number,
          (c.value->>0)::float8 as longitude, (c.value->>1)::float8 as latitude
        from kernel.areas a
        cross join lateral (
          select case a.outline->>'type' when 'Polygon' then jsonb_build_array(a.outline->'coordinates')
            else a.outline->'coordinates' end as polygons
        ) o
        cross join lateral jsonb_array_elements(o.polygons) with ordinality as p(value, number)
        cross join lateral jsonb_array_elements(p.value) with ordinality as r(value, number)
        cross join lateral jsonb_array_elements(r.value) with ordinality as c(value, number)
        where a.kind = 'MSOA' and a.outline is not null
          and a.code in (select distinct msoa_code from kernel.postcodes)
      ),
      lines as (
        select longitude, latitude, lead(longitude) over next as next_longitude, lead(latitude) over next as next_latitude
        from corners
        window next as (partition by code, polygon, ring order by number)
      )
      -- the same line whichever way round it is drawn
      select s.longitude, s.latitude, s.next_longitude, s.next_latitude
      from lines l
      cross join lateral (
        select l.longitude, l.latitude, l.next_longitude, l.next_latitude
        where (l.longitude, l.latitude) < (l.next_longitude, l.next_latitude)
        union all
        select l.next_longitude, l.next_latitude, l.longitude, l.latitude
        where (l.longitude, l.latitude) > (l.next_longitude, l.next_latitude)
      ) s
      group by s.longitude, s.latitude, s.next_longitude, s.next_latitude
      having count(*) = 1`)
  await knex.raw(`
    create unique index outer_edge_key
      on kernel.outer_edge (longitude, latitude, next_longitude, next_latitude)`)
  await knex.raw(`
    create index outer_edge_frame on kernel.outer_edge
      using gist (box(point(longitude, latitude), point(next_longitude, next_latitude)))`)
}

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop materialized view kernel.outer_edge')
  await knex.raw('drop table kernel.need_words')
}
