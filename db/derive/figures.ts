import { rowsOf } from './releases.ts'

/** List sizes, payments and staff as the files give them. */
export const FIGURES: readonly string[] = [
  rowsOf(
    'list_size_rows',
    'list_sizes',
    'x.practice, x.holds_on, x.period',
    'p.id as practice_id, x.holds_on, x.patients, x.period',
    'join stage_primary_care_practices p on p.ods_code = x.practice',
  ),
  `insert into stage_primary_care_figures
     (id, subject_id, measure, counted, period, holds_on, value, unit, position, citation_id)
   select distinct on (practice_id, holds_on, source_id)
     practice_id || ':registered-patients:' || holds_on || ':' || source_id, practice_id, 'registered-patients', null,
     period, holds_on, patients, 'PATIENTS', 100000, citation_id
   from list_size_rows
   order by practice_id, holds_on, source_id, released_on desc, locator`,
  // The newest release alone: one for all of England has more than a million rows.
  `insert into stage_primary_care_area_registrations (area_code, practice_id, holds_on, patients, citation_id)
   select distinct on (x.area, p.id) x.area, p.id, x.holds_on, x.patients,
     official.citation_id(r.source_id, r.file_name || ':' || x.line)
   from official.area_list_sizes x
   join official.releases r on r.id = x.release_id
   join stage_primary_care_practices p on p.ods_code = x.practice
   where r.released_on = (select max(released_on) from official.releases where dataset = 'list-sizes-by-area')
   order by x.area, p.id, r.file_name, x.line`,
  // A line has a column for each payment: its place is worked out once.
  `insert into stage_finance_practice_payments (id, practice_id, year, position, heading, amount, citation_id)
   select distinct on (p.id, x.year, x.position) p.id || ':payment:' || replace(x.year, '/', '-') || ':' || x.position,
     p.id, x.year, x.position, x.heading, x.amount, l.citation_id
   from official.payments x
   join (
     select r.id, r.released_on, r.file_name, d.line,
       official.citation_id(r.source_id, r.file_name || ':' || d.line) as citation_id
     from (select distinct release_id, line from official.payments) d
     join official.releases r on r.id = d.release_id
   ) l on l.id = x.release_id and l.line = x.line
   join stage_primary_care_practices p on p.ods_code = x.practice
   order by p.id, x.year, x.position, l.released_on desc, l.file_name, x.line`,
  rowsOf(
    'workforce_rows',
    'workforce',
    'x.network, x.holds_on, x.staff_group, x.role, x.detailed_role, x.data_source',
    'w.id as network_id, x.holds_on, x.staff_group, x.role, x.detailed_role, x.data_source, x.records, x.wte',
    'join stage_primary_care_networks w on w.ods_code = x.network',
  ),
  // One role of one network in one month, from whatever collection it was reported through.
  `insert into stage_finance_network_workforce
     (id, network_id, holds_on, staff_group, role, wte, records, citation_id)
   select network_id || ':workforce:' || holds_on || ':' || left(md5(staff_group || role || detailed_role || data_source), 10),
     network_id, holds_on, staff_group,
     case when detailed_role in ('', role) then role else role || ': ' || detailed_role end, wte, records, citation_id
   from (
     select distinct on (network_id, holds_on, staff_group, role, detailed_role, data_source) *
     from workforce_rows
     order by network_id, holds_on, staff_group, role, detailed_role, data_source, released_on desc, citation_id
   ) newest`,
]
