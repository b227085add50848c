-- Restrictions of registration, by words in the name in the newest file. The address is not used, because a building
-- may have other services in it.

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
