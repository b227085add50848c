import { isOpen } from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { DataGapModel } from '../models.ts'

interface PlaceRow {
  readonly id: string
  readonly name: string
}

/** Places of today without a directory of services. */
const listPlacesWithoutDirectory = async (db: Database, today: string): Promise<DataGapModel[]> => {
  const rows = await select<PlaceRow>(
    db,
    `/* listPlacesWithoutDirectory */
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
    how: `npm start -- load https://…/services --place ${id}`,
  }))
}

interface UnplacedRow {
  readonly id: string
  readonly name: string
  readonly practices: number
  readonly unplaced: number
}

/** Systems of today with practices in no place, because their postcodes are not loaded. */
const listSystemsWithUnplacedPractices = async (db: Database, today: string): Promise<DataGapModel[]> => {
  const rows = await select<UnplacedRow>(
    db,
    `/* listSystemsWithUnplacedPractices */
     with keys as (select ?::date as as_of)
     select f.id, f.name, count(*) as practices, count(*) filter (where a.place_id is null) as unplaced
     from keys k
     join kernel.footprint f on f.kind = 'SYSTEM' and ${isOpen('f')}
     join kernel.crosswalk c on c.footprint_kind = 'SYSTEM' and c.footprint_id = f.id and ${isOpen('c')}
     left join kernel.practice_area a on a.practice_id = c.practice_id and ${isOpen('a')}
     group by f.id, f.name, f.sort_name
     having count(*) filter (where a.place_id is null) > 0
     order by f.sort_name, f.id`,
    [today],
  )
  return rows.map(({ id, name, practices, unplaced }) => ({
    about: id,
    dataset: 'postcodes',
    what: `${name}: ${unplaced} of its ${practices} practices are in no place or district, because no file that is loaded has their postcodes.`,
    how: 'npm start -- load ONSPD.csv (or NSPL, or Code-Point Open for the region)',
  }))
}

interface ChangeRow {
  readonly dataset: string
  readonly what: string
  readonly how: string
}

/** Known changes that are not in the loaded files of their kind. */
const listUnknownChanges = async (db: Database, today: string): Promise<DataGapModel[]> => {
  const rows = await select<ChangeRow>(
    db,
    `/* listUnknownChanges */
     select c.dataset, c.what, c.how
     from kernel.known_changes c
     where c.happened_on <= ?::date
       and exists (select from kernel.datasets d where d.kind = c.dataset)
       and not exists (select from kernel.datasets d where d.kind = c.dataset and d.released_on >= c.happened_on)
     order by c.happened_on, c.id`,
    [today],
  )
  return rows.map(({ dataset, what, how }) => ({ about: dataset, dataset, what, how }))
}

/** The gaps in the loaded data, the widest first. */
export const listGaps = async (db: Database, today: string): Promise<DataGapModel[]> => {
  const gaps = await Promise.all([
    listUnknownChanges(db, today),
    listSystemsWithUnplacedPractices(db, today),
    listPlacesWithoutDirectory(db, today),
  ])
  return gaps.flat()
}
