import type { Knex } from 'knex'
import { searchKey, sortName, titleCase } from '../spelling.ts'

// Every column whose text people read, sort by or search for.
export const PRINTED_IN_FILES = [
  'select name from official.practices',
  'select name from official.branches',
  'select name from official.commissioners',
  'select name from official.networks',
  'select commissioner_name from official.networks',
  'select name from official.boards',
  'select name from official.board_commissioners',
  'select board_name from official.board_commissioners',
  'select name from official.districts',
  'select place_name from official.districts',
  'select name from official.ics_members',
  'select unnest(address) from official.practices',
  'select unnest(address) from official.branches',
].join(' union ')

const CHUNK = 5_000

const isCapitals = (text: string): boolean => text === text.toUpperCase()

const spell = (printed: string) => ({
  printed,
  title: isCapitals(printed) ? titleCase(printed) : printed,
  sort_name: sortName(printed),
  search_key: searchKey(printed),
})

/** Spells every text of a query that is not spelt yet, once. */
export const spellTexts = async (db: Knex.Transaction, query: string): Promise<void> => {
  await db.raw(
    `create temporary table unspelt on commit drop as
       select row_number() over () as n, p.printed
       from (select distinct * from (${query}) q) p(printed)
       where p.printed is not null and not exists (select from official.spellings s where s.printed = p.printed)`,
  )
  await db.raw('create index on unspelt (n)')
  for (let start = 0; ; start += CHUNK) {
    const { rows } = await db.raw('select printed from unspelt where n > ? and n <= ?', [
      start,
      start + CHUNK,
    ])
    if (rows.length === 0) break
    await db.raw(
      `insert into official.spellings
       select * from jsonb_populate_recordset(null::official.spellings, ?::jsonb)`,
      [JSON.stringify(rows.map(({ printed }: { printed: string }) => spell(printed)))],
    )
  }
  await db.raw('drop table unspelt')
}
