import type { Knex } from 'knex'
import { isOpen, DAY_KEYS, dayKeyBindings, groupByKey, oneByKey, type KeyedRow } from '../../shared/batch.ts'
import { select } from '../../shared/statement.ts'
import type { DayKey } from '../../shared/models.ts'
import type { DistrictModel, LocationModel, PlaceModel, SocialPrescribingOfferModel } from '../models.ts'

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

export const listPlacesByKey = async (db: Knex, keys: readonly DayKey[]): Promise<(PlaceModel | null)[]> => {
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
  db: Knex,
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

export const listDistrictsByPlace = async (db: Knex, keys: readonly DayKey[]): Promise<DistrictModel[][]> => {
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

interface LocationRow extends KeyedRow {
  readonly as_of: string
  readonly spelling: string
  readonly place_id: string | null
  readonly district_id: string | null
  readonly citation_id: string
  readonly source_id: string
}

export interface PostcodeKey {
  /** Without spaces, upper case. */
  readonly postcode: string
  readonly asOf: string
}

export const listLocationsByPostcode = async (
  db: Knex,
  keys: readonly PostcodeKey[],
): Promise<(LocationModel | null)[]> => {
  const rows = await select<LocationRow>(
    db,
    `/* listLocationsByPostcode */
     with keys as (select * from unnest(?::text[], ?::date[]) with ordinality as k(postcode, as_of, n))
     select k.n, k.as_of, c.spelling, p.id as place_id, d.id as district_id, c.source_id
     from keys k
     join kernel.postcodes c on c.postcode = k.postcode
     left join local_authorities.places p on p.gss_code = c.place_code and p.valid_from <= k.as_of
     left join local_authorities.districts d on d.gss_code = c.district_code and d.valid_from <= k.as_of`,
    [keys.map((key) => key.postcode), keys.map((key) => key.asOf)],
  )
  return oneByKey(keys, rows, (row) => ({
    asOf: row.as_of,
    postcode: row.spelling,
    placeId: row.place_id,
    districtId: row.district_id,
    citationReferences: [{ sourceId: row.source_id, locator: `postcode ${row.spelling}`, note: null }],
  }))
}

interface OfferRow extends KeyedRow {
  readonly description: string
  readonly pillars: string[]
  readonly components: string[]
  readonly citation_id: string
}

export const listOffersByPlace = async (
  db: Knex,
  ids: readonly string[],
): Promise<(SocialPrescribingOfferModel | null)[]> => {
  const rows = await select<OfferRow>(
    db,
    `/* listOffersByPlace */
     select k.n, o.description, o.pillars, o.components, o.citation_id
     from unnest(?::text[]) with ordinality as k(id, n)
     join local_authorities.social_prescribing o on o.place_id = k.id`,
    [ids],
  )
  return oneByKey(ids, rows, (row) => ({
    description: row.description,
    pillars: row.pillars,
    components: row.components,
    citationReferences: [row.citation_id],
  }))
}
