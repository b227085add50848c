import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { select } from '../../shared/statement.ts'
import type { GraphStatusModel } from '../models.ts'

interface DatasetRow {
  readonly name: string
  readonly source_id: string
  readonly sha256: string
  readonly row_count: number
  readonly loaded_at: string
}

/** What is loaded. The version is made of what the datasets hold, so equal data has an equal version everywhere. */
export const readStatus = async (db: Knex): Promise<GraphStatusModel> => {
  const rows = await select<DatasetRow>(
    db,
    `/* readStatus */
     select d.name, d.source_id, d.sha256, d.row_count,
       to_char(d.loaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as loaded_at
     from kernel.datasets d order by d.name`,
    [],
  )
  const version = createHash('sha256')
  for (const row of rows) version.update(`${row.name}:${row.sha256}\n`)
  return {
    dataVersion: version.digest('hex').slice(0, 16),
    datasets: rows.map((row) => ({
      name: row.name,
      sourceId: row.source_id,
      rows: row.row_count,
      loadedAt: row.loaded_at,
    })),
  }
}
