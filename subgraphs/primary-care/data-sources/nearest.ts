import { groupByKey, isOpen, type KeyedRow } from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { NearbyNeighbourhoodModel, NearbyPracticeModel } from '../models.ts'

export interface NearestKey {
  /** Without spaces: a full postcode or its first half. */
  readonly postcode: string
  readonly asOf: string
  readonly first: number
}

export const nearestCacheKey = (key: NearestKey): string => `${key.postcode}@${key.asOf}:${key.first}`

const bindings = (keys: readonly NearestKey[]) => [
  keys.map((key) => key.postcode),
  keys.map((key) => key.asOf),
  keys.map((key) => key.first),
]

// The practices near a postcode of a council that is not loaded are not loaded either.
const isLoaded = (codes: string): string => `(
    coalesce(cardinality(array_remove(${codes}, null)), 0) = 0
    or exists (select from kernel.footprint f where f.kind = 'PLACE' and f.code = any (${codes}))
    or not exists (select from kernel.footprint f where f.kind = 'PLACE'))`

const SPOTS = `keys as (
  select * from unnest(?::text[], ?::date[], ?::int[]) with ordinality as k(postcode, as_of, wanted, n)
),
spots as (
  select k.n, k.as_of, k.wanted, point(c.easting, c.northing) as spot
  from keys k join kernel.postcodes c on c.postcode = k.postcode
  where c.easting is not null and c.northing is not null and ${isLoaded('array[c.place_code]')}
  union all
  select k.n, k.as_of, k.wanted, o.spot
  from keys k join kernel.outward_code o on o.outward = k.postcode
  where o.spot is not null and ${isLoaded('o.place_codes')}
)`

// The index returns practices by distance. All practices at the same distance as the last one are included, so that the
// result does not depend on the index.
const nearest = (limit: string): string => `(
  select p.practice_id, p.spot <-> k.spot as distance
  from kernel.practice_point p
  where ${isOpen('p')} and not p.is_restricted
  order by p.spot <-> k.spot
  fetch first (${limit}) rows with ties
)`

interface NearestRow extends KeyedRow {
  readonly as_of: string
  readonly practice_id: string
  readonly distance: number
}

/** The open practices and branches nearest to each postcode, with distances in metres on the national grid. */
export const listNearestPractices = async (
  db: Database,
  keys: readonly NearestKey[],
): Promise<NearbyPracticeModel[][]> => {
  const rows = await select<NearestRow>(
    db,
    `/* listNearestPractices */
     with ${SPOTS}
     select k.n, k.as_of, near.practice_id, round(near.distance)::int as distance
     from spots k
     cross join lateral (
       select * from ${nearest('k.wanted')} n order by n.distance, n.practice_id limit k.wanted
     ) near
     order by k.n, near.distance, near.practice_id`,
    bindings(keys),
  )
  return groupByKey(keys, rows, (row) => ({
    practiceKey: { id: row.practice_id, asOf: row.as_of },
    distance: row.distance,
  }))
}

const PRACTICES_LOOKED_AT = 100

interface NeighbourhoodRow extends NearestRow {
  readonly neighbourhood_id: string
}

/** The neighbourhoods of the nearest practices. A branch has the neighbourhood of its main practice. */
export const listNearestNeighbourhoods = async (
  db: Database,
  keys: readonly NearestKey[],
): Promise<NearbyNeighbourhoodModel[][]> => {
  const rows = await select<NeighbourhoodRow>(
    db,
    `/* listNearestNeighbourhoods */
     with ${SPOTS}
     select k.n, k.as_of, near.neighbourhood_id, near.practice_id, round(near.distance)::int as distance
     from spots k
     cross join lateral (
       select * from (
         select distinct on (m.neighbourhood_id) m.neighbourhood_id, x.practice_id, x.distance
         from ${nearest(String(PRACTICES_LOOKED_AT))} x
         join primary_care.practices p on p.id = x.practice_id
         cross join lateral (
           select m.neighbourhood_id from primary_care.neighbourhood_memberships m
           where m.practice_id in (p.id, p.main_practice_id) and ${isOpen('m')}
           order by m.practice_id <> p.id limit 1
         ) m
         order by m.neighbourhood_id, x.distance, x.practice_id
       ) of_each
       order by of_each.distance, of_each.neighbourhood_id limit k.wanted
     ) near
     order by k.n, near.distance, near.neighbourhood_id`,
    bindings(keys),
  )
  return groupByKey(keys, rows, (row) => ({
    neighbourhoodKey: { id: row.neighbourhood_id, asOf: row.as_of },
    practiceKey: { id: row.practice_id, asOf: row.as_of },
    distance: row.distance,
  }))
}
