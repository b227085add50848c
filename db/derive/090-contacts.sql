-- kernel.organisations and kernel.contacts. Telephones of practices are in 045-practice-details.sql.

insert into derived_kernel_organisations
  (id, name, short_name, kind, role, partner_of, position, scope, citation_id)
select x.id, x.name, x.short_name, x.kind, x.role, x.partner_of, x.place_in_file, x.scope,
  pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_organisations x;

insert into derived_kernel_contacts
  (id, about, reached, kind, value, stated_on, valid_from, valid_to, position, citation_id)
select x.about || ':' || x.kind || ':' || x.value, x.about, x.of, x.kind, x.value, x.stated_on, x.stated_on,
  x.until + 1, x.place_in_file, pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_contacts x;

create temporary table own_contacts on commit drop as
  select x.*, r.file_name, staging.citation_id(r.source_id, r.file_name || ':' || x.line) as citation_id,
    coalesce(w.id, p.id, h.id, t.id) as subject_id
  from staging.ics_contacts x
  join staging.releases r on r.id = x.release_id
  left join derived_primary_care_networks w on w.id = x.about or w.ods_code = upper(x.about)
  left join derived_primary_care_practices p on p.id = x.about or p.ods_code = upper(x.about)
  left join derived_primary_care_neighbourhoods h on h.id = x.about
  left join derived_community_services_teams t on t.id = x.about;

insert into derived_kernel_contacts
    (id, about, reached, kind, value, stated_on, valid_from, valid_to, position, citation_id)
  select subject_id || ':' || kind || ':' || value || ':' || release_id, subject_id, reached, kind, value, stated_on,
    stated_on, until + 1, line, citation_id
  from own_contacts where subject_id is not null;
