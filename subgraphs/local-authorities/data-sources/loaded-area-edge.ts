import { isOpen, oneByKey, type KeyedRow } from '../../shared/batch.ts'
import { toLonLat } from '../../shared/national-grid.ts'
import { select, type Database } from '../../shared/sql.ts'

const METRES_OF_A_DEGREE = 111_195
const NEAR_METRES = 2_000

interface EdgeRow extends KeyedRow {
  readonly is_near: boolean | null
}

export interface EdgeKey {
  readonly easting: number
  readonly northing: number
  readonly asOf: string
}

export const edgeCacheKey = ({ easting, northing, asOf }: EdgeKey): string => `${easting},${northing}@${asOf}`

/**
 * Whether the loaded areas end within 2,000 metres of a point, or nearer than the nearest practice, so that a nearer
 * one may be missing. Null if no outlines are loaded.
 */
export const listIsNearEdge = async (
  db: Database,
  spots: readonly EdgeKey[],
): Promise<(boolean | null)[]> => {
  const points = spots.map(({ easting, northing }) => toLonLat(easting, northing))
  // Degrees of longitude are scaled to the length of degrees of latitude.
  const rows = await select<EdgeRow>(
    db,
    `/* listIsNearEdge */
     with keys as (
       select k.n, k.longitude, k.latitude, cosd(k.latitude) as width,
         greatest(${NEAR_METRES}, nearest.distance) / ${METRES_OF_A_DEGREE} as reach
       from unnest(?::float8[], ?::float8[], ?::float8[], ?::float8[], ?::date[]) with ordinality
         as k(longitude, latitude, easting, northing, as_of, n)
       left join lateral (
         select p.spot <-> point(k.easting, k.northing) as distance
         from kernel.practice_point p
         where ${isOpen('p')} and not p.is_restricted
         order by p.spot <-> point(k.easting, k.northing) limit 1
       ) nearest on true
     )
     select k.n, case when exists (select from kernel.outer_edge) then exists (
         select from kernel.outer_edge e
         where box(point(e.longitude, e.latitude), point(e.next_longitude, e.next_latitude)) && box(
             point(k.longitude - k.reach / k.width, k.latitude - k.reach),
             point(k.longitude + k.reach / k.width, k.latitude + k.reach))
           and lseg(point(e.longitude * k.width, e.latitude), point(e.next_longitude * k.width, e.next_latitude))
             <-> point(k.longitude * k.width, k.latitude) <= k.reach
       ) end as is_near
     from keys k
     order by k.n`,
    [
      points.map(({ longitude }) => longitude),
      points.map(({ latitude }) => latitude),
      spots.map(({ easting }) => easting),
      spots.map(({ northing }) => northing),
      spots.map(({ asOf }) => asOf),
    ],
  )
  return oneByKey(spots, rows, ({ is_near }) => is_near)
}
