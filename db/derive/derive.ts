import type { Knex } from 'knex'
import { PRINTED_IN_FILES, spellTexts } from '../official/spellings.ts'
import { stageName, type Shapes } from '../sync.ts'
import { AREAS } from './areas.ts'
import { FIGURES } from './figures.ts'
import { NEIGHBOURHOODS } from './neighbourhoods.ts'
import { NETWORKS } from './networks.ts'
import { PRACTICES } from './practices.ts'
import { SOURCES, citePlaces } from './provenance.ts'
import { FOUND_TEXTS, SEARCH } from './search.ts'
import type { ChangeDay } from '../build/primary-care.ts'
import { SYSTEMS } from './systems.ts'

const CITING = /(^|_)citation_ids?$/

const citedIds = (shapes: Shapes): string =>
  [...shapes]
    .flatMap(([table, { columns }]) =>
      columns
        .filter((column) => CITING.test(column))
        .map((column) => {
          const value = column.endsWith('_ids') ? `unnest(${column})` : column
          return `select ${value} from ${stageName(table)}`
        }),
    )
    .join(' union ')

/** Adds to the staged rows what follows from the published files that are loaded, whatever order they came in. */
export const deriveFromFiles = async (
  db: Knex.Transaction,
  shapes: Shapes,
  changeDays: readonly ChangeDay[],
): Promise<void> => {
  const run = async (statements: readonly string[]): Promise<void> => {
    for (const statement of statements) await db.raw(statement.replaceAll('?', '\\?'))
  }
  await db.raw(
    `create temporary table change_days on commit drop as
       select * from jsonb_to_recordset(?::jsonb) as d(practice_id text, what text, happened_on date)`,
    [JSON.stringify(changeDays)],
  )
  await spellTexts(db, PRINTED_IN_FILES)
  await run([...SOURCES, ...SYSTEMS, ...PRACTICES, ...NETWORKS, ...NEIGHBOURHOODS, ...FIGURES, ...AREAS])
  await run(FOUND_TEXTS)
  await spellTexts(db, 'select text from found_texts')
  await run([...SEARCH, citePlaces(citedIds(shapes))])
}
