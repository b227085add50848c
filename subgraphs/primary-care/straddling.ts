import type { Database } from '../shared/sql.ts'
import type { FootprintKind } from '../shared/models.ts'
import { findAlignment } from './data-sources/alignment.ts'
import type { Within } from './data-sources/lists.ts'
import type { StraddleModel } from './models.ts'

const KINDS: readonly FootprintKind[] = [
  'PLACE',
  'DISTRICT',
  'COMMISSIONER',
  'PRIMARY_CARE_NETWORK',
  'NEIGHBOURHOOD',
  'LOCALITY_TEAM',
  'INTEGRATED_NEIGHBOURHOOD_TEAM',
  'LOCALITY',
]

/** The footprints of a kind whose practices are in two or more footprints of another kind. */
export const findStraddling = async (
  db: Database,
  kind: FootprintKind,
  within: Within | null,
  asOf: string,
): Promise<StraddleModel[]> => {
  const alignments = await Promise.all(
    KINDS.filter((across) => across !== kind).map(async (across) => ({
      across,
      alignment: await findAlignment(db, { rows: kind, columns: across, within, measure: 'PRACTICES', asOf }),
    })),
  )
  return alignments.flatMap(({ across, alignment }) =>
    alignment.rows.filter((row) => row.cells.length > 1).map((row) => ({ across, row })),
  )
}
