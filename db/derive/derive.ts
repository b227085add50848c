import type { Knex } from 'knex'
import { deriveDiscrepancies } from '../discrepancies/discrepancies.ts'
import { runSqlFolder } from '../sql-file.ts'
import { spellTexts } from '../stage/spellings.ts'
import { SPELLED_TEXTS } from '../stage/spelled-texts.ts'

/** Fills the derived tables from all staged packages and releases, independent of their order. */
export const derive = async (db: Knex.Transaction): Promise<void> => {
  await spellTexts(db, SPELLED_TEXTS)
  await runSqlFolder(db, new URL('./', import.meta.url))
  await deriveDiscrepancies(db)
}
