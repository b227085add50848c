import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { FORMAT_TABLES } from '../read/formats/index.ts'
import {
  resourceSchemas,
  sqlTypeOf,
  stagingNameOf,
  type ResourceSchema,
} from '../read/packages/resource-schema.ts'
import type { StagingTable } from '../read/staging-table.ts'

const quoted = (column: string): string => `"${column}"`

const addColumns = (table: string, columns: readonly (readonly [name: string, type: string])[]): string =>
  columns
    .map(([name, type]) => `add column if not exists ${quoted(name)} ${type.replace(' not null', '')}`)
    .map((clause) => `alter table ${table} ${clause}`)
    .join(';\n')

// A release is a source of its own. Rows refer to it by file and line.
const formatTable = ({ name, columns, key, index }: StagingTable): string => {
  const table = `staging.${name}`
  const entries = Object.entries(columns)
  return `
    create table if not exists ${table} (
      release_id text not null references staging.releases on delete cascade,
      line integer not null,
      ${entries.map(([column, type]) => `${quoted(column)} ${type}`).join(',\n      ')}
    );
    ${addColumns(table, entries)};
    create index if not exists ${name}_release on ${table} (release_id);
    create index if not exists ${name}_code on ${table} (${(index ?? key.slice(0, 1)).join(', ')});
    create view staging.cited_${name} as
      select x.*, r.dataset, r.released_on, r.file_name, r.source_id, r.file_name || ':' || x.line as locator,
        staging.citation_id(r.source_id, r.file_name || ':' || x.line) as citation_id
      from staging.${name} x
      join staging.releases r on r.id = x.release_id`
}

// A row of a package states its source and locator. Its scope is that of the package.
const packageTable = ({ name: resource, fields }: ResourceSchema): string => {
  const name = stagingNameOf(resource)
  const table = `staging.package_${name}`
  const columns = fields.map((field) => [field.name, sqlTypeOf(field)] as const)
  return `
    create table if not exists ${table} (
      package text not null references staging.packages on delete cascade,
      line integer not null,
      ${columns.map(([column, type]) => `${quoted(column)} ${type}`).join(',\n      ')}
    );
    ${addColumns(table, columns)};
    create index if not exists package_${name}_package on ${table} (package);
    create view staging.scoped_${name} as
      select x.*, coalesce(p.system_id, 'england') as scope, (row_number() over (partition by x.package order by x.line) - 1)::int as place_in_file
      from ${table} x
      join staging.packages p on p.name = x.package`
}

const DROP_VIEWS = `
  do $$
  declare made record;
  begin
    for made in select c.relname from pg_class c
      where c.relnamespace = 'staging'::regnamespace and c.relkind = 'v'
    loop
      execute format('drop view staging.%I', made.relname);
    end loop;
  end
  $$`

/** Creates the staging tables of all formats and resources, and adds new columns. Does nothing if they exist. */
export const prepareStaging = async (db: Knex): Promise<void> => {
  const statements = [...FORMAT_TABLES.map(formatTable), ...[...resourceSchemas().values()].map(packageTable)]
  const version = createHash('sha256').update(statements.join('\n')).digest('hex')
  const { rows } = await db.raw("select obj_description('staging'::regnamespace, 'pg_namespace') as version")
  if (rows[0].version === version) return
  await db.transaction(async (transaction) => {
    await transaction.raw(DROP_VIEWS)
    for (const statement of statements) await transaction.raw(statement)
    await transaction.raw(`comment on schema staging is '${version}'`)
  })
}
