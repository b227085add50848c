import { groupByKey, type KeyedRow } from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { PaymentLine } from '../payments.ts'

/** The practice or network that was paid, and the year; null for all years. */
export interface PaymentKey {
  readonly id: string
  readonly year: string | null
}

export const paymentCacheKey = (key: PaymentKey): string => `${key.id}@${key.year ?? ''}`

const KEYS = 'keys as (select * from unnest(?::text[], ?::text[]) with ordinality as k(id, year, n))'

const bindings = (keys: readonly PaymentKey[]) => [keys.map((key) => key.id), keys.map((key) => key.year)]

interface PracticeRow extends KeyedRow {
  readonly id: string
  readonly year: string
  readonly heading: string
  readonly amount: number
  readonly citation_id: string
}

/** The payments of practices, by year and then in the order of the published columns. */
export const listPaymentsByPractice = async (
  db: Database,
  keys: readonly PaymentKey[],
): Promise<PaymentLine[][]> => {
  const rows = await select<PracticeRow>(
    db,
    `/* listPaymentsByPractice */
     with ${KEYS}
     select k.n, p.id, p.year, p.heading, p.amount, p.citation_id
     from keys k
     join finance.practice_payments p on p.practice_id = k.id and (k.year is null or p.year = k.year)
     order by k.n, p.year, p.position`,
    bindings(keys),
  )
  return groupByKey(keys, rows, (row) => ({
    id: row.id,
    year: row.year,
    heading: row.heading,
    value: row.amount,
    operands: null,
    citationIds: [row.citation_id],
  }))
}

interface NetworkRow extends KeyedRow {
  readonly network_id: string
  readonly year: string
  readonly position: number
  readonly heading: string
  readonly amount: number
  readonly practice_ids: string[]
  readonly amounts: number[]
  readonly citation_ids: string[]
}

/** The payments of the practices that were members of a network on the last day of the year, summed by heading. */
export const listPaymentsByNetwork = async (
  db: Database,
  keys: readonly PaymentKey[],
): Promise<PaymentLine[][]> => {
  const rows = await select<NetworkRow>(
    db,
    `/* listPaymentsByNetwork */
     with ${KEYS}
     select k.n, k.id as network_id, p.year, min(p.position) as position, p.heading, sum(p.amount) as amount,
       array_agg(p.practice_id order by p.practice_id) as practice_ids,
       array_agg(p.amount::float8 order by p.practice_id) as amounts,
       array_agg(p.citation_id order by p.practice_id) as citation_ids
     from keys k
     join kernel.crosswalk c on c.footprint_kind = 'PRIMARY_CARE_NETWORK' and c.footprint_id = k.id
     join finance.practice_payments p on p.practice_id = c.practice_id and (k.year is null or p.year = k.year)
       and c.valid_from <= make_date(left(p.year, 4)::int + 1, 3, 31)
       and coalesce(c.valid_to, 'infinity') > make_date(left(p.year, 4)::int + 1, 3, 31)
     group by k.n, k.id, p.year, p.heading
     order by k.n, p.year, position`,
    bindings(keys),
  )
  return groupByKey(keys, rows, (row) => ({
    id: `${row.network_id}:payment:${row.year.replace('/', '-')}:${row.position}`,
    year: row.year,
    heading: row.heading,
    value: row.amount,
    operands: row.practice_ids.map((practiceId, index) => ({ practiceId, value: row.amounts[index] ?? 0 })),
    citationIds: row.citation_ids,
  }))
}
