import { namePart } from '../../../db/spelling.ts'
import { groupByKey, type KeyedRow } from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { Unit } from '../../shared/models.ts'
import type { IndicatorModel } from '../models.ts'

export interface IndicatorKey {
  /** Only indicators of this footprint; null for all. */
  readonly footprintId: string | null
  readonly nameContains: string | null
  readonly asOf: string
}

export const indicatorCacheKey = (key: IndicatorKey): string =>
  JSON.stringify([key.footprintId, key.nameContains, key.asOf])

interface IndicatorRow extends KeyedRow {
  readonly as_of: string
  readonly id: string
  readonly name: string
  readonly population_group: string | null
  readonly footprint_id: string | null
  readonly comparator: string | null
  readonly figures: {
    readonly id: string
    readonly measure: string
    readonly period: string | null
    readonly value: number
    readonly unit: Unit
    readonly citation_id: string
  }[]
}

const toIndicator = (row: IndicatorRow): IndicatorModel => {
  const figures = row.figures.map(({ id, measure, period, value, unit, citation_id }) => ({
    measure,
    figure: { id, value, unit, period, derivation: null, citationReferences: [citation_id] },
  }))
  const own = figures.find(({ measure }) => measure === 'indicator')
  if (!own) throw new Error(`indicator "${row.id}" has no figure`)
  return {
    id: row.id,
    name: row.name,
    group: row.population_group,
    asOf: row.as_of,
    footprintId: row.footprint_id,
    figure: own.figure,
    comparisons: figures.flatMap(({ measure, figure }) => (measure === 'comparator' ? figure : [])),
    comparedWith: row.comparator,
  }
}

export const listIndicators = async (
  db: Database,
  keys: readonly IndicatorKey[],
): Promise<IndicatorModel[][]> => {
  const rows = await select<IndicatorRow>(
    db,
    `/* listIndicators */
     with keys as (
       select * from unnest(?::text[], ?::text[], ?::date[]) with ordinality as k(footprint_id, name_part, as_of, n)
     )
     select k.n, k.as_of, i.id, i.name, i.population_group, i.footprint_id, i.comparator,
       jsonb_agg(jsonb_build_object('id', f.id, 'measure', f.measure, 'period', f.period, 'value', f.value,
         'unit', f.unit, 'citation_id', f.citation_id) order by f.id) as figures
     from keys k
     join local_authorities.indicators i on (k.footprint_id is null or i.footprint_id = k.footprint_id)
       and (k.name_part is null or position(k.name_part in i.sort_name) > 0)
     join local_authorities.figures f on f.subject_id = i.id
     group by k.n, k.as_of, i.id
     order by k.n, i.position, i.id`,
    [
      keys.map((key) => key.footprintId),
      keys.map((key) => namePart(key.nameContains)),
      keys.map((key) => key.asOf),
    ],
  )
  return groupByKey(keys, rows, toIndicator)
}
