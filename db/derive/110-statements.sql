-- Plans and residence of patients, clinical directors, successions and notes that packages state.

insert into derived_primary_care_clinical_directors
  (network_id, person_id, name, stated_on, position, citation_id)
select x.network, x.person, x.printed_name, x.stated_on, x.place_in_file, pg_temp.cite(x.source, x.locator)
from staging.scoped_clinical_directors x;

insert into derived_primary_care_successions
  (kind, subject_id, happened_on, succession, successor_id, citation_id, inference)
select x.kind, x.id, x.on, x.succession, x.to, pg_temp.cite(x.source, x.locator, x.note),
  case when x.is_inferred then coalesce(x.note, 'No source states the successor.') end
from staging.scoped_successions x;

insert into derived_primary_care_practice_notes (id, practice_id, text, printed, position, citation_id)
select x.practice || ':' || x.place_in_file, x.practice, x.text, x.printed, x.place_in_file,
  pg_temp.cite(x.source, x.locator)
from staging.scoped_practice_notes x;

insert into derived_primary_care_statements
  (id, about, topic, text, printed, value, stated_on, position, scope, citation_id)
select x.id, x.about, x.topic, x.text, x.printed, x.value, x.stated_on, x.place_in_file, x.scope,
  pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_statements x;

insert into derived_primary_care_residence_shares (practice_id, area, share, holds_on, position, citation_id)
select x.practice, x.area, x.share, coalesce(s.holds_on, s.published_on), x.place_in_file,
  pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_residence_shares x
left join derived_kernel_sources s on s.id = x.source;
