import type { Knex } from 'knex'
import { DATA_SCHEMAS } from '../../db/roles.ts'

interface ColumnRow {
  readonly schema: string
  readonly name: string
  readonly kind: string
  readonly column: string
  readonly type: string
  readonly required: boolean
}

/**
 * db/tables.md: tables, views, columns and indexes after all migrations, so that a review shows the effect of a
 * migration.
 */
export const printTables = async (db: Knex): Promise<string> => {
  const schemas = [...DATA_SCHEMAS, 'corrections']
  const { rows: columns } = (await db.raw(
    `
    select n.nspname as schema, c.relname as name, c.relkind as kind, a.attname as column,
      format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname = any(?)
      and c.relkind in ('r', 'v', 'm')
    order by n.nspname, c.relname, a.attnum`,
    [schemas],
  )) as { rows: ColumnRow[] }
  const { rows: indexes } = (await db.raw(
    `
    select schemaname as schema, tablename as name, indexdef as definition from pg_indexes
    where schemaname = any(?)
    order by schemaname, tablename, indexname`,
    [schemas],
  )) as {
    rows: { schema: string; name: string; definition: string }[]
  }
  const lines = [
    '# Tables',
    '',
    'After all migrations. Written by `npm run test:http -- test/db/migrations.test.ts -u`.',
  ]
  let currentTable = ''
  for (const { schema, name, kind, column, type, required } of columns) {
    const title = `${schema}.${name}`
    if (title !== currentTable) {
      const own = indexes.filter((index) => `${index.schema}.${index.name}` === title)
      lines.push(
        '',
        `## ${title}${kind === 'v' ? ' (view)' : kind === 'm' ? ' (materialised view)' : ''}`,
        '',
      )
      for (const index of own)
        lines.push(
          `- index: \`${index.definition.replace(/^CREATE /, '').replace(/ ON .* USING /, ' using ')}\``,
        )
      if (own.length > 0) lines.push('')
      lines.push('| column | type | required |', '| --- | --- | --- |')
      currentTable = title
    }
    lines.push(`| ${column} | ${type} | ${required ? 'yes' : ''} |`)
  }
  return `${lines.join('\n')}\n`
}
