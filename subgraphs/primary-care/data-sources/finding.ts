import { searchKey, tellingWords } from '../../../db/spelling.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { FootprintKey } from '../../shared/models.ts'
import type { SearchHitModel } from '../models.ts'

interface HitRow {
  readonly kind: SearchHitModel['kind']
  readonly id: string
  readonly title: string
  readonly subtitle: string | null
  readonly matched: string
  readonly score: number
}

export interface SearchOptions {
  readonly text: string
  readonly kinds: readonly string[] | null
  readonly within: Pick<FootprintKey, 'kind' | 'id'> | null
  readonly first: number
  readonly asOf: string
}

// Results below this similarity share only a few letters with the text.
const LEAST_SCORE = 0.3

// A match in an address ranks below a match in a name, so that a town ranks before a practice in it.
const OF_AN_ADDRESS = 0.8

// Of equal matches, larger areas come first.
const RANK_OF_KINDS = [
  'SYSTEM',
  'PLACE',
  'DISTRICT',
  'COMMISSIONER',
  'PRIMARY_CARE_NETWORK',
  'NEIGHBOURHOOD',
  'TEAM',
  'PRACTICE',
  'SERVICE',
  'ASSET',
  'PERSON',
]

// The kinds of footprint of a result. A person is found as the network that they direct.
const FOOTPRINT_KINDS = `case scored.kind
  when 'PERSON' then array['PRIMARY_CARE_NETWORK']
  when 'TEAM' then array['LOCALITY_TEAM', 'INTEGRATED_NEIGHBOURHOOD_TEAM']
  else array[scored.kind] end`

// Of all days, so that closed ones are found.
const IS_WITHIN = `(?::text is null or exists (
  select from kernel.crosswalk c
  where c.footprint_kind = ?::text and c.footprint_id = ?::text and (
    scored.kind = 'PRACTICE' and c.practice_id = (
      select coalesce(p.main_practice_id, p.id) from primary_care.practices p where p.id = scored.id)
    or exists (
      select from kernel.crosswalk m
      where m.practice_id = c.practice_id and m.footprint_id = scored.id
        and m.footprint_kind = any (${FOOTPRINT_KINDS})))))`

/**
 * Everything with a name that is similar to the text, best match first, closed ones last. Whole words rank above
 * shared letters, and rare words above frequent ones.
 */
export const search = async (
  db: Database,
  { text, kinds, within, first, asOf }: SearchOptions,
): Promise<SearchHitModel[]> => {
  const key = searchKey(text)
  if (key === '' || first === 0) return []
  const rows = await select<HitRow>(
    db,
    `/* search */
     with asked as (select ?::text as key, ?::text as telling, ?::date as as_of),
     scored as (
       select e.kind, e.id, e.title, e.subtitle, e.matched, coalesce(e.valid_to, 'infinity') <= a.as_of as is_closed,
         case when e.is_address then ${OF_AN_ADDRESS} else 1 end * greatest(
           similarity(e.key, a.key),
           word_similarity(a.key, e.key) * 0.95,
           word_similarity(a.telling, e.key) * 0.9,
           case when e.key = a.key then 1 when e.key like a.key || ' %' then 0.97 else 0 end
         ) as score
       from asked a
       join kernel.search_entries e on e.valid_from <= a.as_of
         and (e.key % a.key or a.key <% e.key or a.telling <% e.key or e.key like a.key || '%')
       where ?::text[] is null or e.kind = any (?::text[])
     ),
     best as (
       select distinct on (kind, id) * from scored
       where score >= ${LEAST_SCORE} and ${IS_WITHIN}
       order by kind, id, is_closed, score desc, length(matched), matched
     )
     select kind, id, title,
       case when is_closed then concat_ws(', ', subtitle, 'closed') else subtitle end as subtitle,
       matched, round(score::numeric, 4)::float8 as score
     from best
     order by is_closed, score desc, array_position(array['${RANK_OF_KINDS.join("', '")}'], kind), title, id
     limit ?::int`,
    [
      key,
      tellingWords(text).join(' '),
      asOf,
      kinds,
      kinds,
      within?.kind ?? null,
      within?.kind ?? null,
      within?.id ?? null,
      first,
    ],
  )
  return rows.map((row) => ({ ...row, asOf }))
}
