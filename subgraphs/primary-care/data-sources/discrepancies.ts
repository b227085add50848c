import { groupByKey, type KeyedRow } from '../../shared/batch.ts'
import { isNational } from '../../shared/scope.ts'
import { select, type Database } from '../../shared/sql.ts'
import { toConnection, type PagePosition } from '../../shared/paging.ts'
import type { DiscrepancyConnectionModel, DiscrepancyModel, StatementModel } from '../models.ts'

interface DiscrepancyRow extends KeyedRow, Omit<DiscrepancyModel, 'isNational'> {
  readonly position: number
  readonly scope: string
}

const COLUMNS =
  'd.id, d.kind, d.weight, d.is_spelling as "isSpelling", d.about, d.summary, d.difference, d.resolution, d.position, d.scope'

const toDiscrepancy = ({
  id,
  kind,
  weight,
  isSpelling,
  about,
  summary,
  difference,
  resolution,
  scope,
}: DiscrepancyRow): DiscrepancyModel => ({
  id,
  kind,
  weight,
  isSpelling,
  about,
  summary,
  difference,
  resolution,
  isNational: isNational({ scope }),
})

export interface DiscrepancyOptions {
  readonly about: string | null
  readonly kinds: readonly string[] | null
  readonly weights: readonly string[] | null
  readonly page: PagePosition
}

export const listDiscrepancies = async (
  db: Database,
  { about, kinds, weights, page }: DiscrepancyOptions,
): Promise<DiscrepancyConnectionModel> => {
  const rows = await select<DiscrepancyRow & { readonly total: number }>(
    db,
    `/* listDiscrepancies */
     with chosen as (
       select ${COLUMNS} from kernel.discrepancies d
       where (?::text is null or d.subjects @> array[?::text])
         and (?::text[] is null or d.kind = any (?::text[]))
         and (?::text[] is null or d.weight = any (?::text[]))
     ),
     total as (select count(*) as total from chosen)
     select total.total, page.*
     from total
     left join lateral (
       select * from chosen d where d.position > ?::int order by d.position limit ?::int
     ) page on true
     order by page.position`,
    [about, about, kinds, kinds, weights, weights, page.after?.[0] ?? -1, page.first + 1],
  )
  const found = rows.filter((row) => row.id !== null)
  return toConnection(found, page.first, rows[0]?.total ?? 0, toDiscrepancy, (row) => [row.position])
}

export const findDiscrepancy = async (db: Database, id: string): Promise<DiscrepancyModel | null> => {
  const [row] = await select<DiscrepancyRow>(
    db,
    `/* findDiscrepancy */ select ${COLUMNS} from kernel.discrepancies d where d.id = ?`,
    [id],
  )
  return row ? toDiscrepancy(row) : null
}

/** Whether sources disagree about the subject with this id. */
export const isSubject = async (db: Database, id: string): Promise<boolean> => {
  const [row] = await select<{ readonly is_subject: boolean }>(
    db,
    `/* isSubject */
     select exists (select from kernel.discrepancies d where d.subjects @> array[?::text]) as is_subject`,
    [id],
  )
  return row?.is_subject ?? false
}

export const listDiscrepanciesBySubject = async (
  db: Database,
  ids: readonly string[],
): Promise<DiscrepancyModel[][]> => {
  const rows = await select<DiscrepancyRow>(
    db,
    `/* listDiscrepanciesBySubject */
     select k.n, ${COLUMNS}
     from unnest(?::text[]) with ordinality as k(id, n)
     join kernel.discrepancies d on d.subjects @> array[k.id]
     order by k.n, d.position`,
    [ids],
  )
  return groupByKey(ids, rows, toDiscrepancy)
}

interface StatementRow extends KeyedRow {
  readonly scope: string
  readonly text: string
  readonly printed: string | null
  readonly value: number | null
  readonly citation_id: string
}

export const listStatementsByDiscrepancy = async (
  db: Database,
  ids: readonly string[],
): Promise<StatementModel[][]> => {
  const rows = await select<StatementRow>(
    db,
    `/* listStatementsByDiscrepancy */
     select k.n, d.scope, s.text, s.printed, s.value, s.citation_id
     from unnest(?::text[]) with ordinality as k(id, n)
     join kernel.discrepancies d on d.id = k.id
     join kernel.discrepancy_statements s on s.discrepancy_id = d.id
     order by k.n, s.position`,
    [ids],
  )
  return groupByKey(ids, rows, (row) => ({
    text: row.text,
    printed: row.printed,
    value: row.value,
    isNational: isNational(row),
    citationReference: row.citation_id,
  }))
}
