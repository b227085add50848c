import type { Knex } from 'knex'
import type { PublishedSection } from '../read/published-file.ts'

const MAX_REFUSED = 10_000

interface RepeatedRow {
  readonly line: number
  readonly first: number
  readonly key: string
  readonly isEqual: boolean
  /** The number of all refused rows. */
  readonly total: string
}

/** Replaces rows of the section with the same key by one with their sums, on the first line. Returns the number removed. */
export const sumRows = async (
  db: Knex.Transaction,
  releaseId: string,
  { table, sums }: PublishedSection,
): Promise<number> => {
  if (sums.length === 0) return 0
  const name = `staging.${table.name}`
  const key = table.key.join(', ')
  await db.raw(
    `create temporary table summed_rows on commit drop as
     select min(line) as line, ${key}, ${sums.map((column) => `sum(${column}) as ${column}`).join(', ')}
     from ${name} where release_id = ? group by ${key} having count(*) > 1`,
    [releaseId],
  )
  const same = table.key.map((column) => `x.${column} = s.${column}`).join(' and ')
  const { rowCount } = await db.raw(
    `delete from ${name} x using summed_rows s where x.release_id = ? and ${same} and x.line > s.line`,
    [releaseId],
  )
  await db.raw(
    `update ${name} x set ${sums.map((column) => `${column} = s.${column}`).join(', ')}
     from summed_rows s where x.release_id = ? and ${same}`,
    [releaseId],
  )
  await db.raw('drop table summed_rows')
  return rowCount
}

/**
 * Adds a fault for each row whose key an earlier row of the section has. Where a format repeats its rows, equal ones
 * are removed. Returns the number of removed rows.
 */
export const refuseRepeatedRows = async (
  db: Knex.Transaction,
  releaseId: string,
  { table, mayRepeat, addFault }: PublishedSection,
): Promise<number> => {
  const name = `staging.${table.name}`
  const key = table.key.join(', ')
  // Sorting all rows would take longer than this for a file without repeated keys.
  const { rows: found } = await db.raw(
    `select from ${name} where release_id = ? group by ${key} having count(*) > 1 limit 1`,
    [releaseId],
  )
  if (found.length === 0) return 0
  const values = Object.keys(table.columns).join(', ')
  await db.raw(
    `create temporary table repeated_rows on commit drop as
     select * from (
       select ctid as id, line, first_value(line) over w as first, row_number() over w as place,
         concat_ws(' ', ${key}) as key,
         row(${values})::text = first_value(row(${values})::text) over w as is_equal
       from ${name} where release_id = ?
       window w as (partition by ${key} order by line, ctid)
     ) r
     where place > 1`,
    [releaseId],
  )
  const { rows: refused } = (await db.raw(
    `select line, first, key, is_equal as "isEqual", count(*) over () as total from repeated_rows
     where not (is_equal and ?) order by line, id limit ${MAX_REFUSED}`,
    [mayRepeat],
  )) as { rows: RepeatedRow[] }
  for (const { line, first, key: value, isEqual } of refused) {
    addFault({
      line,
      columns: table.key,
      value,
      problem: `${isEqual ? `repeats line ${first}` : `has the same key as line ${first} and different values`}; remove one of the two`,
    })
  }
  const rest = Number(refused[0]?.total ?? 0) - refused.length
  if (rest > 0) {
    const last = refused.at(-1)
    addFault({
      line: last?.line ?? 0,
      columns: table.key,
      value: last?.key ?? '',
      problem: `is followed by ${rest} more repeated rows, which are not listed`,
    })
  }
  const { rowCount } = await db.raw(`delete from ${name} where ctid in (select id from repeated_rows)`)
  await db.raw('drop table repeated_rows')
  return rowCount
}
