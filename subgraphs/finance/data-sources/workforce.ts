import type { Knex } from 'knex'
import { select } from '../../shared/statement.ts'
import { FIGURE_COLUMNS, toFigure, type FigureRow } from '../../shared/kernel.ts'
import type { FigureModel } from '../../shared/models.ts'
import type { WorkforceLineModel } from '../models.ts'

interface LineRow {
  readonly kind: WorkforceLineModel['kind']
  readonly name: string
  readonly evidence: string | null
  readonly number: FigureRow | null
  readonly change: FigureRow | null
}

const AS_JSON = (alias: string): string => `
  case when ${alias}.id is not null then jsonb_build_object('figure_id', ${alias}.id, 'value', ${alias}.value,
    'unit', ${alias}.unit, 'period', ${alias}.period, 'citation_id', ${alias}.citation_id) end`

/** The forecast as the documents print it, line by line. They hold one, for the one system that they describe. */
export const listForecast = async (db: Knex): Promise<WorkforceLineModel[]> => {
  const rows = await select<LineRow>(
    db,
    `/* listForecast */
     select l.kind, l.name, l.evidence, ${AS_JSON('n')} as number, ${AS_JSON('c')} as change
     from finance.workforce_lines l
     left join finance.figures n on n.subject_id = l.id and n.measure = 'workforce-number'
     left join finance.figures c on c.subject_id = l.id and c.measure = 'workforce-change'
     order by l.position`,
    [],
  )
  return rows.map((row) => ({
    kind: row.kind,
    name: row.name,
    evidence: row.evidence,
    number: row.number && toFigure(row.number),
    change: row.change && toFigure(row.change),
  }))
}

/** Every stated target of the forecast, in the order of their ids. */
export const listTargets = async (db: Knex): Promise<FigureModel[]> => {
  const rows = await select<FigureRow>(
    db,
    `/* listTargets */
     select ${FIGURE_COLUMNS} from finance.figures f where f.subject_id = 'workforce' order by f.id`,
    [],
  )
  return rows.map(toFigure)
}
