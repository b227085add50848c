import { select, type Database } from '../../shared/sql.ts'
import type { GraphStatusModel } from '../models.ts'

interface DatasetRow {
  readonly data_version: string
  readonly name: string
  readonly source_id: string
  readonly kind: string | null
  readonly released_on: string | null
  readonly sha256: string
  readonly row_count: number
  readonly loaded_at: string
}

/**
 * The loaded datasets. The version depends on the content of the tables only, so equal data has the same version
 * everywhere.
 */
export const readStatus = async (db: Database): Promise<GraphStatusModel> => {
  const rows = await select<DatasetRow>(
    db,
    `/* readStatus */
     select v.data_version, d.name, d.source_id, d.kind, d.released_on, d.sha256, d.row_count,
       to_char(d.loaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as loaded_at
     from (
       select left(md5(string_agg(version, ':' order by subgraph)), 16) as data_version from kernel.data_versions
     ) v
     left join kernel.datasets d on true
     order by d.name`,
    [],
  )
  return {
    dataVersion: rows[0]?.data_version ?? '',
    datasets: rows
      .filter(({ name }) => name !== null)
      .map((row) => ({
        name: row.name,
        sourceId: row.source_id,
        kind: row.kind,
        releasedOn: row.released_on,
        sha256: row.sha256,
        rows: row.row_count,
        loadedAt: row.loaded_at,
      })),
  }
}
