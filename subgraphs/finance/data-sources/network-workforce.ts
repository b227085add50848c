import { groupBy } from '../../../db/grouping.ts'
import { groupByKey, type KeyedRow } from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { CitedLine } from '../cite-lines.ts'
import type { NetworkWorkforceModel, WorkforceCensusModel } from '../models.ts'
import { arrangeCensus, arrangeSystemCensus, type ReportedRole } from '../network-workforce.ts'

interface RoleRow extends KeyedRow {
  readonly holds_on: string
  readonly staff_group: string
  readonly role: string
  readonly wte: number[]
  readonly records: number[]
  readonly citation_ids: string[]
}

const toReportedRole = (row: RoleRow): ReportedRole => ({
  staffGroup: row.staff_group,
  role: row.role,
  wte: row.wte,
  records: row.records,
  citationIds: row.citation_ids,
})

/** The workforce censuses of networks, oldest first. */
export const listWorkforceByNetwork = async (
  db: Database,
  ids: readonly string[],
): Promise<NetworkWorkforceModel[][]> => {
  const rows = await select<RoleRow>(
    db,
    `/* listWorkforceByNetwork */
     select k.n, w.holds_on, w.staff_group, w.role, array_agg(w.wte::float8 order by w.id) as wte,
       array_agg(w.records order by w.id) as records, array_agg(w.citation_id order by w.id) as citation_ids
     from unnest(?::text[]) with ordinality as k(id, n)
     join finance.network_workforce w on w.network_id = k.id
     group by k.n, w.holds_on, w.staff_group, w.role
     order by k.n, w.holds_on, w.staff_group, w.role`,
    [ids],
  )
  return groupByKey(ids, rows, (row) => row).map((group, index) =>
    [...groupBy(group, (row) => row.holds_on)].map(([asOf, reported]) =>
      arrangeCensus({ id: ids[index] ?? '', asOf }, reported.map(toReportedRole)),
    ),
  )
}

interface CensusRow extends KeyedRow {
  readonly holds_on: string
  readonly networks_reporting: number
  readonly networks_open: number
  readonly wte: number
  readonly records: number
  readonly lines: CitedLine[]
}

/** The workforce censuses of systems, oldest first, with the number of networks that reported. */
export const listCensusesBySystem = async (
  db: Database,
  ids: readonly string[],
): Promise<WorkforceCensusModel[][]> => {
  const rows = await select<CensusRow>(
    db,
    `/* listCensusesBySystem */
     with networks as (
       -- on any day, because a census lists networks by their current codes, also for days before they opened
       select distinct k.n, k.id, m.footprint_id as network_id
       from unnest(?::text[]) with ordinality as k(id, n)
       join kernel.crosswalk s on s.footprint_kind = 'SYSTEM' and s.footprint_id = k.id
       join kernel.crosswalk m on m.practice_id = s.practice_id and m.footprint_kind = 'PRIMARY_CARE_NETWORK'
     ),
     censuses as (
       select w.n, w.id, f.holds_on, count(distinct f.network_id)::int as networks_reporting, sum(f.wte) as wte,
         sum(f.records)::int as records,
         jsonb_agg(jsonb_build_object('sourceId', c.source_id, 'locator', c.locator)) as lines
       from networks w
       join finance.network_workforce f on f.network_id = w.network_id
       join kernel.citations c on c.id = f.citation_id
       group by w.n, w.id, f.holds_on
     )
     select k.n, k.holds_on, k.networks_reporting, k.wte, k.records, k.lines, (
         select count(distinct m.footprint_id)::int
         from kernel.crosswalk s
         join kernel.crosswalk m on m.practice_id = s.practice_id and m.footprint_kind = 'PRIMARY_CARE_NETWORK'
           and m.valid_from <= k.holds_on and coalesce(m.valid_to, 'infinity') > k.holds_on
         where s.footprint_kind = 'SYSTEM' and s.footprint_id = k.id
           and s.valid_from <= k.holds_on and coalesce(s.valid_to, 'infinity') > k.holds_on
       ) as networks_open
     from censuses k
     order by k.n, k.holds_on`,
    [ids],
  )
  return groupByKey(ids, rows, (row) => row).map((group, index) =>
    group.map((row) =>
      arrangeSystemCensus(ids[index] ?? '', {
        on: row.holds_on,
        networksReporting: row.networks_reporting,
        networksOpen: row.networks_open,
        wte: row.wte,
        records: row.records,
        lines: row.lines,
      }),
    ),
  )
}
