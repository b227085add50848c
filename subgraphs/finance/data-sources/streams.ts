import { groupByKey, type KeyedRow } from '../../shared/batch.ts'
import { ENGLAND } from '../../shared/scope.ts'
import { select, type Database } from '../../shared/sql.ts'
import { FIGURE_COLUMNS, toFigure, type FigureRow } from '../../shared/kernel.ts'
import type { FigureModel } from '../../shared/models.ts'
import type { FundingStreamModel } from '../models.ts'
import type { Rate } from '../entitlement.ts'

interface StreamRow {
  readonly id: string
  readonly scope: string
  readonly name: string
  readonly basis: FundingStreamModel['basis']
  readonly first_year: string | null
}

/** All funding streams in the order of the sources. */
export const listStreams = async (db: Database): Promise<FundingStreamModel[]> => {
  const rows = await select<StreamRow>(
    db,
    `/* listStreams */
     select s.id, s.scope, s.name, s.basis, s.first_year
     from finance.streams s order by s.scope <> '${ENGLAND}', s.scope, s.position`,
    [],
  )
  return rows.map((row) => ({
    id: row.id,
    within: null,
    scope: row.scope,
    name: row.name,
    basis: row.basis,
    firstYear: row.first_year,
  }))
}

interface RateRow extends FigureRow {
  readonly stream_id: string
  readonly first_year: string
  readonly last_year: string
}

/** All rates with the years in which they apply. */
export const listRates = async (db: Database): Promise<Rate[]> => {
  const rows = await select<RateRow>(
    db,
    `/* listRates */
     select r.stream_id, r.first_year, r.last_year, ${FIGURE_COLUMNS}
     from finance.rates r
     join finance.figures f on f.subject_id = r.stream_id and f.measure = 'rate'
       and f.id = r.stream_id || ':rate:' || replace(r.first_year, '/', '-')
     order by r.stream_id, r.first_year`,
    [],
  )
  return rows.map((row) => ({
    streamId: row.stream_id,
    firstYear: row.first_year,
    lastYear: row.last_year,
    figure: toFigure(row),
  }))
}

interface StreamBudgetRow extends KeyedRow, Partial<FigureRow> {
  readonly year: string
  readonly about: string
}

export interface StreamBudgetKey {
  readonly id: string
  /** Only budgets of this system; null for all systems. */
  readonly systemId: string | null
}

export const streamBudgetCacheKey = ({ id, systemId }: StreamBudgetKey): string => `${id}:${systemId ?? ''}`

export interface StreamBudget {
  readonly year: string
  readonly about: string
  readonly amount: FigureModel | null
}

/** The budgets of a stream by year. A blank cell has a year and no amount. */
export const listBudgetsByStream = async (
  db: Database,
  keys: readonly StreamBudgetKey[],
): Promise<StreamBudget[][]> => {
  const rows = await select<StreamBudgetRow>(
    db,
    `/* listBudgetsByStream */
     select k.n, b.year, b.footprint_id as about, f.id as figure_id, f.value, f.unit, f.period, f.citation_id
     from unnest(?::text[], ?::text[]) with ordinality as k(id, system_id, n)
     join finance.budget_lines l on l.stream_id = k.id
     join finance.budgets b on b.id = l.budget_id and (k.system_id is null or b.scope = k.system_id)
     left join finance.figures f on f.subject_id = l.id and f.measure = 'amount'
     order by k.n, b.year, b.footprint_id`,
    [keys.map(({ id }) => id), keys.map(({ systemId }) => systemId)],
  )
  return groupByKey(keys, rows, (row) => ({
    year: row.year,
    about: row.about,
    amount: row.figure_id ? toFigure(row as FigureRow) : null,
  }))
}
