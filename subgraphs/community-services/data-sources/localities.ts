import { DAY_KEYS, dayKeyBindings, groupByKey, isOpen, oneByKey, type KeyedRow } from '../../shared/batch.ts'
import type { DayKey } from '../../shared/models.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { LocalityModel } from '../models.ts'

interface LocalityRow extends KeyedRow {
  readonly as_of: string
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly system_id: string
  readonly citation_id: string
}

const LOCALITY = 'k.n, k.as_of, l.id, l.code, l.name, l.system_id, l.citation_id'

const toLocality = (row: LocalityRow): LocalityModel => ({
  kind: 'LOCALITY',
  id: row.id,
  asOf: row.as_of,
  code: row.code,
  name: row.name,
  systemId: row.system_id,
  citationReferences: [row.citation_id],
})

/** Includes localities that have closed by the day, and excludes those that have not opened. */
export const listLocalitiesByKey = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<(LocalityModel | null)[]> => {
  const rows = await select<LocalityRow>(
    db,
    `/* listLocalitiesByKey */
     with ${DAY_KEYS}
     select ${LOCALITY} from keys k
     join community_services.localities l on l.id = k.id and l.valid_from <= k.as_of`,
    dayKeyBindings(keys),
  )
  return oneByKey(keys, rows, toLocality)
}

/** The open localities of a system on a day, by name. */
export const listLocalitiesBySystem = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<LocalityModel[][]> => {
  const rows = await select<LocalityRow>(
    db,
    `/* listLocalitiesBySystem */
     with ${DAY_KEYS}
     select ${LOCALITY} from keys k
     join community_services.localities l on l.system_id = k.id and ${isOpen('l')}
     order by k.n, l.sort_name, l.id`,
    dayKeyBindings(keys),
  )
  return groupByKey(keys, rows, toLocality)
}
