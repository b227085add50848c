import { createHash, type Hash } from 'node:crypto'
import type { Knex } from 'knex'
import type { TableChange } from '../publish/write-tables.ts'
import { postcodeKey, sortName } from '../spelling.ts'
import { findSameServices, type Entry } from '../read/open-referral/same-service.ts'
import type { OpenReferralService } from '../read/open-referral/service.ts'

/** A directory, with its address and the day on which it was read. */
export interface OpenReferralFeed {
  /** In lower case. It is also the id of the source that its assets cite. */
  readonly id: string
  /** The place of the directory; null if it has none. */
  readonly placeId: string | null
  readonly title: string
  readonly publisher: string
  readonly url: string | null
  readonly fileName: string | null
  readonly licence: string | null
  readonly readOn: string
}

export interface StoredFeed {
  /** The number of services in the feed. */
  readonly stored: number
  /** The number of entries with a repeated id. The first one is stored. */
  readonly repeated: number
  /** The number of services of all feeds that are duplicates of a fresher entry. */
  readonly merged: number
  /** The difference from the previous content of the feed. */
  readonly change: TableChange
  /** The number of services that the feed had before. */
  readonly before: number
}

const CHUNK = 1_000

const toRow = (feed: OpenReferralFeed, service: OpenReferralService) => {
  const { name, organisation, description, categories, postcode, assuredOn, modifiedOn } = service
  const vouched = assuredOn ?? modifiedOn ?? feed.readOn
  return {
    feed_id: feed.id,
    service_id: service.id,
    name,
    sort_name: sortName(name),
    description,
    organisation,
    organisation_numbers: service.organisationNumbers,
    categories,
    category_keys: categories.map((category) => category.toLowerCase()),
    haystack: sortName(`${name} ${organisation} ${description ?? ''}`),
    url: service.url,
    email: service.email,
    phone: service.phone,
    postcode,
    postcode_key: postcode === null ? null : postcodeKey(postcode),
    assured_on: assuredOn,
    modified_on: modifiedOn,
    known_from: vouched < feed.readOn ? vouched : feed.readOn,
  }
}

// If another feed has the same id, the id gets the name of the feed as a prefix.
const insert = (db: Knex.Transaction, rows: readonly unknown[]): Promise<unknown> =>
  db.raw(
    `insert into local_authorities.assets (id, feed_id, service_id, name, sort_name, description, organisation,
       organisation_numbers, categories, category_keys, haystack, url, email, phone, postcode, postcode_key, assured_on,
       modified_on, known_from)
     select case when exists (select from local_authorities.assets a where a.id = lower(r.service_id))
         then r.feed_id || ':' || lower(r.service_id) else lower(r.service_id) end,
       r.feed_id, r.service_id, r.name, r.sort_name, r.description, r.organisation, r.organisation_numbers,
       r.categories, r.category_keys, r.haystack, r.url, r.email, r.phone, r.postcode, r.postcode_key, r.assured_on,
       r.modified_on, r.known_from
     from jsonb_populate_recordset(null::local_authorities.assets, ?::jsonb) r`,
    [JSON.stringify(rows)],
  )

/** Sets the location of all assets from their postcodes. It runs again after a load of postcodes. */
export const placeAssets = async (db: Knex.Transaction): Promise<void> => {
  await db.raw(`
    update local_authorities.assets a
    set place_code = c.place_code, district_code = c.district_code, spot = point(c.easting, c.northing)
    from local_authorities.assets o
    left join kernel.postcodes c on c.postcode = o.postcode_key
    where o.id = a.id`)
}

const markSame = async (db: Knex.Transaction): Promise<number> => {
  const { rows } = (await db.raw(`
    select id, sort_name as name, organisation_numbers as "organisationNumbers", postcode_key as "postcodeKey",
      assured_on as "assuredOn", modified_on as "modifiedOn"
    from local_authorities.assets where cardinality(organisation_numbers) > 0`)) as { rows: Entry[] }
  const same = [...findSameServices(rows)].map(([id, same_as]) => ({ id, same_as }))
  await db.raw(
    `update local_authorities.assets a set same_as = s.same_as
     from local_authorities.assets o
     left join jsonb_populate_recordset(null::local_authorities.assets, ?::jsonb) s on s.id = o.id
     where o.id = a.id and a.same_as is distinct from s.same_as`,
    [JSON.stringify(same)],
  )
  return same.length
}

const writeFeed = (
  db: Knex.Transaction,
  feed: OpenReferralFeed,
  count: number,
  hash: Hash,
): Promise<unknown> =>
  db('local_authorities.asset_feeds')
    .where({ id: feed.id })
    .update({
      service_count: count,
      sha256: hash.digest('hex'),
    })

const rememberEarlier = async (db: Knex.Transaction, feedId: string): Promise<void> => {
  await db.raw('drop table if exists earlier_assets')
  await db.raw(
    'create temporary table earlier_assets on commit drop as select * from local_authorities.assets where feed_id = ?',
    [feedId],
  )
}

// These columns are derived from other rows, or from the day of reading.
const DERIVED = ['id', 'same_as', 'place_code', 'district_code', 'spot', 'known_from']

const compareWithEarlier = async (
  db: Knex.Transaction,
  feedId: string,
): Promise<Pick<StoredFeed, 'change' | 'before'>> => {
  const stated = (alias: string): string => `to_jsonb(${alias}) - :derived::text[]`
  const { rows } = await db.raw<{ rows: [TableChange & { before: number }] }>(
    `select count(*) filter (where e.service_id is null)::int as added,
       count(*) filter (where n.service_id is null)::int as removed,
       count(*) filter (where ${stated('e')} is distinct from ${stated('n')}
         and e.service_id is not null and n.service_id is not null)::int as changed,
       count(e.service_id)::int as before
     from earlier_assets e
     full join (select * from local_authorities.assets where feed_id = :feedId) n on n.service_id = e.service_id`,
    { derived: DERIVED, feedId },
  )
  const [{ added, changed, removed, before }] = rows
  return { change: { added, changed, removed }, before }
}

/** Replaces all rows of a feed. Other feeds are not changed. */
export const storeOpenReferral = async (
  db: Knex.Transaction,
  feed: OpenReferralFeed,
  services: AsyncIterable<OpenReferralService>,
): Promise<StoredFeed> => {
  await rememberEarlier(db, feed.id)
  await db('local_authorities.asset_feeds').where({ id: feed.id }).delete()
  await db('local_authorities.asset_feeds').insert({
    id: feed.id,
    place_id: feed.placeId,
    title: feed.title,
    publisher: feed.publisher,
    url: feed.url,
    file_name: feed.fileName,
    licence: feed.licence,
    read_on: feed.readOn,
    service_count: 0,
    sha256: '',
  })
  const seen = new Set<string>()
  const hash = createHash('sha256').update(JSON.stringify(feed))
  let repeated = 0
  let waiting: unknown[] = []
  for await (const service of services) {
    const id = service.id.toLowerCase()
    if (seen.has(id)) {
      repeated += 1
      continue
    }
    seen.add(id)
    hash.update(JSON.stringify(service))
    waiting.push(toRow(feed, service))
    if (waiting.length < CHUNK) continue
    await insert(db, waiting)
    waiting = []
  }
  if (waiting.length > 0) await insert(db, waiting)
  await writeFeed(db, feed, seen.size, hash)
  await placeAssets(db)
  const merged = await markSame(db)
  return { stored: seen.size, repeated, merged, ...(await compareWithEarlier(db, feed.id)) }
}
