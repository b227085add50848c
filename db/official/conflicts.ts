import type { Knex } from 'knex'
import type { OfficialFile } from './official-file.ts'

// Several publishers make files of postcodes, which know different things of one and write it differently.
const MAY_DIFFER = new Set(['postcodes'])
const MOST_SHOWN = 5

/** Rows of a file that another file of the same kind and day has otherwise: which of the two is right, nobody can tell. */
export const describeConflicts = async (
  db: Knex.Transaction,
  { dataset, releasedOn, sections }: OfficialFile,
  id: string,
): Promise<string[]> => {
  const conflicts: string[] = []
  for (const { table, columns, key } of sections) {
    if (MAY_DIFFER.has(table)) continue
    const values = columns.filter((column) => column !== 'line' && !key.includes(column))
    if (values.length === 0) continue
    const list = (alias: string): string => values.map((column) => `${alias}.${column}`).join(', ')
    const { rows } = await db.raw(
      `select count(*) over () as total, concat_ws(' ', ${key.map((column) => `x.${column}`).join(', ')}) as key,
         x.line, o.file_name || ':' || y.line as other
       from official.${table} x
       join official.${table} y on ${key.map((column) => `y.${column} = x.${column}`).join(' and ')}
       join official.releases o on o.id = y.release_id
       where x.release_id = :id and o.id <> :id and o.dataset = :dataset and o.released_on = :releasedOn
         and (${list('x')}) is distinct from (${list('y')})
       order by x.line, o.file_name limit ${MOST_SHOWN}`,
      { id, dataset, releasedOn },
    )
    if (rows.length === 0) continue
    const shown = rows.map(
      ({ key: code, line, other }: { key: string; line: number; other: string }) =>
        `${code} in line ${line} and in ${other}`,
    )
    conflicts.push(
      `${rows[0].total} of its rows say otherwise than a file of the same kind and day (${shown.join('; ')}${rows[0].total > rows.length ? ' …' : ''})`,
    )
  }
  return conflicts
}
