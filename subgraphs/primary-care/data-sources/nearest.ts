import { groupByKey, isOpen, type KeyedRow } from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { NearbyNeighbourhoodModel, NearbyPracticeModel } from '../models.ts'
import type { NearbyPracticeKind } from '../resolver-types.ts'

export interface NearestKey {
  /** Without spaces: a full postcode or its first half. */
  readonly postcode: string
  readonly asOf: string
  readonly first: number
}

export interface NearestPracticesKey extends NearestKey {
  readonly kind: NearbyPracticeKind
}

export const nearestCacheKey = (key: NearestKey): string => `${key.postcode}@${key.asOf}:${key.first}`

export const nearestPracticesCacheKey = (key: NearestPracticesKey): string =>
  `${nearestCacheKey(key)}:${key.kind}`

const bindings = (keys: readonly NearestKey[], kinds: readonly NearbyPracticeKind[]) => [
  keys.map((key) => key.postcode),
  keys.map((key) => key.asOf),
  keys.map((key) => key.first),
  kinds,
]

// The practices near a postcode of a council that is not loaded are not loaded either.
const isLoaded = (codes: string): string => `(
    coalesce(cardinality(array_remove(${codes}, null)), 0) = 0
    or exists (select from kernel.footprint f where f.kind = 'PLACE' and f.code = any (${codes}))
    or not exists (select from kernel.footprint f where f.kind = 'PLACE'))`

const SPOTS = `keys as (
  select k.*, exists (select from primary_care.network_memberships m where ${isOpen('m')}) as has_networks
  from unnest(?::text[], ?::date[], ?::int[], ?::text[]) with ordinality as k(postcode, as_of, wanted, kind, n)
),
spots as (
  select k.n, k.as_of, k.wanted, k.kind, k.has_networks, point(c.easting, c.northing) as spot
  from keys k join kernel.postcodes c on c.postcode = k.postcode
  where c.easting is not null and c.northing is not null and ${isLoaded('array[c.place_code]')}
  union all
  select k.n, k.as_of, k.wanted, k.kind, k.has_networks, o.spot
  from keys k join kernel.outward_code o on o.outward = k.postcode
  where o.spot is not null and ${isLoaded('o.place_codes')}
)`

// A branch is what its main practice is.
const IS_SPECIAL = `(p.is_restricted
  or exists (select from primary_care.practices main where main.id = o.main_practice_id and main.serves_only is not null)
  or k.has_networks and not exists (
    select from primary_care.network_memberships m
    where m.practice_id in (o.id, o.main_practice_id) and ${isOpen('m')}))`

const IS_OF_KIND = `case k.kind
    when 'SPECIAL' then ${IS_SPECIAL}
    when 'OPEN_TO_ALL' then o.main_practice_id is null and not ${IS_SPECIAL}
    else not ${IS_SPECIAL}
  end`

// The index returns practices by distance. All practices at the same distance as the last one are included, so that the
// result does not depend on the index.
const nearest = (limit: string): string => `(
  select p.practice_id, p.spot <-> k.spot as distance
  from kernel.practice_point p
  join primary_care.practices o on o.id = p.practice_id
  where ${isOpen('p')} and ${IS_OF_KIND}
  order by p.spot <-> k.spot
  fetch first (${limit}) rows with ties
)`

interface NearestRow extends KeyedRow {
  readonly as_of: string
  readonly practice_id: string
  readonly distance: number
}

/** The open practices nearest to each postcode, with distances in metres on the national grid. */
export const listNearestPractices = async (
  db: Database,
  keys: readonly NearestPracticesKey[],
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
    bindings(
      keys,
      keys.map(({ kind }) => kind),
    ),
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
    bindings(
      keys,
      keys.map(() => 'OPEN_TO_ALL_WITH_BRANCHES'),
    ),
  )
  return groupByKey(keys, rows, (row) => ({
    neighbourhoodKey: { id: row.neighbourhood_id, asOf: row.as_of },
    practiceKey: { id: row.practice_id, asOf: row.as_of },
    distance: row.distance,
  }))
}
