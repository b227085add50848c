import { searchKey, distinctiveWords } from '../../../db/spelling.ts'
import { select, type Database } from '../../shared/sql.ts'
import type { FootprintKey } from '../../shared/models.ts'
import type { SearchHitModel } from '../models.ts'

interface HitRow {
  readonly kind: SearchHitModel['kind']
  readonly id: string
  readonly title: string
  readonly subtitle: string | null
  readonly matched: string
  readonly match: SearchHitModel['match']
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

// The score of a match of whole words, and the highest score of a similar name.
const SCORES = { EXACT: 1, PREFIX: 0.95, WORDS: 0.9, WORDS_OF_ADDRESS: 0.85, SIMILAR: 0.8 } as const

// Of equal matches, larger areas come first.
const RANK_OF_KINDS = [
  'SYSTEM',
  'PLACE',
  'DISTRICT',
  'COMMISSIONER',
  'PRIMARY_CARE_NETWORK',
  'NEIGHBOURHOOD',
  'TEAM',
  'ORGANISATION',
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
 * Everything with a name that is similar to the text, best match first: the same name or code, a name that begins with
 * the text, one with all its words, then similar ones. Words that most names share count only where nothing else does.
 * Of equal matches, closed ones are last.
 */
export const search = async (
  db: Database,
  { text, kinds, within, first, asOf }: SearchOptions,
): Promise<SearchHitModel[]> => {
  const key = searchKey(text)
  if (key === '' || first === 0) return []
  const words = distinctiveWords(text)
  const rows = await select<HitRow>(
    db,
    `/* search */
     with requested as (select ?::text as key, ?::text as distinctive, ?::text[] as words, ?::date as as_of),
     found as (
       select e.*, a.as_of, a.key as requested_key, a.distinctive as requested_words
       from requested a
       join kernel.search_entries e on e.valid_from <= a.as_of
         and (e.key % a.key or a.key <% e.key or a.distinctive <% e.key or e.key like a.key || '%' or e.distinctive_words = a.distinctive)
       where ?::text[] is null or e.kind = any (?::text[])
     ),
     -- An address and a name can have the words together. The second comparison of a word uses the index.
     complete as (
       select e.kind, e.id,
         count(distinct w.word) filter (where not e.is_address) = (select cardinality(words) from requested) as is_in_name
       from requested a
       cross join unnest(a.words) w(word)
       join kernel.search_entries e on e.valid_from <= a.as_of and ' ' || e.key || ' ' like '% ' || w.word || ' %'
         and e.key like '%' || w.word || '%'
       where ?::text[] is null or e.kind = any (?::text[])
       group by e.kind, e.id
       having count(distinct w.word) = (select cardinality(words) from requested)
     ),
     scored as (
       select f.kind, f.id, f.title, f.subtitle, f.matched, f.valid_from, coalesce(f.valid_to, 'infinity') <= f.as_of as is_closed,
         case
           when not f.is_address and (f.key = f.requested_key or f.distinctive_words = f.requested_words) then 'EXACT'
           when not f.is_address and (f.key like f.requested_key || ' %' or f.distinctive_words like f.requested_words || ' %') then 'PREFIX'
           when c.id is not null then 'WORDS'
           else 'SIMILAR'
         end as match,
         c.is_in_name,
         f.key = f.requested_key as is_same_key,
         case when f.is_address then ${OF_AN_ADDRESS} else 1 end * greatest(
           similarity(f.key, f.requested_key),
           word_similarity(f.requested_key, f.key) * 0.95,
           word_similarity(f.requested_words, f.key) * 0.9
         ) as likeness
       from found f
       left join complete c on c.kind = f.kind and c.id = f.id
     ),
     best as (
       select distinct on (kind, id) *,
         case match
           when 'EXACT' then ${SCORES.EXACT}
           when 'PREFIX' then ${SCORES.PREFIX}
           when 'WORDS' then case when is_in_name then ${SCORES.WORDS} else ${SCORES.WORDS_OF_ADDRESS} end
           else ${SCORES.SIMILAR} * likeness
         end as score
       from scored
       where (match <> 'SIMILAR' or likeness >= ${LEAST_SCORE}) and ${IS_WITHIN}
       order by kind, id, is_closed, array_position(array['EXACT', 'PREFIX', 'WORDS', 'SIMILAR'], match),
         is_same_key desc, likeness desc, length(matched), matched, valid_from desc
     )
     select kind, id, title,
       case when is_closed then concat_ws(', ', subtitle, 'closed') else subtitle end as subtitle,
       matched, match, round(score::numeric, 4)::float8 as score
     from best
     order by score desc, is_closed, is_same_key desc, likeness desc,
       array_position(array['${RANK_OF_KINDS.join("', '")}'], kind), title, id
     limit ?::int`,
    [
      key,
      words.join(' '),
      [...new Set(words)],
      asOf,
      kinds,
      kinds,
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
