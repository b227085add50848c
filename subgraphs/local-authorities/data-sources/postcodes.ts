import { oneByKey, type KeyedRow } from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { LocationModel } from '../models.ts'

export interface PostcodeKey {
  /** Without spaces, in upper case: a full postcode or its first half. */
  readonly postcode: string
  readonly asOf: string
}

interface LocationRow extends KeyedRow {
  readonly as_of: string
  readonly spelling: string
  readonly is_area: boolean
  readonly postcodes: number
  readonly terminated: string | null
  readonly lsoa_code: string | null
  readonly msoa_code: string | null
  readonly easting: number | null
  readonly northing: number | null
  readonly place_codes: number
  readonly district_codes: number
  readonly is_outside: boolean
  readonly others_at_point: number | null
  readonly place_ids: string[] | null
  readonly district_ids: string[] | null
  readonly source_id: string
}

// An area that extends into a council that is not loaded is not wholly in any place.
const onlyOne = (ids: readonly string[], codes: number): string | null =>
  codes === 1 ? (ids[0] ?? null) : null

const toLocation = (row: LocationRow): LocationModel => {
  const placeIds = row.place_ids ?? []
  const districtIds = row.district_ids ?? []
  return {
    asOf: row.as_of,
    postcode: row.spelling,
    status: row.is_outside
      ? 'OUTSIDE_AREA'
      : row.is_area
        ? 'AREA'
        : row.terminated === null
          ? 'FOUND'
          : 'TERMINATED',
    othersAtPoint: row.others_at_point,
    isArea: row.is_area,
    postcodeCount: row.postcodes,
    terminated: row.terminated,
    placeIds,
    placeId: onlyOne(placeIds, row.place_codes),
    districtIds,
    districtId: onlyOne(districtIds, row.district_codes),
    lsoaCode: row.lsoa_code,
    msoaCode: row.msoa_code,
    spot:
      row.easting === null || row.northing === null ? null : { easting: row.easting, northing: row.northing },
    citationReferences: [
      {
        sourceId: row.source_id,
        locator: `${row.is_area ? 'postcodes that begin with' : 'postcode'} ${row.spelling}`,
        note: null,
      },
    ],
  }
}

export const listLocationsByPostcode = async (
  db: Database,
  keys: readonly PostcodeKey[],
): Promise<(LocationModel | null)[]> => {
  const rows = await select<LocationRow>(
    db,
    `/* listLocationsByPostcode */
     with keys as (select * from unnest(?::text[], ?::date[]) with ordinality as k(postcode, as_of, n)),
     here as (
       select k.n, k.as_of, c.spelling, false as is_area, 1 as postcodes,
         -- the month of its end counts as after it; before that month it was in use
         case when to_date(c.terminated, 'YYYYMM') <= k.as_of
           then left(c.terminated, 4) || '-' || right(c.terminated, 2) end as terminated,
         c.lsoa_code, c.msoa_code, c.easting, c.northing, array_remove(array[c.place_code], null) as place_codes,
         array_remove(array[c.district_code], null) as district_codes, c.source_id,
         c.easting is not null as has_spot
       from keys k join kernel.postcodes c on c.postcode = k.postcode
       union all
       select k.n, k.as_of, o.outward, true, o.postcodes, null, null, null, null, null, o.place_codes, o.district_codes, o.source_id,
         o.spot is not null
       from keys k join kernel.outward_code o on o.outward = k.postcode
     )
     select h.n, h.as_of,
       -- in a council that is not loaded, or with neither a council nor a spot
       exists (select from local_authorities.places) and case when h.place_codes = '{}' then not h.has_spot
         else not exists (select from local_authorities.places x where x.gss_code = any (h.place_codes)) end as is_outside,
       case when h.easting is not null then (
         select count(*)::int - 1 from kernel.postcodes c
         where c.easting = h.easting and c.northing = h.northing) end as others_at_point,
       h.spelling, h.is_area, h.postcodes, h.terminated, h.lsoa_code, h.msoa_code, h.easting, h.northing, h.source_id,
       cardinality(h.place_codes) as place_codes, cardinality(h.district_codes) as district_codes,
       p.ids as place_ids, d.ids as district_ids
     from here h
     cross join lateral (
       select array_agg(x.id order by x.sort_name) as ids from local_authorities.places x
       where x.gss_code = any (h.place_codes) and x.valid_from <= h.as_of
     ) p
     cross join lateral (
       select array_agg(x.id order by x.sort_name) as ids from local_authorities.districts x
       where x.gss_code = any (h.district_codes) and x.valid_from <= h.as_of
     ) d`,
    [keys.map((key) => key.postcode), keys.map((key) => key.asOf)],
  )
  return oneByKey(keys, rows, toLocation)
}

/** The list of postcodes that the response is based on. */
export interface PostcodeList {
  /** Whether the list contains postcodes with this first half. */
  readonly hasOutward: boolean
  readonly sourceId: string
  readonly holdsOn: string | null
}

interface ListRow extends KeyedRow {
  readonly has_outward: boolean
  readonly source_id: string
  readonly holds_on: string | null
}

/** The list that contains each first half; the newest list if none does. Null if no list is loaded. */
export const listListsByOutward = async (
  db: Database,
  outwards: readonly string[],
): Promise<(PostcodeList | null)[]> => {
  const rows = await select<ListRow>(
    db,
    `/* listListsByOutward */
     with newest as (
       select s.id from kernel.sources s
       where s.id in (select o.source_id from kernel.outward_code o)
       order by coalesce(s.published_on, s.holds_on) desc nulls last, s.id limit 1
     )
     select k.n, o.outward is not null as has_outward, s.id as source_id,
       coalesce(s.published_on, s.holds_on) as holds_on
     from unnest(?::text[]) with ordinality as k(outward, n)
     left join kernel.outward_code o on o.outward = k.outward
     join kernel.sources s on s.id = coalesce(o.source_id, (select newest.id from newest))`,
    [outwards],
  )
  return oneByKey(outwards, rows, (row) => ({
    hasOutward: row.has_outward,
    sourceId: row.source_id,
    holdsOn: row.holds_on,
  }))
}
