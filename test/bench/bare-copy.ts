import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

export interface BareCopy {
  readonly rows: number
  readonly ms: number
}

/** Copies all rows of these schemas into empty tables of the same structure with the same indexes. */
export const measureBareCopy = async (url: string, schemas: readonly string[]): Promise<BareCopy> => {
  const client = new pg.Client({ connectionString: url })
  const folder = mkdtempSync(join(tmpdir(), 'ics-graph-bench-copy-'))
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema = any ($1) order by 1`,
      [schemas],
    )
    await client.query('create schema bare')
    let rows = 0
    let ms = 0
    for (const [index, { name }] of tables.entries()) {
      const file = join(folder, `${index}.copy`)
      const { rows: columns } = await client.query<{ list: string }>(
        `select string_agg(quote_ident(attname), ', ' order by attnum) as list from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
        [name],
      )
      const list = columns[0]?.list ?? ''
      await pipeline(client.query(copyTo(`copy ${name} (${list}) to stdout`)), createWriteStream(file))
      await client.query(`create table bare.t${index} (like ${name} including all)`)
      const copy = client.query(copyFrom(`copy bare.t${index} (${list}) from stdin`))
      const start = performance.now()
      await pipeline(createReadStream(file), copy)
      ms += performance.now() - start
      rows += copy.rowCount ?? 0
    }
    return { rows, ms }
  } finally {
    await client.query('drop schema if exists bare cascade').catch(() => undefined)
    await client.end()
    rmSync(folder, { recursive: true, force: true })
  }
}
