import type { Knex } from 'knex'
import { FORMAT_TABLES } from '../read/formats/index.ts'
import { derivedName, type Shapes } from './write-tables.ts'

const CITING = /(^|_)citation_ids?$/

const citedIds = (shapes: Shapes): string =>
  [...shapes]
    .flatMap(([table, { columns }]) =>
      columns
        .filter((column) => CITING.test(column))
        .map((column) => {
          const value = column.endsWith('_ids') ? `unnest(${column})` : column
          return `select ${value} from ${derivedName(table)}`
        }),
    )
    .join(' union ')

/** Adds the places in published files that derived rows cite. */
export const citePublishedRows = async (db: Knex.Transaction, shapes: Shapes): Promise<void> => {
  const places = FORMAT_TABLES.filter(({ isCited = true }) => isCited).map(
    ({ name }) => `
      select staging.citation_id(r.source_id, r.file_name || ':' || x.line) as id, r.source_id,
        r.file_name || ':' || x.line as locator
      from (select distinct release_id, line from staging.${name}) x
      join staging.releases r on r.id = x.release_id`,
  )
  await db.raw(`
    insert into derived_kernel_citations (id, source_id, locator, note)
    select distinct on (id) id, source_id, locator, null
    from (${places.join(' union ')}) places
    where id in (${citedIds(shapes)})
      and not exists (select from derived_kernel_citations c where c.id = places.id)`)
}
