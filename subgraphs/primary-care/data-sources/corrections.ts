import { change, select, type Database } from '../../shared/sql.ts'
import type { CorrectionModel } from '../models.ts'

export interface CorrectionRow {
  readonly reference: string
  readonly about: string
  readonly state: CorrectionModel['state']
  readonly reason: string | null
  readonly reported_on: string
  readonly decided_on: string | null
}

export const CORRECTION_COLUMNS = `reference, about, state, reason,
       (reported_at at time zone 'Europe/London')::date as reported_on,
       (decided_at at time zone 'Europe/London')::date as decided_on`

export const toCorrection = (row: CorrectionRow): CorrectionModel => ({
  reference: row.reference,
  about: row.about,
  state: row.state,
  reason: row.reason,
  reportedOn: row.reported_on,
  decidedOn: row.decided_on,
})

export interface NewCorrection {
  readonly reference: string
  readonly about: string
  readonly whatIsWrong: string
  readonly whatIsRight: string
  readonly howDoYouKnow: string
  readonly email: string | null
}

/** Null if another correction has this reference. */
export const addCorrection = async (
  db: Database,
  { reference, about, whatIsWrong, whatIsRight, howDoYouKnow, email }: NewCorrection,
): Promise<CorrectionModel | null> => {
  const [row] = await change<CorrectionRow>(
    db,
    `/* addCorrection */
     insert into corrections.corrections (reference, about, what_is_wrong, what_is_right, how_known, email)
     values (?, ?, ?, ?, ?, ?)
     on conflict do nothing
     returning ${CORRECTION_COLUMNS}`,
    [reference, about, whatIsWrong, whatIsRight, howDoYouKnow, email],
  )
  return row ? toCorrection(row) : null
}

export const findCorrection = async (db: Database, reference: string): Promise<CorrectionModel | null> => {
  const [row] = await select<CorrectionRow>(
    db,
    `/* findCorrection */ select ${CORRECTION_COLUMNS} from corrections.corrections where reference = ?`,
    [reference],
  )
  return row ? toCorrection(row) : null
}
