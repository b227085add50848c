import { oneByKey, type KeyedRow } from '../../shared/batch.ts'
import { toLonLat } from '../../shared/national-grid.ts'
import { select, type Database } from '../../shared/statement.ts'

// 2,000 metres, in degrees of latitude.
const NEAR_DEGREES = 2_000 / 111_195

interface EdgeRow extends KeyedRow {
  readonly is_near: boolean | null
}

/** Whether the loaded areas end near a spot; null where no outlines are loaded. */
export const listIsNearEdge = async (
  db: Database,
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
     select k.n, case when exists (select from kernel.outer_edge) then exists (
         select from kernel.outer_edge e
         where box(point(e.longitude, e.latitude), point(e.next_longitude, e.next_latitude)) && box(
             point(k.longitude - ${NEAR_DEGREES} / k.width, k.latitude - ${NEAR_DEGREES}),
             point(k.longitude + ${NEAR_DEGREES} / k.width, k.latitude + ${NEAR_DEGREES}))
           and lseg(point(e.longitude * k.width, e.latitude), point(e.next_longitude * k.width, e.next_latitude))
             <-> point(k.longitude * k.width, k.latitude) <= ${NEAR_DEGREES}
       ) end as is_near
     from keys k
     order by k.n`,
    [points.map(({ longitude }) => longitude), points.map(({ latitude }) => latitude)],
  )
  return oneByKey(spots, rows, ({ is_near }) => is_near)
}
