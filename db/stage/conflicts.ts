import type { Knex } from 'knex'
import type { PublishedFile } from '../read/published-file.ts'

// Files of postcodes from different publishers differ in content and spelling.
const MAY_DIFFER = new Set(['postcodes'])
const MAX_SHOWN = 5

/** Rows that differ from another file of the same kind and day. It is not known which is right. */
export const describeConflicts = async (
  db: Knex.Transaction,
  { dataset, releasedOn, sections }: PublishedFile,
  id: string,
): Promise<string[]> => {
  const conflicts: string[] = []
  for (const { table } of sections) {
    const { name, key } = table
    if (MAY_DIFFER.has(name)) continue
    const values = Object.keys(table.columns).filter((column) => !key.includes(column))
    if (values.length === 0) continue
    const list = (alias: string): string => values.map((column) => `${alias}.${column}`).join(', ')
    const { rows } = await db.raw(
      `select count(*) over () as total, concat_ws(' ', ${key.map((column) => `x.${column}`).join(', ')}) as key,
         x.line, o.file_name || ':' || y.line as other
       from staging.${name} x
       join staging.${name} y on ${key.map((column) => `y.${column} = x.${column}`).join(' and ')}
       join staging.releases o on o.id = y.release_id
       where x.release_id = :id and o.id <> :id and o.dataset = :dataset and o.released_on = :releasedOn
         and (${list('x')}) is distinct from (${list('y')})
       order by x.line, o.file_name limit ${MAX_SHOWN}`,
      { id, dataset, releasedOn },
    )
    if (rows.length === 0) continue
    const shown = rows.map(
      ({ key: code, line, other }: { key: string; line: number; other: string }) =>
        `${code} in line ${line} and in ${other}`,
    )
    conflicts.push(
      `${rows[0].total} of its rows differ from a file of the same kind and day (${shown.join('; ')}${rows[0].total > rows.length ? ' …' : ''})`,
    )
  }
  return conflicts
}
