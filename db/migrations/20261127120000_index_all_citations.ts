import type { Knex } from 'knex'

// Every column that refers to citations and has no index. A load that replaces citations looks for the rows that refer
// to each of them.
const UNINDEXED = `
  select c.conrelid::regclass::text as table, t.relname as name, a.attname as column
  from pg_constraint c
  join pg_class t on t.oid = c.conrelid
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid = 'kernel.citations'::regclass
    and not exists (
      select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1] and i.indpred is null
    )
  order by 1, 3`

interface Reference {
  readonly table: string
  readonly name: string
  readonly column: string
}

const SUFFIX = '_for_loads'

export const up = async (knex: Knex): Promise<void> => {
  const { rows } = (await knex.raw(UNINDEXED)) as { rows: Reference[] }
  for (const { table, name, column } of rows) {
    await knex.raw(`create index ${name}_${column}${SUFFIX} on ${table} (${column})`)
  }
}

export const down = async (knex: Knex): Promise<void> => {
  const { rows } = (await knex.raw(
    `select schemaname || '.' || indexname as name from pg_indexes where indexname like '%${SUFFIX}'`,
  )) as { rows: { readonly name: string }[] }
  for (const { name } of rows) await knex.raw(`drop index ${name}`)
}
