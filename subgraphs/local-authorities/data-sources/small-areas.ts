import { DAY_KEYS, dayKeyBindings, oneByKey, type KeyedRow } from '../../shared/batch.ts'
import type { DayKey } from '../../shared/models.ts'
import type { SmallAreaKind } from '../../shared/small-areas.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { SmallAreaModel } from '../models.ts'

interface SmallAreaRow extends KeyedRow {
  readonly as_of: string
  readonly code: string
  readonly kind: SmallAreaKind
  readonly name: string
  readonly ward_code: string | null
  readonly district_id: string | null
  readonly place_id: string | null
  readonly citation_id: string
}

/** A small area by its code in lower case. It exists from the date of its first loaded source. */
export const listSmallAreasByKey = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<(SmallAreaModel | null)[]> => {
  const rows = await select<SmallAreaRow>(
    db,
    `/* listSmallAreasByKey */
     with ${DAY_KEYS}
     select k.n, k.as_of, a.code, a.kind, coalesce(a.common_name, a.name) as name, a.ward_code, d.id as district_id,
       coalesce(d.place_id, p.id) as place_id, a.citation_id
     from keys k
     join kernel.areas a on a.code = upper(k.id) and a.valid_from <= k.as_of
     left join local_authorities.districts d on d.gss_code = a.district_code
     left join local_authorities.places p on p.gss_code = a.district_code`,
    dayKeyBindings(keys),
  )
  return oneByKey(keys, rows, (row) => ({
    kind: row.kind,
    id: row.code.toLowerCase(),
    asOf: row.as_of,
    code: row.code,
    name: row.name,
    wardCode: row.ward_code,
    districtId: row.district_id,
    placeId: row.place_id,
    citationReferences: [row.citation_id],
  }))
}
