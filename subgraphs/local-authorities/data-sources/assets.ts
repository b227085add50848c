import { namePart } from '../../../db/spelling.ts'
import { DAY_KEYS, dayKeyBindings, groupByKey, isOpen, oneByKey, type KeyedRow } from '../../shared/batch.ts'
import { needsOf, toFootprintReference, type FootprintReference, type Need } from '../../shared/kernel.ts'
import type { CitationReference, DayKey, FootprintKind } from '../../shared/models.ts'
import { toConnection, type PagePosition } from '../../shared/paging.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { AssetConnectionModel, AssetModel } from '../models.ts'

/** The maximum distance, in metres on the national grid, between an asset and a practice of its neighbourhood. */
export const NEARBY_METRES = 3_000

interface AssetRow {
  readonly as_of: string
  readonly id: string
  readonly name: string
  readonly sort_name: string
  readonly description: string | null
  readonly organisation: string
  readonly categories: string[]
  readonly needs: Need[]
  readonly url: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly postcode: string | null
  readonly place_id: string | null
  readonly district_id: string | null
  readonly assured_on: string | null
  /** The feed and the publisher's id of the entry, and of the duplicates in other feeds. */
  readonly entries: { readonly feed: string; readonly service: string }[]
}

const toCitation = ({ feed, service }: AssetRow['entries'][number]): CitationReference => ({
  sourceId: feed,
  locator: `service ${service}`,
  note: null,
})

const toAsset = (row: AssetRow): AssetModel => ({
  id: row.id,
  asOf: row.as_of,
  name: row.name,
  description: row.description,
  organisation: row.organisation,
  categories: row.categories,
  needs: row.needs,
  url: row.url,
  email: row.email,
  phone: row.phone,
  postcode: row.postcode,
  placeId: row.place_id,
  districtId: row.district_id,
  assuredOn: row.assured_on,
  citationReferences: row.entries.map(toCitation),
})

// The search covers the categories as well as the description.
const NEEDS = needsOf(`concat_ws(' ', a.name, a.description, array_to_string(a.categories, ' '))`)

const COLUMNS = `a.id, a.name, a.sort_name, a.description, a.organisation, a.categories, a.url, a.email, a.phone,
  a.postcode, a.assured_on, ${NEEDS} as needs,
  (select p.id from local_authorities.places p where p.gss_code = a.place_code and p.valid_from <= k.as_of) as place_id,
  (select d.id from local_authorities.districts d where d.gss_code = a.district_code and d.valid_from <= k.as_of)
    as district_id,
  (select jsonb_agg(jsonb_build_object('feed', o.feed_id, 'service', o.service_id) order by o.id <> a.id, o.id)
    from local_authorities.assets o where o.id = a.id or o.same_as = a.id) as entries`

/** Assets by id. A duplicate returns the fresher entry. */
export const listAssetsByKey = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<(AssetModel | null)[]> => {
  const rows = await select<AssetRow & KeyedRow>(
    db,
    `/* listAssetsByKey */
     with ${DAY_KEYS}
     select k.n, k.as_of, ${COLUMNS}
     from keys k
     join local_authorities.assets e on e.id = lower(k.id)
     join local_authorities.assets a on a.id = coalesce(e.same_as, e.id) and a.known_from <= k.as_of`,
    dayKeyBindings(keys),
  )
  return oneByKey(keys, rows, toAsset)
}

export interface AssetsKey {
  /** Only assets of this footprint; null for all. */
  readonly within: { readonly kind: FootprintKind; readonly id: string } | null
  readonly text: string | null
  readonly category: string | null
  readonly need: Need | null
  readonly asOf: string
  readonly page: PagePosition
}

export const assetsCacheKey = (key: AssetsKey): string => JSON.stringify(key)

