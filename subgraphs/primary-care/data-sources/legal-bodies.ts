import { lastDay } from '../../shared/as-of.ts'
import { DAY_KEYS, dayKeyBindings, isOpen, oneByKey, type KeyedRow } from '../../shared/batch.ts'
import type { DayKey } from '../../shared/models.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { LeadershipModel, LegalBodyModel } from '../models.ts'

interface BodyRow extends KeyedRow {
  readonly as_of: string
  readonly name: string
  readonly ods_code: string | null
  readonly valid_from: string
  readonly valid_to: string | null
  readonly citation_id: string
}

/** The statutory body of each system on the day; the last one for a closed system. */
export const listLegalBodies = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<(LegalBodyModel | null)[]> => {
  const rows = await select<BodyRow>(
    db,
    `/* listLegalBodies */
     with ${DAY_KEYS}
     select distinct on (k.n) k.n, k.as_of, b.name, b.ods_code, b.valid_from, b.valid_to, b.citation_id
     from keys k
     join primary_care.legal_bodies b on b.system_id = k.id and b.valid_from <= k.as_of
     order by k.n, b.valid_from desc`,
    dayKeyBindings(keys),
  )
  return oneByKey(keys, rows, (row) => ({
    name: row.name,
    odsCode: row.ods_code,
    from: row.valid_from,
    until: lastDay(row.valid_to, row.as_of),
    citationReferences: [row.citation_id],
  }))
}

interface LeadershipRow extends KeyedRow {
  readonly as_of: string
  readonly id: string
  readonly name: string
  readonly system_ids: string[]
  readonly system_codes: string[]
  readonly citation_ids: string[]
}

/** The leaders of each system on the day, with all systems that they lead. */
export const listLeaderships = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<(LeadershipModel | null)[]> => {
  const rows = await select<LeadershipRow>(
    db,
    `/* listLeaderships */
     with ${DAY_KEYS}
     select k.n, k.as_of, l.id, min(o.name) as name, array_agg(o.system_code order by o.system_code) as system_codes,
       array_agg(o.citation_id order by o.system_code) as citation_ids,
       array_remove(array_agg(y.id order by y.id), null) as system_ids
     from keys k
     join primary_care.systems s on s.id = k.id
     join primary_care.leaderships l on l.system_code = s.ods_code and ${isOpen('l')}
     join primary_care.leaderships o on o.id = l.id and ${isOpen('o')}
     left join primary_care.systems y on y.ods_code = o.system_code and ${isOpen('y')}
     group by k.n, k.as_of, l.id
     order by k.n, l.id`,
    dayKeyBindings(keys),
  )
  return oneByKey(keys, rows, (row) => ({
    asOf: row.as_of,
    id: row.id,
    name: row.name,
    systemIds: row.system_ids,
    systemCodes: row.system_codes,
    citationReferences: row.citation_ids,
  }))
}
