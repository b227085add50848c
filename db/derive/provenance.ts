/** Sources of releases that the curated list does not describe, and the datasets that are loaded. */
export const SOURCES: readonly string[] = [
  `insert into stage_kernel_sources
     (id, title, publisher, published_on, holds_on, rank, file_name, url, licence, position)
   select r.source_id, r.title, r.publisher, null, r.released_on, 10, r.file_name, null, r.licence,
     1000 + row_number() over (order by r.dataset, r.released_on, r.file_name)
   from official.releases r
   where not exists (select from stage_kernel_sources s where s.id = r.source_id)`,
  `delete from stage_kernel_datasets d using official.releases r where r.source_id = d.source_id`,
  `insert into stage_kernel_datasets (name, source_id, sha256, row_count, loaded_at, released_on, kind)
   select source_id, source_id, sha256, row_count, loaded_at, released_on, dataset from official.releases`,
]

const CITING_ROWS = [
  'boards',
  'board_commissioners',
  'commissioners',
  'practices',
  'branches',
  'networks',
  'network_members',
  'list_sizes',
  'payments',
  'workforce',
  'districts',
  'areas',
  'boundaries',
  'ics_members',
  'ics_contacts',
] as const

/** Where the rows stand that anything cites; `cited` holds the ids. */
export const citePlaces = (cited: string): string => `
  insert into stage_kernel_citations (id, source_id, locator, note)
  select distinct on (id) id, source_id, locator, null
  from (
    ${CITING_ROWS.map(
      (table) => `
    select official.citation_id(r.source_id, r.file_name || ':' || x.line) as id, r.source_id,
      r.file_name || ':' || x.line as locator
    from (select distinct release_id, line from official.${table}) x
    join official.releases r on r.id = x.release_id`,
    ).join(' union ')}
  ) places
  where id in (${cited}) and not exists (select from stage_kernel_citations c where c.id = places.id)`
