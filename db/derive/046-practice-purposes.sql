-- Whom practices serve, where the name in the newest file says that not everybody may register. An address may be that of a
-- building which has others in it.

update derived_primary_care_practices p set serves_only = named.serves
  from (
    select distinct on (s.id) s.id, w.serves
    from (
      select distinct on (id) id,
        ' ' || regexp_replace(lower(name), '[^a-z-]+', ' ', 'g') as said
      from site_rows order by id, released_on desc
    ) s
    join staging.scoped_restricted_practice_words w on position(' ' || w.word in s.said) > 0
    order by s.id, length(w.word) desc, w.word
  ) named
  where named.id = p.id;
