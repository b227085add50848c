import type { Knex } from 'knex'
import { searchKey, sortName, distinctiveWords, titleCase } from '../spelling.ts'

const CHUNK = 5_000

const isCapitals = (text: string): boolean => text === text.toUpperCase()

const spell = (printed: string, acronyms: ReadonlySet<string>) => ({
  printed,
  title: isCapitals(printed) ? titleCase(printed, acronyms) : printed,
  sort_name: sortName(printed),
  search_key: searchKey(printed),
  distinctive_words: distinctiveWords(printed).join(' '),
})

/** Acronyms of systems. */
const listAcronyms = async (db: Knex.Transaction): Promise<ReadonlySet<string>> => {
  const { rows } = await db.raw(
    "select distinct short_name from staging.package_systems where short_name ~ '^[A-Z]+$'",
  )
  return new Set(rows.map(({ short_name: name }: { short_name: string }) => name))
}

/** Spells the texts of a query that have no spelling yet. */
export const spellTexts = async (db: Knex.Transaction, query: string): Promise<void> => {
  const acronyms = await listAcronyms(db)
  // Texts that were spelt before a system with this acronym was loaded.
  await db.raw(
    `delete from staging.spellings s using unnest(?::text[]) a(word)
     where s.printed ~ ('\\m' || a.word || '\\M') and s.title !~ ('\\m' || a.word || '\\M')`,
    [[...acronyms]],
  )
  await db.raw(
    `create temporary table unspelt on commit drop as
       select row_number() over () as n, p.printed
       from (select distinct * from (${query}) q) p(printed)
       where p.printed is not null and not exists (select from staging.spellings s where s.printed = p.printed)`,
  )
  await db.raw('create index on unspelt (n)')
  for (let start = 0; ; start += CHUNK) {
    const { rows } = await db.raw('select printed from unspelt where n > ? and n <= ?', [
      start,
      start + CHUNK,
    ])
    if (rows.length === 0) break
    await db.raw(
      `insert into staging.spellings
       select * from jsonb_populate_recordset(null::staging.spellings, ?::jsonb)`,
      [JSON.stringify(rows.map(({ printed }: { printed: string }) => spell(printed, acronyms)))],
    )
  }
  await db.raw('drop table unspelt')
}
