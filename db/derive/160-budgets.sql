-- finance: budgets with their lines, funding streams with their rates, and which lines compare with payments.

insert into derived_finance_budgets
  (id, footprint_id, kind, year, title, part_of_id, position, scope, citation_id)
select x.id, x.about, x.kind, x.year, x.title, x.part_of, x.place_in_file, x.scope,
  pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_budgets x;

insert into derived_finance_budget_lines
  (id, budget_id, position, heading, name, part_of, stream_id, is_subtotal, citation_id)
select x.budget || ':line-' || x.position, x.budget, x.position, x.heading, x.name, x.part_of, x.stream,
  coalesce(x.is_subtotal, false), pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_budget_lines x;

insert into derived_finance_streams (id, name, basis, first_year, position, scope, citation_id)
select x.id, x.name, x.basis, x.first_year, x.place_in_file, x.scope, pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_funding_streams x;

insert into derived_finance_rates (stream_id, basis, first_year, last_year, scope, citation_id)
select x.stream, x.basis, x.first_year, x.last_year, x.scope, pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_funding_rates x;

insert into derived_finance_comparable_lines (kind, line, headings, confidence, why, scope, citation_id)
select x.kind, x.budget_line, x.headings, x.confidence, x.why, x.scope, pg_temp.cite(x.source, x.locator)
from staging.scoped_comparable_lines x;

insert into derived_finance_figures (id, subject_id, measure, counted, period, value, unit, scope, citation_id)
select x.id || ':total', x.id, 'total', null, x.year, x.total, 'GBP', x.scope,
  pg_temp.cite(x.source, x.locator, staging.printed_note(x.total_printed, x.total, x.note))
from staging.scoped_budgets x
where x.total is not null
union all
select x.budget || ':line-' || x.position || ':amount', x.budget || ':line-' || x.position, 'amount', null, b.year,
  x.amount, 'GBP', x.scope, pg_temp.cite(x.source, x.locator, staging.printed_note(x.printed, x.amount, x.note))
from staging.scoped_budget_lines x
left join staging.scoped_budgets b on b.package = x.package and b.id = x.budget
where x.amount is not null
union all
select x.stream || ':rate:' || replace(x.first_year, '/', '-'), x.stream, 'rate', null,
  case when x.first_year = x.last_year then x.first_year else x.first_year || ' to ' || x.last_year end,
  x.rate, 'GBP_PER_PATIENT', x.scope,
  pg_temp.cite(x.source, x.locator, staging.printed_note(x.printed, x.rate, x.note))
from staging.scoped_funding_rates x
where x.rate is not null;
