import type { Database } from '../shared/sql.ts'
import { randomInt } from 'node:crypto'
import { REFERENCE_SIGNS, toReference } from './correction-reference.ts'
import { addCorrection, type NewCorrection } from './data-sources/corrections.ts'
import type { CorrectionModel } from './models.ts'

const LENGTH = 6
const TRIES = 5

/** Stores a report under a new reference. */
export const storeReport = async (
  db: Database,
  report: Omit<NewCorrection, 'reference'>,
): Promise<CorrectionModel> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const reference = toReference(Array.from({ length: LENGTH }, () => randomInt(REFERENCE_SIGNS)))
    const stored = await addCorrection(db, { ...report, reference })
    if (stored) return stored
  }
  throw new Error(`${TRIES} references in a row were taken`)
}
