import type { Knex } from 'knex'
import { resourceSchemas, stagingNameOf } from '../read/packages/resource-schema.ts'
import { runSqlFile } from '../sql-file.ts'

/** Adds the datasets: the public rows of packages that cite a source, and each release of a published file. */
export const deriveDatasets = async (db: Knex.Transaction): Promise<void> => {
  const cited = [...resourceSchemas().values()]
    .filter(({ fields, isPartnerOnly }) => !isPartnerOnly && fields.some(({ name }) => name === 'source'))
    .map(
      ({ name }) =>
        `select x.source, x.package, md5('${name}' || (to_jsonb(x) - 'line')::text) as digest
         from staging.package_${stagingNameOf(name)} x`,
    )
  await db.raw(
    `insert into derived_kernel_datasets (name, source_id, sha256, row_count, loaded_at, released_on)
     select c.source, c.source, encode(sha256(convert_to(string_agg(c.digest, '' order by c.digest), 'UTF8')), 'hex'),
       count(*), max(p.loaded_at), s.holds_on
     from (${cited.join(' union all ')}) c
     join staging.packages p on p.name = c.package
     join derived_kernel_sources s on s.id = c.source
     where not exists (select from staging.releases r where r.source_id = c.source)
     group by c.source, s.holds_on`,
  )
  await runSqlFile(db, new URL('./datasets.sql', import.meta.url))
}
