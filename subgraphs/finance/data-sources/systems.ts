import { oneByKey, type KeyedRow } from '../../shared/batch.ts'
import type { FootprintKey } from '../../shared/models.ts'
import { select, type Database } from '../../shared/sql.ts'

type FootprintName = Pick<FootprintKey, 'kind' | 'id'>

export const footprintSystemCacheKey = ({ kind, id }: FootprintName): string => `${kind}:${id}`

interface SystemRow extends KeyedRow {
  readonly system_id: string | null
}

/** The system of each footprint; null if no source states one. */
export const listSystemsByFootprint = async (
  db: Database,
  keys: readonly FootprintName[],
): Promise<(string | null)[]> => {
  const rows = await select<SystemRow>(
    db,
    `/* listSystemsByFootprint */
     select k.n, f.system_id
     from unnest(?::text[], ?::text[]) with ordinality as k(kind, id, n)
     join kernel.footprint_system f on f.kind = k.kind and f.id = k.id`,
    [keys.map(({ kind }) => kind), keys.map(({ id }) => id)],
  )
  return oneByKey(keys, rows, ({ system_id }) => system_id)
}
