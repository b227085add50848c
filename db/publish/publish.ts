import type { Knex } from 'knex'
import { spellTexts } from '../stage/spellings.ts'
import { runSqlFile } from '../sql-file.ts'
import { citePublishedRows } from './citations.ts'
import { deriveDatasets } from './datasets.ts'
import { TARGETS, writeDerived, type LoadReport, type Shapes } from './write-tables.ts'

// In this order, because the crosswalk is made from the areas.
/** The materialised views, in the order in which they are made from each other. */
export const VIEWS = [
  'kernel.footprint',
  'kernel.practice_area',
  'kernel.crosswalk',
  'kernel.practice_point',
  'kernel.outward_code',
  'kernel.outer_edge',
  'primary_care.release_sizes',
  'primary_care.release_coverage',
  'primary_care.patient_footprints',
] as const

const deriveSearchEntries = async (db: Knex.Transaction): Promise<void> => {
  await runSqlFile(db, new URL('./search-texts.sql', import.meta.url))
  await spellTexts(db, 'select text from found_texts union select text from found_alone')
  await runSqlFile(db, new URL('./search-entries.sql', import.meta.url))
}

/** Writes the derived rows to the tables of the graph, and the search entries. */
export const publish = async (db: Knex.Transaction, shapes: Shapes): Promise<LoadReport> => {
  await deriveSearchEntries(db)
  await deriveDatasets(db)
  await citePublishedRows(db, shapes)
  const report = await writeDerived(db, shapes)
  for (const view of VIEWS) await db.raw(`refresh materialized view concurrently ${view}`)
  // Updates the statistics, without which the first queries are slow.
  await db.raw(`analyze ${[...TARGETS, ...VIEWS].join(', ')}`)
  return report
}
