import { groupByKey, type KeyedRow } from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import { SUBJECT_KEYS, subjectBindings, type SubjectKey } from './statements.ts'

interface DayRow extends KeyedRow {
  readonly holds_on: string
}

// The days that may bring a new list size: those of the subject, of a practice that was ever a member, and of a network
// or hub of such a practice. registered-patients-over-time.ts determines which of them do.
const GATHER = `/* listListSizeDays */
  with ${SUBJECT_KEYS},
  members as (
    select distinct k.n, c.practice_id
    from keys k
    join kernel.crosswalk c on c.footprint_kind = k.kind and c.footprint_id = k.id
  ),
  subjects as (
    select k.n, k.id as subject_id from keys k
    union
    select m.n, m.practice_id from members m
    union
    select m.n, c.footprint_id
    from members m
    join kernel.crosswalk c on c.practice_id = m.practice_id
      and c.footprint_kind in ('PRIMARY_CARE_NETWORK', 'NEIGHBOURHOOD')
  )
  select distinct s.n, f.holds_on
  from subjects s
  join primary_care.figures f on f.subject_id = s.subject_id and f.measure = 'registered-patients'
  where f.holds_on is not null
  order by s.n, f.holds_on`

/** The days of the list sizes that concern a footprint or a practice, oldest first. */
export const listListSizeDays = async (db: Database, keys: readonly SubjectKey[]): Promise<string[][]> => {
  const rows = await select<DayRow>(db, GATHER, subjectBindings(keys))
  return groupByKey(keys, rows, (row) => row.holds_on)
}
