import { select, type Database } from '../../shared/sql.ts'
import type { CorrectionModel, CorrectionReportModel, LoadModel } from '../models.ts'
import { CORRECTION_COLUMNS, toCorrection, type CorrectionRow } from './corrections.ts'

interface ReportRow extends CorrectionRow {
  readonly what_is_wrong: string
  readonly what_is_right: string
  readonly how_known: string
  readonly email: string | null
}

/** Reports with a state, or those without a decision, the oldest first. */
export const listCorrectionReports = async (
  db: Database,
  state: CorrectionModel['state'] | null,
  first: number,
): Promise<CorrectionReportModel[]> => {
  const rows = await select<ReportRow>(
    db,
    `/* listCorrectionReports */
     select ${CORRECTION_COLUMNS}, what_is_wrong, what_is_right, how_known, email
     from corrections.corrections
     where state = any(?::text[])
     order by reported_at, reference
     limit ?`,
    [state === null ? ['RECEIVED', 'BEING_CHECKED'] : [state], first],
  )
  return rows.map((row) => ({
    correction: toCorrection(row),
    whatIsWrong: row.what_is_wrong,
    whatIsRight: row.what_is_right,
    howDoYouKnow: row.how_known,
    email: row.email,
  }))
}

interface LoadRow {
  readonly id: number
  readonly loaded_at: string
  readonly report: Readonly<
    Record<string, { readonly added: number; readonly changed: number; readonly removed: number }>
  >
}

/** The last loads, the newest first. */
export const listLoads = async (db: Database, first: number): Promise<LoadModel[]> => {
  const rows = await select<LoadRow>(
    db,
    `/* listLoads */
     select id, to_char(loaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as loaded_at, report
     from kernel.loads order by id desc limit ?`,
    [first],
  )
  return rows.map(({ id, loaded_at, report }) => ({
    id: String(id),
    loadedAt: loaded_at,
    tables: Object.entries(report)
      .filter(([, { added, changed, removed }]) => added + changed + removed > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([table, change]) => ({ table, ...change })),
  }))
}
