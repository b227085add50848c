import { groupByKey, type KeyedRow } from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { SpendLine } from '../spend.ts'

interface SpendRow extends KeyedRow {
  readonly id: string
  readonly year: string
  readonly up_to: string
  readonly heading: string
  readonly stream_id: string | null
  readonly amount: number
  readonly source_id: string
  readonly locator: string
  readonly note: string | null
}

/** The spending of a network in all years, by year, day and heading. */
export const listSpendByNetwork = async (db: Database, keys: readonly string[]): Promise<SpendLine[][]> => {
  const rows = await select<SpendRow>(
    db,
    `/* listSpendByNetwork */
     with keys as (select * from unnest(?::text[]) with ordinality as k(id, n))
     select k.n, s.id, s.year, s.up_to, s.heading, s.stream_id, s.amount, s.source_id, s.locator, s.note
     from keys k
     join partner_only.network_spend s on s.network_id = k.id
     order by k.n, s.year, s.up_to, s.heading`,
    [keys],
  )
  return groupByKey(keys, rows, (row) => ({
    id: row.id,
    year: row.year,
    upTo: row.up_to,
    heading: row.heading,
    streamId: row.stream_id,
    amount: row.amount,
    citation: { sourceId: row.source_id, locator: row.locator, note: row.note },
  }))
}