// An asset is in the place of its postcode, or of its directory if it has no address. For other footprints, the
// distance decides, because no source assigns services to networks.
const IS_WITHIN = `(
  k.kind is null
  or k.kind in ('PLACE', 'SYSTEM') and exists (
    select from local_authorities.places p
    join local_authorities.asset_feeds f on f.id = a.feed_id
    where (p.gss_code = a.place_code or a.postcode_key is null and f.place_id = p.id)
      and case k.kind when 'PLACE' then p.id else p.system_id end = k.id)
  or k.kind = 'DISTRICT' and exists (
    select from local_authorities.districts d where d.gss_code = a.district_code and d.id = k.id)
  or k.kind not in ('PLACE', 'SYSTEM', 'DISTRICT') and exists (
    select from kernel.practice_point s
    join kernel.crosswalk m on m.practice_id = s.practice_id and m.footprint_kind = k.kind and m.footprint_id = k.id
      and ${isOpen('m')}
    where s.spot <@ circle(a.spot, ${NEARBY_METRES}) and ${isOpen('s')}))`

const FITS = `a.same_as is null and a.known_from <= k.as_of
  and (k.text is null or position(k.text in a.haystack) > 0)
  and (k.category is null or k.category = any (a.category_keys))
  and (k.need is null or k.need = any (${NEEDS}))
  and ${IS_WITHIN}`

type PageRow = KeyedRow & { readonly total: number } & (AssetRow | { readonly id: null })

/** Pages of assets by name, with the total number. */
export const listAssets = async (
  db: Database,
  keys: readonly AssetsKey[],
): Promise<AssetConnectionModel[]> => {
  const rows = await select<PageRow>(
    db,
    `/* listAssets */
     with keys as (
       select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::text[], ?::int[])
         with ordinality as k(kind, id, text, category, need, as_of, after_name, after_id, wanted, n)
     )
     select k.n, k.as_of, every.total, listed.*
     from keys k
     cross join lateral (
       select count(*)::int as total from local_authorities.assets a where ${FITS}
     ) every
     left join lateral (
       select ${COLUMNS}
       from local_authorities.assets a
       where ${FITS} and (k.after_name is null or (a.sort_name, a.id) > (k.after_name collate "C", k.after_id))
       order by a.sort_name, a.id
       limit k.wanted + 1
     ) listed on true
     order by k.n, listed.sort_name, listed.id`,
    [
      keys.map(({ within }) => within?.kind ?? null),
      keys.map(({ within }) => within?.id ?? null),
      keys.map(({ text }) => namePart(text)),
      keys.map(({ category }) => category?.toLowerCase() ?? null),
      keys.map(({ need }) => need),
      keys.map(({ asOf }) => asOf),
      keys.map(({ page }) => page.after?.[0] ?? null),
      keys.map(({ page }) => page.after?.[1] ?? null),
      keys.map(({ page }) => page.first),
    ],
  )
  return groupByKey(keys, rows, (row) => row).map((group, index) => {
    const found = group.filter((row): row is KeyedRow & { total: number } & AssetRow => row.id !== null)
    return toConnection(found, keys[index]?.page.first ?? 0, group[0]?.total ?? 0, toAsset, (row) => [
      row.sort_name,
      row.id,
    ])
  })
}

interface NeighbourhoodRow extends KeyedRow {
  readonly kind: 'NEIGHBOURHOOD'
  readonly id: string
  readonly as_of: string
  readonly name: string
}

/** The neighbourhoods with a main practice near each asset, nearest first. */
export const listNeighbourhoodsByAsset = async (
  db: Database,
  keys: readonly DayKey[],
): Promise<FootprintReference[][]> => {
  const rows = await select<NeighbourhoodRow>(
    db,
    `/* listNeighbourhoodsByAsset */
     with ${DAY_KEYS}
     select k.n, f.kind, f.id, k.as_of, f.name
     from keys k
     join local_authorities.assets a on a.id = k.id
     cross join lateral (
       select m.footprint_id, min(s.spot <-> a.spot) as distance
       from kernel.practice_point s
       join kernel.crosswalk m on m.practice_id = s.practice_id and m.footprint_kind = 'NEIGHBOURHOOD'
         and ${isOpen('m')}
       where s.spot <@ circle(a.spot, ${NEARBY_METRES}) and ${isOpen('s')}
       group by m.footprint_id
     ) near
     join kernel.footprint f on f.kind = 'NEIGHBOURHOOD' and f.id = near.footprint_id and ${isOpen('f')}
     order by k.n, near.distance, f.id`,
    dayKeyBindings(keys),
  )
  return groupByKey(keys, rows, toFootprintReference)
}
