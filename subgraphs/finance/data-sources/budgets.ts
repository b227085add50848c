import { groupBy } from '../../../db/grouping.ts'
import { groupByKey, type KeyedRow } from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import { toFigure, type FigureRow } from '../../shared/kernel.ts'
import type { FigureModel } from '../../shared/models.ts'
import type { BudgetPart } from '../budget-checks.ts'
import type { BudgetLineModel, BudgetModel } from '../models.ts'

export interface BudgetKey {
  readonly footprintId: string
  readonly year: string | null
  readonly kind: BudgetModel['kind'] | null
}

export const budgetCacheKey = (key: BudgetKey): string =>
  JSON.stringify([key.footprintId, key.year, key.kind])

interface BudgetRow extends KeyedRow {
  readonly id: string
  readonly kind: BudgetModel['kind']
  readonly year: string
  readonly title: string
  readonly footprint_id: string
  readonly position: number | null
  readonly heading: string | null
  readonly name: string | null
  readonly part_of: string | null
  readonly is_subtotal: boolean | null
  readonly total: FigureRow | null
  readonly amount: FigureRow | null
}

const FIGURE_AS_JSON = (alias: string): string => `
  case when ${alias}.id is not null then jsonb_build_object('figure_id', ${alias}.id, 'value', ${alias}.value,
    'unit', ${alias}.unit, 'period', ${alias}.period, 'citation_id', ${alias}.citation_id) end`

const share = (amount: FigureModel | null, total: FigureModel | null): number | null =>
  amount === null || total === null || total.value === 0 ? null : amount.value / total.value

const toBudget = (rows: readonly BudgetRow[]): BudgetModel[] => {
  const [first] = rows
  if (!first) return []
  const total = first.total && toFigure(first.total)
  const lines = rows.flatMap((row): BudgetLineModel[] => {
    if (row.name === null) return []
    const amount = row.amount && toFigure(row.amount)
    return [
      {
        name: row.name,
        heading: row.heading,
        isSubtotal: row.is_subtotal ?? false,
        partOf: row.part_of,
        amount,
        shareOfTotal: share(amount, total),
      },
    ]
  })
  return [
    {
      id: first.id,
      kind: first.kind,
      year: first.year,
      title: first.title,
      footprintId: first.footprint_id,
      total,
      lines,
    },
  ]
}

/** The budgets of a footprint with their lines in printed order, by year and then in printed order. */
export const listBudgetsByFootprint = async (
  db: Database,
  keys: readonly BudgetKey[],
): Promise<BudgetModel[][]> => {
  const rows = await select<BudgetRow>(
    db,
    `/* listBudgetsByFootprint */
     with keys as (
       select * from unnest(?::text[], ?::text[], ?::text[]) with ordinality as k(footprint_id, year, kind, n)
     )
     select k.n, b.id, b.kind, b.year, b.title, b.footprint_id, l.position, l.heading, l.name, l.part_of,
       l.is_subtotal, ${FIGURE_AS_JSON('t')} as total, ${FIGURE_AS_JSON('a')} as amount
     from keys k
     join finance.budgets b on b.footprint_id = k.footprint_id
       and (k.year is null or b.year = k.year) and (k.kind is null or b.kind = k.kind)
     left join finance.figures t on t.subject_id = b.id and t.measure = 'total'
     left join finance.budget_lines l on l.budget_id = b.id
     left join finance.figures a on a.subject_id = l.id and a.measure = 'amount'
     order by k.n, b.year, b.position, b.id, l.position`,
    [keys.map((key) => key.footprintId), keys.map((key) => key.year), keys.map((key) => key.kind)],
  )
  return groupByKey(keys, rows, (row) => row).map((group) =>
    [...groupBy(group, (row) => row.id).values()].flatMap(toBudget),
  )
}

interface PartRow extends KeyedRow {
  readonly name: string
  readonly amount: number | null
}

/** The lines and totals of the budgets that are parts of a budget. */
export const listPartsByBudget = async (db: Database, ids: readonly string[]): Promise<BudgetPart[][]> => {
  const rows = await select<PartRow>(
    db,
    `/* listPartsByBudget */
     select k.n, part.name, part.amount
     from unnest(?::text[]) with ordinality as k(id, n)
     join finance.budgets b on b.part_of_id = k.id
     cross join lateral (
       select l.name, a.value as amount
       from finance.budget_lines l
       left join finance.figures a on a.subject_id = l.id and a.measure = 'amount'
       where l.budget_id = b.id
       union all
       select 'TOTAL', t.value from finance.figures t where t.subject_id = b.id and t.measure = 'total'
     ) part
     order by k.n, b.position`,
    [ids],
  )
  return groupByKey(ids, rows, (row) => ({ name: row.name, amount: row.amount }))
}
