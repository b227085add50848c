import type { Knex } from 'knex'
import { OfficialEvidence } from './official-evidence.ts'
import { PackageRows } from './package-rows.ts'
import { findBudgetSums, findRates } from './budgets.ts'
import { findPracticeCounts, findRanges, findUnnamed } from './counts.ts'
import { differenceOf, type Disagreement, type Finder, type Weight } from './disagreement.ts'
import { findListSizes, findMisprintedSizes, findPopulations } from './list-sizes.ts'
import { findBranches, findMemberships, findMergedEntries } from './memberships.ts'
import { findDirectorNames, findNetworkNames, findPracticeNames } from './names.ts'
import { findSizesInFiles, findStarts } from './official-files.ts'
import { findGrowth, findParts, findTargetRate, findWorkforceSums } from './percentages.ts'

const FINDERS: readonly Finder[] = [
  findListSizes,
  findMisprintedSizes,
  findPopulations,
  findParts,
  findPracticeCounts,
  findUnnamed,
  findRanges,
  findMemberships,
  findMergedEntries,
  findBranches,
  findBudgetSums,
  findRates,
  findGrowth,
  findTargetRate,
  findWorkforceSums,
  findNetworkNames,
  findPracticeNames,
  findDirectorNames,
  findStarts,
  findSizesInFiles,
]

/** Those that need a reader's judgement: typed, both sides cited. */
const listCurated: Finder = ({ seeds }) => {
  const statements = seeds.rows('discrepancy-statements').map(({ row }) => row)
  return seeds.rows('discrepancies').map(({ row }) => ({
    id: row.text('id'),
    kind: row.text('kind'),
    weight: row.text('weight') as Weight,
    about: row.text('about'),
    summary: row.text('summary'),
    resolution: row.text('resolution'),
    statements: statements
      .filter((statement) => statement.text('discrepancy') === row.text('id'))
      .map((statement) => ({
        text: statement.text('text'),
        value: statement.number('value'),
        source: statement.text('source'),
        locator: statement.text('locator'),
        note: statement.optional('note'),
      })),
  }))
}

const WEIGHTS: readonly Weight[] = ['HIGH', 'MEDIUM', 'LOW']

const byWeight = (a: Disagreement, b: Disagreement): number =>
  WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) ||
  (a.about < b.about ? -1 : a.about > b.about ? 1 : 0) ||
  (a.id < b.id ? -1 : 1)

interface SystemPackage {
  readonly name: string
  readonly system_id: string
  readonly plain_ids: boolean
}

// Two systems may have a discrepancy of the same name: the id carries the system, unless its package keeps plain ids.
const idOf = ({ system_id: system, plain_ids: isPlain }: SystemPackage, id: string): string =>
  isPlain ? id : `${system}:${id}`

const insert = async (db: Knex.Transaction, found: readonly (Disagreement & { scope: string })[]) => {
  const rows = found.map(
    ({ id, kind, weight, about, scope, touches = [], summary, resolution, statements }, position) => ({
      id,
      kind,
      weight,
      about,
      scope,
      subjects: [...new Set([about, ...touches])].filter((subject) => subject !== ''),
      summary,
      difference: differenceOf(statements),
      resolution,
      position,
    }),
  )
  await db.raw(
    `insert into derived_kernel_discrepancies
     select * from jsonb_populate_recordset(null::derived_kernel_discrepancies, ?::jsonb)`,
    [JSON.stringify(rows)],
  )
  const statements = found.flatMap(({ id, statements: stated }) =>
    stated.map(({ text, value, source, locator, note }, position) => ({
      discrepancy_id: id,
      position,
      text,
      value,
      source,
      locator,
      note: note ?? null,
    })),
  )
  await db.raw(
    `insert into derived_kernel_discrepancy_statements (discrepancy_id, position, text, value, citation_id)
     select x.discrepancy_id, x.position, x.text, x.value, pg_temp.cite(x.source, x.locator, x.note)
     from jsonb_to_recordset(?::jsonb)
       as x(discrepancy_id text, position int, text text, value numeric, source text, locator text, note text)`,
    [JSON.stringify(statements)],
  )
}

/** Adds every discrepancy of the loaded packages, computed and curated, the heaviest first. */
export const deriveDiscrepancies = async (db: Knex.Transaction): Promise<void> => {
  const { rows: packages } = (await db.raw(
    'select name, system_id, plain_ids from staging.packages where system_id is not null order by name',
  )) as { rows: SystemPackage[] }
  const found: (Disagreement & { scope: string })[] = []
  for (const system of packages) {
    const seeds = await PackageRows.read(db, system.name)
    const evidence = { seeds, official: await OfficialEvidence.read(db, seeds) }
    for (const find of [...FINDERS, listCurated]) {
      for (const discrepancy of find(evidence)) {
        found.push({ ...discrepancy, id: idOf(system, discrepancy.id), scope: system.system_id })
      }
    }
  }
  await insert(db, found.sort(byWeight))
}
