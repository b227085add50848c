import type { Knex } from 'knex'
import { isOpen } from '../../shared/batch.ts'
import { select } from '../../shared/statement.ts'
import type { DataGapModel } from '../models.ts'

/** The places of today without a directory of services. */
export const listGaps = async (db: Knex, today: string): Promise<DataGapModel[]> => {
  const rows = await select<{ readonly id: string; readonly name: string }>(
    db,
    `/* listGaps */
     with keys as (select ?::date as as_of)
     select f.id, f.name
     from keys k
     join kernel.footprint f on f.kind = 'PLACE' and ${isOpen('f')}
     where not exists (select from kernel.asset_feed a where a.place_id = f.id)
     order by f.sort_name, f.id`,
    [today],
  )
  return rows.map(({ id, name }) => ({
    about: id,
    dataset: 'open-referral',
    what: `${name}: no Open Referral feed is loaded, so it has no social prescribing assets.`,
    how: `ics-graph load https://…/services --place ${id}`,
  }))
}
