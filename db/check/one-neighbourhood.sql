-- A practice can be in one drawn neighbourhood at a time.

select 'neighbourhoods' as file, null::int as line, null as column, a.practice_id as value,
  'would be in ' || a.footprint || ' and in ' || b.footprint || ' on ' || greatest(a.valid_from, b.valid_from)
    || '; end one membership before the other begins' as problem
from own_periods a
join own_periods b on b.practice_id = a.practice_id and b.kind = a.kind and b.footprint > a.footprint
  and daterange(a.valid_from, a.valid_to) && daterange(b.valid_from, b.valid_to)
where a.kind = 'NEIGHBOURHOOD'
order by a.practice_id, a.footprint, b.footprint;
