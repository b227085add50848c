import { DAY_KEYS, dayKeyBindings, groupByKey, isOpen, type KeyedRow } from '../../shared/batch.ts'
import type { DayKey } from '../../shared/models.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { StaffContactModel } from '../models.ts'

interface StaffContactRow extends KeyedRow {
  readonly role: string
  readonly name: string | null
  readonly organisation: string | null
  readonly kind: StaffContactModel['kind']
  readonly value: string
  readonly stated_on: string
  readonly source_id: string
  readonly locator: string
  readonly note: string | null
}

/** The direct contacts of a neighbourhood or team that are valid on the day, by role and name. */
export const listStaffContactsByFootprint = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<StaffContactModel[][]> => {
  const rows = await select<StaffContactRow>(
    db,
    `/* listStaffContactsByFootprint */
     with ${DAY_KEYS}
     select k.n, c.role, c.name, c.organisation, c.kind, c.value, c.stated_on, c.source_id, c.locator, c.note
     from keys k
     join partner_only.staff_contacts c on c.footprint_id = k.id and ${isOpen('c')}
     order by k.n, c.role, c.name nulls first, c.kind, c.value`,
    dayKeyBindings(keys),
  )
  return groupByKey(keys, rows, (row) => ({
    role: row.role,
    name: row.name,
    organisation: row.organisation,
    kind: row.kind,
    value: row.value,
    statedOn: row.stated_on,
    citationReferences: [{ sourceId: row.source_id, locator: row.locator, note: row.note }],
  }))
}
