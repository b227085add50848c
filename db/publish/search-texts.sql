-- The search texts of footprints and practices. An entity is displayed as it was when one of its names was valid, so
-- there is an entry for each combination of text and name. A former name finds the present entity.

create temporary table found_texts on commit drop as
  select kind, subject_id as id, name as text, false as is_address from derived_primary_care_stated_names
    where kind in ('PRACTICE', 'PRIMARY_CARE_NETWORK')
  union select kind, subject_id, name, false from derived_primary_care_names where kind <> 'NEIGHBOURHOOD'
  union select 'SYSTEM', s.id, x.text, false
    from derived_primary_care_systems s cross join lateral (values (s.ods_code), (s.short_name)) x(text)
  union select 'COMMISSIONER', c.id, x.text, false
    from derived_primary_care_commissioners c cross join lateral (values (c.ods_code), (c.short_name)) x(text)
  union select 'PLACE', p.id, x.text, false
    from derived_local_authorities_places p cross join lateral (values (p.gss_code), (p.name)) x(text)
  union select 'DISTRICT', d.id, x.text, false
    from derived_local_authorities_districts d cross join lateral (values (d.gss_code), (d.name)) x(text)
  union select 'PRACTICE', id, ods_code, false from derived_primary_care_practices where ods_code is not null
  union select 'PRIMARY_CARE_NETWORK', id, ods_code, false from derived_primary_care_networks
    where ods_code is not null
  union select 'PRACTICE', practice_id, postcode, false from derived_primary_care_practice_sites
    where postcode is not null
  union select 'PRACTICE', s.practice_id, a.line, true
    from derived_primary_care_practice_sites s cross join lateral unnest(s.address[2:]) as a(line);

insert into found_texts select case when kind = 'NEIGHBOURHOOD' then kind else 'TEAM' end, footprint, name, false
  from own_rows group by kind, footprint, name;

delete from found_texts where text is null;

create index on found_texts (kind, id);

analyze found_texts, derived_primary_care_practices, derived_primary_care_practice_sites, derived_primary_care_network_memberships, derived_primary_care_network_commissioners, derived_primary_care_names;

-- Entities of packages only: hubs, people in public roles, services and teams.
create temporary table found_alone on commit drop as
  select 'NEIGHBOURHOOD' as kind, x.id, x.name as title, concat_ws(', ', 'neighbourhood hub', w.name) as subtitle,
    x.name as text, x.opened_on as valid_from
  from staging.scoped_neighbourhoods x
  left join staging.scoped_networks w on w.package = x.package and w.id = x.network
  where x.is_hub
  union all
  select 'PERSON', x.network, (
      select y.printed_name from staging.scoped_clinical_directors y
      where y.package = x.package and y.person = x.person order by length(y.printed_name) desc, y.line limit 1
    ), concat_ws(', ', 'clinical director', w.name, (
      select 'stated in ' || to_char(max(y.stated_on), 'FMMonth YYYY') from staging.scoped_clinical_directors y
      where y.package = x.package and y.person = x.person and y.network = x.network
    )), form.printed_name, x.stated_on
  from staging.scoped_clinical_directors x
  join staging.scoped_clinical_directors form on form.package = x.package and form.person = x.person
  left join staging.scoped_networks w on w.package = x.package and w.id = x.network
  union all
  select 'SERVICE', x.id, x.name, concat_ws(', ', 'service', lower(replace(x.status, '_', ' ')),
      'stated in ' || to_char(coalesce(s.holds_on, s.published_on), 'FMMonth YYYY')), x.name,
    coalesce(s.holds_on, s.published_on, date '1974-04-01')
  from staging.scoped_community_services x
  left join derived_kernel_sources s on s.id = x.source
  union all
  select 'TEAM', x.id, x.name, lower(replace(x.kind, '_', ' ')), x.name, x.valid_from
  from staging.scoped_teams x
  union all
  select 'ORGANISATION', o.id, o.name, 'organisation', form.text,
    coalesce(s.holds_on, s.published_on, date '1974-04-01')
  from derived_kernel_organisations o
  join derived_kernel_citations c on c.id = o.citation_id
  left join derived_kernel_sources s on s.id = c.source_id
  cross join lateral (values (o.name), (o.short_name)) form(text)
  -- A commissioner is found as such.
  where form.text is not null
    and not exists (select from derived_primary_care_commissioners m where m.id = o.id);
