import { DAY_KEYS, dayKeyBindings, groupByKey, isOpen, oneByKey, type KeyedRow } from '../../shared/batch.ts'
import type { DayKey } from '../../shared/models.ts'
import { toLonLat } from '../../shared/national-grid.ts'
import { select, type Database } from '../../shared/sql.ts'
import { outlineText } from '../area-outline.ts'
import type { AreaModel, PointModel } from '../models.ts'

interface AreaRow extends KeyedRow {
  readonly code: string
  readonly name: string
  readonly common_name: string | null
  readonly outline: { readonly type: string; readonly coordinates: unknown }
  readonly citation_id: string
}

const MARGIN_METRES = 2_000

/** The MSOAs around the practices of each neighbourhood: those with a postcode within the margin. */
export const listAreasAround = async (db: Database, keys: readonly DayKey[]): Promise<AreaModel[][]> => {
  const rows = await select<AreaRow>(
    db,
    `/* listAreasAround */
     with ${DAY_KEYS},
     frames as (
       select k.n, min(p.spot[0]) - ${MARGIN_METRES} as west, max(p.spot[0]) + ${MARGIN_METRES} as east,
         min(p.spot[1]) - ${MARGIN_METRES} as south, max(p.spot[1]) + ${MARGIN_METRES} as north
       from keys k
       join primary_care.neighbourhood_memberships m on m.neighbourhood_id = k.id and ${isOpen('m')}
       join kernel.practice_point p on p.practice_id = m.practice_id and ${isOpen('p')}
       group by k.n
     ),
     near as (
       select distinct f.n, c.msoa_code
       from frames f
       join kernel.postcodes c on c.easting > f.west and c.easting < f.east
         and c.northing > f.south and c.northing < f.north
     )
     select s.n, a.code, a.name, a.common_name, a.outline, a.citation_id
     from near s
     join kernel.areas a on a.code = s.msoa_code and a.kind = 'MSOA' and a.outline is not null
     order by s.n, a.code`,
    dayKeyBindings(keys),
  )
  return groupByKey(keys, rows, (row) => ({
    code: row.code,
    name: row.name,
    commonName: row.common_name,
    outline: outlineText(row.outline),
    citationId: row.citation_id,
  }))
}

interface PointRow extends KeyedRow {
  readonly easting: number
  readonly northing: number
}

export const listPointsByPractice = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<(PointModel | null)[]> => {
  const rows = await select<PointRow>(
    db,
    `/* listPointsByPractice */
     with ${DAY_KEYS}
     select k.n, p.spot[0] as easting, p.spot[1] as northing
     from keys k
     join kernel.practice_point p on p.practice_id = k.id and ${isOpen('p')}`,
    dayKeyBindings(keys),
  )
  return oneByKey(keys, rows, ({ easting, northing }) => toLonLat(easting, northing))
}
