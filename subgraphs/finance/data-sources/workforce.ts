import { groupByKey, type KeyedRow } from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import { FIGURE_COLUMNS, toFigure, type FigureRow } from '../../shared/kernel.ts'
import type { FigureModel } from '../../shared/models.ts'
import type { WorkforceLineModel } from '../models.ts'

interface LineRow extends KeyedRow {
  readonly kind: WorkforceLineModel['kind']
  readonly name: string
  readonly evidence: string | null
  readonly number: FigureRow | null
  readonly change: FigureRow | null
}

const AS_JSON = (alias: string): string => `
  case when ${alias}.id is not null then jsonb_build_object('figure_id', ${alias}.id, 'value', ${alias}.value,
    'unit', ${alias}.unit, 'period', ${alias}.period, 'citation_id', ${alias}.citation_id) end`

/** The workforce forecast of each system in printed order; empty if none is loaded. */
export const listForecastBySystem = async (
  db: Database,
  systems: readonly string[],
): Promise<WorkforceLineModel[][]> => {
  const rows = await select<LineRow>(
    db,
    `/* listForecastBySystem */
     select k.n, l.kind, l.name, l.evidence, ${AS_JSON('n')} as number, ${AS_JSON('c')} as change
     from unnest(?::text[]) with ordinality as k(id, n)
     join finance.workforce_lines l on l.scope = k.id
     left join finance.figures n on n.subject_id = l.id and n.measure = 'workforce-number'
     left join finance.figures c on c.subject_id = l.id and c.measure = 'workforce-change'
     order by k.n, l.position`,
    [systems],
  )
  return groupByKey(systems, rows, (row) => ({
    kind: row.kind,
    name: row.name,
    evidence: row.evidence,
    number: row.number && toFigure(row.number),
    change: row.change && toFigure(row.change),
  }))
}

/** The stated targets of each system's forecast, in the order of their ids. */
export const listTargetsBySystem = async (
  db: Database,
  systems: readonly string[],
): Promise<FigureModel[][]> => {
  const rows = await select<FigureRow & KeyedRow>(
    db,
    `/* listTargetsBySystem */
     select k.n, ${FIGURE_COLUMNS}
     from unnest(?::text[]) with ordinality as k(id, n)
     join finance.figures f on f.subject_id = 'workforce' and f.scope = k.id
     order by k.n, f.id`,
    [systems],
  )
  return groupByKey(systems, rows, toFigure)
}
