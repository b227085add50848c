import { groupByKey, type KeyedRow } from '../../shared/batch.ts'
import { FIGURE_COLUMNS, toFigure, type FigureRow } from '../../shared/kernel.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { CitedLine } from '../cite-lines.ts'
import { compare } from '../comparisons.ts'
import type { BudgetComparisonModel } from '../models.ts'

interface Row extends KeyedRow, FigureRow {
  readonly line_id: string
  readonly line: string
  readonly year: string
  readonly confidence: BudgetComparisonModel['confidence']
  readonly why: string
  readonly headings: string[]
  /** The headings of the line that have payments in the year. */
  readonly paid_headings: string[]
  readonly paid: number
  readonly practices: number
  readonly lines: CitedLine[]
}

/** The budget lines that are comparable with payments of their year, in printed order. */
export const listComparisonsByBudget = async (
  db: Database,
  ids: readonly string[],
): Promise<BudgetComparisonModel[][]> => {
  const rows = await select<Row>(
    db,
    `/* listComparisonsByBudget */
     with budgets as (
       select k.n, b.id, b.kind, b.year, b.footprint_id, b.scope, make_date(left(b.year, 4)::int, 4, 1) as first_day,
         make_date(left(b.year, 4)::int + 1, 4, 1) as day_after
       from unnest(?::text[]) with ordinality as k(id, n)
       join finance.budgets b on b.id = k.id
     ),
     members as (
       select distinct b.n, c.practice_id
       from budgets b
       join kernel.crosswalk c on c.footprint_kind in ('SYSTEM', 'COMMISSIONER') and c.footprint_id = b.footprint_id
         and c.valid_from < b.day_after and coalesce(c.valid_to, 'infinity') > b.first_day
     ),
     paid as (
       select b.n, x.line, x.headings, x.confidence, x.why, array_agg(distinct p.heading) as paid_headings, sum(p.amount) as paid,
         count(distinct p.practice_id)::int as practices,
         jsonb_agg(distinct jsonb_build_object('sourceId', c.source_id, 'locator', c.locator)) as lines
       from budgets b
       join finance.comparable_lines x on x.kind = b.kind and x.scope = b.scope
       join members m on m.n = b.n
       join finance.practice_payments p on p.practice_id = m.practice_id and p.year = b.year
         and p.heading = any (x.headings)
       join kernel.citations c on c.id = p.citation_id
       group by b.n, x.line, x.headings, x.confidence, x.why
     )
     select b.n, l.id as line_id, l.name as line, b.year, p.confidence, p.why, p.headings, p.paid_headings, p.paid, p.practices,
       p.lines, ${FIGURE_COLUMNS}
     from budgets b
     join finance.budget_lines l on l.budget_id = b.id
     join finance.figures f on f.subject_id = l.id and f.measure = 'amount'
     join paid p on p.n = b.n and p.line = l.name
     order by b.n, l.position`,
    [ids],
  )
  return groupByKey(ids, rows, (row) =>
    compare({
      lineId: row.line_id,
      line: row.line,
      year: row.year,
      budgeted: toFigure(row),
      headings: row.headings.filter((heading) => row.paid_headings.includes(heading)),
      confidence: row.confidence,
      why: row.why,
      paid: row.paid,
      practices: row.practices,
      paymentCitations: row.lines,
    }),
  )
}
