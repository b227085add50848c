import type { Knex } from 'knex'
import { oneByKey, type KeyedRow } from '../../shared/batch.ts'
import { toLonLat } from '../../shared/national-grid.ts'
import { select } from '../../shared/statement.ts'

const NEAR_METRES = 2_000
const METRES_OF_A_DEGREE = 111_195

interface EdgeRow extends KeyedRow {
  readonly is_near: boolean | null
}

/** Whether the loaded areas end near a spot; null where no outlines are loaded. */
export const listIsNearEdge = async (
  db: Knex,
  spots: readonly { readonly easting: number; readonly northing: number }[],
): Promise<(boolean | null)[]> => {
  const points = spots.map(({ easting, northing }) => toLonLat(easting, northing))
  // Degrees of longitude are narrowed to those of latitude here, so that both are of one length.
  const rows = await select<EdgeRow>(
    db,
    `/* listIsNearEdge */
     with keys as (
       select n, longitude, latitude, cosd(latitude) as width
       from unnest(?::float8[], ?::float8[]) with ordinality as k(longitude, latitude, n)
     )
     select k.n, min(
         lseg(point(e.longitude * k.width, e.latitude), point(e.next_longitude * k.width, e.next_latitude))
           <-> point(k.longitude * k.width, k.latitude)
       ) * ${METRES_OF_A_DEGREE} <= ${NEAR_METRES} as is_near
     from keys k
     left join kernel.outer_edge e on true
     group by k.n
     order by k.n`,
    [points.map(({ longitude }) => longitude), points.map(({ latitude }) => latitude)],
  )
  return oneByKey(spots, rows, ({ is_near }) => is_near)
}
