import type { Knex } from 'knex'
import type { FaultList } from '../faults.ts'
import { PRINTED_IN_FILES, spellTexts } from '../official/spellings.ts'
import { stageName, type Shapes } from '../sync.ts'
import { AREAS } from './areas.ts'
import { FIGURES } from './figures.ts'
import { NEIGHBOURHOODS } from './neighbourhoods.ts'
import { NETWORKS } from './networks.ts'
import { OWN_FOOTPRINTS, OWN_NEIGHBOURHOODS, checkOwnRows } from './own-footprints.ts'
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

// What has periods of its own, apart from things themselves: a release may show a change only after the thing has closed.
const PERIODS = [
  'kernel.contacts',
  'primary_care.names',
  'primary_care.neighbourhood_memberships',
  'primary_care.neighbourhood_networks',
  'primary_care.network_commissioners',
  'primary_care.network_memberships',
  'primary_care.practice_sites',
  'primary_care.practice_statuses',
]

const dropEmptyPeriods = PERIODS.map(
  (table) => `delete from ${stageName(table)} where valid_to <= valid_from`,
)

// Made before any row is changed: an index over rows that this transaction has changed already cannot be used by it.
const INDEXES = [
  'create index on stage_primary_care_names (subject_id, kind, valid_from)',
  'create index on stage_primary_care_practices (id)',
  'create index on stage_primary_care_practices (ods_code)',
  'create index on stage_primary_care_networks (id)',
  'create index on stage_primary_care_networks (ods_code)',
  'create index on stage_primary_care_practice_sites (practice_id)',
  'create index on stage_primary_care_network_memberships (practice_id)',
  'create index on stage_primary_care_network_commissioners (network_id)',
]

/** Adds to the staged rows what follows from the published files that are loaded, whatever order they came in. */
export const deriveFromFiles = async (
  db: Knex.Transaction,
  shapes: Shapes,
  changeDays: readonly ChangeDay[],
  faults: FaultList,
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
  await run([
    ...INDEXES,
    ...SOURCES,
    ...SYSTEMS,
    ...PRACTICES,
    ...NETWORKS,
    ...NEIGHBOURHOODS,
    ...FIGURES,
    ...AREAS,
    ...OWN_FOOTPRINTS,
    ...OWN_NEIGHBOURHOODS,
  ])
  await checkOwnRows(db, faults)
  faults.throwIfAny()
  await run([...dropEmptyPeriods, ...FOUND_TEXTS])
  await spellTexts(db, 'select text from found_texts')
  await run([...SEARCH, citePlaces(citedIds(shapes))])
}
