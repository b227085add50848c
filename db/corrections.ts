import type { Knex } from 'knex'

// The columns in the order in which a steward reads them.
export const CORRECTION_COLUMNS = [
  'reference',
  'state',
  'reported_on',
  'about',
  'what_is_wrong',
  'what_is_right',
  'how_known',
  'email',
  'reason',
] as const

export type SettableCorrectionState = 'BEING_CHECKED' | 'CHANGED' | 'NOT_CHANGED'

/** The reports without a decision, or all of them, the oldest first. */
export const listCorrections = async (
  db: Knex,
  { includeDecided }: { readonly includeDecided: boolean },
): Promise<readonly string[][]> => {
  const { rows } = (await db.raw(
    `select ${CORRECTION_COLUMNS.join(', ')}
     from (
       select *, (reported_at at time zone 'Europe/London')::date as reported_on
       from corrections.corrections
       where ? or state in ('RECEIVED', 'BEING_CHECKED')
     ) corrections
     order by reported_at, reference`,
    [includeDecided],
  )) as { rows: Record<(typeof CORRECTION_COLUMNS)[number], string | null>[] }
  return rows.map((row) => CORRECTION_COLUMNS.map((column) => row[column] ?? ''))
}

/**
 * Records the state of a report; null if it does not exist. A decision deletes the e-mail address of the sender, which
 * is returned for the last time.
 */
export const recordCorrectionState = async (
  db: Knex,
  reference: string,
  state: SettableCorrectionState,
  reason: string | null,
): Promise<{ readonly email: string | null } | null> => {
  const { rows } = (await db.raw(
    `with before as (
       select reference, email from corrections.corrections where reference = :reference for update
     )
     update corrections.corrections c
     set state = :state, reason = :reason, email = case when :isDecided then null else c.email end,
       decided_at = case when :isDecided then now() end
     from before where c.reference = before.reference
     returning before.email`,
    { reference, state, reason, isDecided: state !== 'BEING_CHECKED' },
  )) as { rows: { email: string | null }[] }
  return rows[0] ?? null
}
