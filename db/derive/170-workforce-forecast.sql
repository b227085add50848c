-- finance.workforce_lines: a forecast of staff, with its targets.

insert into derived_finance_workforce_lines (id, position, kind, name, evidence, scope, citation_id)
select x.id, x.position, x.kind, x.name, x.evidence, x.scope, pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_workforce_lines x;

insert into derived_finance_figures (id, subject_id, measure, counted, period, value, unit, scope, citation_id)
select 'workforce:' || x.id || ':number', x.id, 'workforce-number', null, null, x.number, 'WTE', x.scope,
  pg_temp.cite(x.source, x.locator, staging.printed_note(x.number_printed, x.number, x.note))
from staging.scoped_workforce_lines x
where x.number is not null
union all
select 'workforce:' || x.id || ':change', x.id, 'workforce-change', null, null, x.change, 'WTE', x.scope,
  pg_temp.cite(x.source, x.locator, staging.printed_note(x.change_printed, x.change, x.note))
from staging.scoped_workforce_lines x
where x.change is not null
union all
select 'workforce:target:' || x.id, 'workforce', x.measure, null, x.period, x.value, x.unit, x.scope,
  pg_temp.cite(x.source, x.locator, staging.printed_note(x.printed, x.value, x.note))
from staging.scoped_workforce_targets x
where x.value is not null and x.unit is not null;
