/* Networks by places as one statement: $1 the day. */
select n.footprint_id as row_id, p.footprint_id as column_id, count(*)::int as practices
from kernel.crosswalk n
join kernel.crosswalk p on p.practice_id = n.practice_id and p.footprint_kind = 'PLACE'
  and p.valid_from <= $1 and coalesce(p.valid_to, 'infinity') > $1
where n.footprint_kind = 'PRIMARY_CARE_NETWORK'
  and n.valid_from <= $1 and coalesce(n.valid_to, 'infinity') > $1
group by n.footprint_id, p.footprint_id
order by n.footprint_id, p.footprint_id
