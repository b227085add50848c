-- A primary care strategy, statement by statement, and the questions that patients may have.

insert into derived_primary_care_strategy_chapters (number, title, scope, citation_id)
select x.number, x.title, x.scope, pg_temp.cite(x.source, x.locator)
from staging.scoped_strategy_chapters x;

insert into derived_primary_care_strategy_statements
  (id, chapter, kind, audience, body, text, printed, position, scope, citation_id)
select x.id, x.chapter, x.kind, x.audience, x.body, x.text, x.printed, x.place_in_file, x.scope,
  pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_strategy_statements x;

insert into derived_primary_care_strategy_quotes (chapter, position, text, printed, quoted, scope, citation_id)
select x.chapter, x.position, x.text, x.printed, x.by, x.scope, pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_strategy_quotes x;

insert into derived_primary_care_missing_content (chapter, what, caption, position, scope, citation_id)
select x.chapter, x.what, x.caption, x.place_in_file, x.scope, pg_temp.cite(x.source, x.locator, x.note)
from staging.scoped_strategy_missing x;

insert into derived_primary_care_patient_questions (position, question, answer, scope, citation_id)
select x.position, x.question, x.answer, x.scope, pg_temp.cite(x.source, x.locator)
from staging.scoped_patient_questions x;
