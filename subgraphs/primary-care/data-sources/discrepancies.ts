import type { Knex } from 'knex'
import { groupByKey, select, type KeyedRow } from '../../shared/batch.ts'
import { toConnection, type Page } from '../../shared/paging.ts'
import type { DiscrepancyConnectionModel, DiscrepancyModel, StatementModel } from '../models.ts'

interface DiscrepancyRow extends KeyedRow, DiscrepancyModel {
  readonly position: number
}

const COLUMNS = 'd.id, d.kind, d.weight, d.about, d.summary, d.difference, d.resolution, d.position'

const toDiscrepancy = ({
  id,
  kind,
  weight,
  about,
  summary,
  difference,
  resolution,
}: DiscrepancyRow): DiscrepancyModel => ({
  id,
  kind,
  weight,
  about,
  summary,
  difference,
  resolution,
})

export interface DiscrepancyQuestion {
  readonly about: string | null
  readonly kinds: readonly string[] | null
  readonly weights: readonly string[] | null
  readonly page: Page
}

export const listDiscrepancies = async (
  db: Knex,
  { about, kinds, weights, page }: DiscrepancyQuestion,
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

/** The id of what a text names by id or official code: a footprint, a practice, or anything that sources disagree about. */
export const findSubjectId = async (db: Knex, text: string): Promise<string | null> => {
  const [row] = await select<{ readonly id: string }>(
    db,
    `/* findSubjectId */
     with asked as (select ?::text as text)
     select found.id
     from asked a
     cross join lateral (
       select f.id from kernel.footprint f where f.id = lower(a.text) or upper(f.code) = upper(a.text)
       union all
       select p.id from primary_care.practices p where p.id = lower(a.text) or p.ods_code = upper(a.text)
       union all
       select lower(a.text) where exists (
         select from kernel.discrepancies d where d.subjects @> array[lower(a.text)])
     ) found
     limit 1`,
    [text],
  )
  return row?.id ?? null
}

export const listDiscrepanciesBySubject = async (
  db: Knex,
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
  readonly text: string
  readonly value: number | null
  readonly citation_id: string
}

export const listStatementsByDiscrepancy = async (
  db: Knex,
  ids: readonly string[],
): Promise<StatementModel[][]> => {
  const rows = await select<StatementRow>(
    db,
    `/* listStatementsByDiscrepancy */
     select k.n, s.text, s.value, s.citation_id
     from unnest(?::text[]) with ordinality as k(id, n)
     join kernel.discrepancy_statements s on s.discrepancy_id = k.id
     order by k.n, s.position`,
    [ids],
  )
  return groupByKey(ids, rows, (row) => ({
    text: row.text,
    value: row.value,
    citationReference: row.citation_id,
  }))
}
