-- finance.practice_payments and finance.network_workforce, from published files.

-- A row has a column for each payment, so its citation is created once.
insert into derived_finance_practice_payments (id, practice_id, year, position, heading, amount, citation_id)
  select distinct on (p.id, x.year, x.position) p.id || ':payment:' || replace(x.year, '/', '-') || ':' || x.position,
    p.id, x.year, x.position, x.heading, x.amount, l.citation_id
  from staging.payments x
  join (
    select r.id, r.released_on, r.file_name, d.line,
      staging.citation_id(r.source_id, r.file_name || ':' || d.line) as citation_id
    from (select distinct release_id, line from staging.payments) d
    join staging.releases r on r.id = d.release_id
  ) l on l.id = x.release_id and l.line = x.line
  join derived_primary_care_practices p on p.ods_code = x.practice
  order by p.id, x.year, x.position, l.released_on desc, l.file_name, x.line;

create temporary table workforce_rows on commit drop as
  select distinct on (x.network, x.holds_on, x.staff_group, x.role, x.detailed_role, x.data_source, x.released_on) w.id as network_id, x.holds_on, x.staff_group, x.role, x.detailed_role, x.data_source, x.records, x.wte, x.released_on, x.source_id, x.locator, x.citation_id
  from staging.cited_workforce x
  join derived_primary_care_networks w on w.ods_code = x.network
  order by x.network, x.holds_on, x.staff_group, x.role, x.detailed_role, x.data_source, x.released_on, x.file_name, x.line;

-- A role of a network in a month, from any of the collections.
insert into derived_finance_network_workforce
    (id, network_id, holds_on, staff_group, role, wte, records, citation_id)
  select network_id || ':workforce:' || holds_on || ':' || left(md5(staff_group || role || detailed_role || data_source), 10),
    network_id, holds_on, staff_group,
    case when detailed_role in ('', role) then role else role || ': ' || detailed_role end, wte, records, citation_id
  from (
    select distinct on (network_id, holds_on, staff_group, role, detailed_role, data_source) *
    from workforce_rows
    order by network_id, holds_on, staff_group, role, detailed_role, data_source, released_on desc, citation_id
  ) newest;
