-- Functions that the later files use. Each file reads `staging` and the temporary tables `derived_*`, one for each
-- table of the graph, and adds rows to the latter. `cited_*` are published files, `scoped_*` resources of packages.

-- The id of the citation of a place in a source. Adds the citation if it is new.
create or replace function pg_temp.cite(source text, locator text, note text default null) returns text language plpgsql as $$
declare
  cited text := staging.citation_id(source, locator, note);
begin
  insert into derived_kernel_citations (id, source_id, locator, note)
  select cited, source, locator, note
  where not exists (select from derived_kernel_citations c where c.id = cited);
  return cited;
end
$$;

create index on derived_kernel_citations (id);
