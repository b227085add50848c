import { isOpen, DAY_KEYS, dayKeyBindings, groupByKey, oneByKey, type KeyedRow } from '../../shared/batch.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { DayKey } from '../../shared/models.ts'
import type { DistrictModel, PlaceModel, SocialPrescribingOfferModel } from '../models.ts'

interface PlaceRow extends KeyedRow {
  readonly as_of: string
  readonly id: string
  readonly name: string
  readonly gss_code: string
  readonly council_kind: PlaceModel['councilKind']
  readonly council_id: string | null
  readonly system_id: string | null
}

const toPlace = (row: PlaceRow): PlaceModel => ({
  kind: 'PLACE',
  id: row.id,
  asOf: row.as_of,
  name: row.name,
  gssCode: row.gss_code,
  councilKind: row.council_kind,
  councilId: row.council_id,
  systemId: row.system_id,
})

export const listPlacesByKey = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<(PlaceModel | null)[]> => {
  const rows = await select<PlaceRow>(
    db,
    `/* listPlacesByKey */
     with ${DAY_KEYS}
     select k.n, k.as_of, p.id, p.name, p.gss_code, p.council_kind, p.council_id, p.system_id
     from keys k join local_authorities.places p on p.id = k.id and p.valid_from <= k.as_of`,
    dayKeyBindings(keys),
  )
  return oneByKey(keys, rows, toPlace)
}

interface DistrictRow extends KeyedRow {
  readonly as_of: string
  readonly id: string
  readonly name: string
  readonly gss_code: string
  readonly place_id: string
}

const toDistrict = (row: DistrictRow): DistrictModel => ({
  kind: 'DISTRICT',
  id: row.id,
  asOf: row.as_of,
  name: row.name,
  gssCode: row.gss_code,
  placeId: row.place_id,
})

export const listDistrictsByKey = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<(DistrictModel | null)[]> => {
  const rows = await select<DistrictRow>(
    db,
    `/* listDistrictsByKey */
     with ${DAY_KEYS}
     select k.n, k.as_of, d.id, d.name, d.gss_code, d.place_id
     from keys k join local_authorities.districts d on d.id = k.id and d.valid_from <= k.as_of`,
    dayKeyBindings(keys),
  )
  return oneByKey(keys, rows, toDistrict)
}

export const listDistrictsByPlace = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<DistrictModel[][]> => {
  const rows = await select<DistrictRow>(
    db,
    `/* listDistrictsByPlace */
     with ${DAY_KEYS}
     select k.n, k.as_of, d.id, d.name, d.gss_code, d.place_id
     from keys k
     join local_authorities.districts d on d.place_id = k.id
       and ${isOpen('d')}
     order by k.n, d.sort_name, d.id`,
    dayKeyBindings(keys),
  )
  return groupByKey(keys, rows, toDistrict)
}

interface OfferRow extends KeyedRow {
  readonly description: string
  readonly pillars: string[]
  readonly components: string[]
  readonly as_of: string
  readonly citation_id: string
}

export const listOffersByPlace = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<(SocialPrescribingOfferModel | null)[]> => {
  const rows = await select<OfferRow>(
    db,
    `/* listOffersByPlace */
     with ${DAY_KEYS}
     select k.n, k.as_of, o.description, o.pillars, o.components, o.citation_id
     from keys k join local_authorities.social_prescribing o on o.place_id = k.id`,
    dayKeyBindings(keys),
  )
  return oneByKey(keys, rows, (row) => ({
    asOf: row.as_of,
    description: row.description,
    pillars: row.pillars,
    components: row.components,
    citationReferences: [row.citation_id],
  }))
}
