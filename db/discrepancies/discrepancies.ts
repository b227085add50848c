import type { Knex } from 'knex'
import { ENGLAND } from '../read/packages/package.ts'
import { findBudgetSums } from './budgets.ts'
import { findCountDiscrepancies, findPracticeCountDiscrepancies, findUnnamedTeams } from './counts.ts'
import { differenceOf, type Discrepancy, type Weight } from './discrepancy.ts'
import { citedBy, readEvidence, type Rule } from './evidence.ts'
import { findListSizeTotals, findListSizes, findMisprintedSizes, findPopulations } from './list-sizes.ts'
import {
  findBranchCounts,
  findBranchesAsPractices,
  findMemberships,
  findMergedEntries,
  findMissingBranches,
  findSharedSites,
} from './memberships.ts'
import { findMissingContent } from './missing-content.ts'
import { findDirectorNames, findInitials, findNetworkNames, findPracticeNames } from './names.ts'
import { findNetworkSizeRangeDiscrepancies, findNetworkSizesOutOfBounds } from './network-sizes.ts'
import { findSizesInFiles, findStarts } from './official-files.ts'
import { findBudgetedPatients, findImpliedPatients, findRates } from './rates.ts'
import { findRelations } from './relations.ts'
import { findValueDiscrepancies } from './values.ts'

/** Curated discrepancies: rows of the package with a citation of each side. */
const listCurated: Rule = ({ rows }) => {
  const statements = rows.listOwn('discrepancy-statements')
  return rows.listOwn('discrepancies').map((row) => ({
    id: row.text('id'),
    kind: row.text('kind'),
    weight: row.text('weight') as Weight,
    subject: row.text('about'),
    summary: row.text('summary'),
    resolution: row.text('resolution'),
    statements: statements
      .filter((statement) => statement.text('discrepancy') === row.text('id'))
      .map((statement) => ({
        text: statement.text('text'),
        printed: statement.optionalText('printed'),
        value: statement.number('value'),
        ...citedBy(statement),
        note: statement.optionalText('note'),
      })),
  }))
}

/** Rules that use the rows of one package only, so that they apply to England as well. */
const NATIONAL_RULES: readonly Rule[] = [findRelations, findValueDiscrepancies, listCurated]

const RULES: readonly Rule[] = [
  ...NATIONAL_RULES,
  findListSizes,
  findListSizeTotals,
  findMisprintedSizes,
  findPopulations,
  findPracticeCountDiscrepancies,
  findCountDiscrepancies,
  findUnnamedTeams,
  findNetworkSizeRangeDiscrepancies,
  findNetworkSizesOutOfBounds,
  findMemberships,
  findMergedEntries,
  findBranchesAsPractices,
  findBranchCounts,
  findMissingBranches,
  findSharedSites,
  findBudgetSums,
  findRates,
  findImpliedPatients,
  findBudgetedPatients,
  findNetworkNames,
  findPracticeNames,
  findDirectorNames,
  findInitials,
  findStarts,
  findSizesInFiles,
  findMissingContent,
]

const WEIGHTS: readonly Weight[] = ['HIGH', 'MEDIUM', 'LOW']

// Differences in the spelling of a name come last.
const byWeight = (a: Discrepancy, b: Discrepancy): number =>
  WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) ||
  Number(a.isSpelling ?? false) - Number(b.isSpelling ?? false) ||
  (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0) ||
  (a.id < b.id ? -1 : 1)

interface StagedPackage {
  readonly name: string
  /** Null for the package of England. */
  readonly system_id: string | null
  readonly plain_ids: boolean
}

// Two systems may have a discrepancy with the same name, so the id contains the system, unless its package uses plain
// ids.
const idOf = ({ system_id: system, plain_ids: isPlain }: StagedPackage, id: string): string =>
  isPlain ? id : `${system ?? ENGLAND}:${id}`

type ScopedDiscrepancy = Discrepancy & { readonly scope: string }

const insert = async (db: Knex.Transaction, found: readonly ScopedDiscrepancy[]): Promise<void> => {
  const rows = found.map(
    (
      {
        id,
        kind,
        weight,
        isSpelling = false,
        subject,
        scope,
        relatedSubjects = [],
        summary,
        resolution,
        statements,
      },
      position,
    ) => ({
      id,
      kind,
      weight,
      is_spelling: isSpelling,
      about: subject,
      scope,
      subjects: [...new Set([subject, ...relatedSubjects])].filter((id) => id !== ''),
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
    stated.map(({ text, printed, value, source, locator, note }, position) => ({
      discrepancy_id: id,
      position,
      text,
      printed: printed ?? null,
      value,
      source,
      locator,
      note: note ?? null,
    })),
  )
  await db.raw(
    `insert into derived_kernel_discrepancy_statements
       (discrepancy_id, position, text, printed, value, citation_id)
     select x.discrepancy_id, x.position, x.text, x.printed, x.value, pg_temp.cite(x.source, x.locator, x.note)
     from jsonb_to_recordset(?::jsonb) as x(
       discrepancy_id text, position int, text text, printed text, value numeric, source text, locator text, note text
     )`,
    [JSON.stringify(statements)],
  )
}

/** Discrepancies of a rule with equal names are numbered, so that ids are unique. */
const numberRepeats = (found: readonly ScopedDiscrepancy[]): ScopedDiscrepancy[] => {
  const counts = new Map<string, number>()
  return found.map((discrepancy) => {
    const count = (counts.get(discrepancy.id) ?? 0) + 1
    counts.set(discrepancy.id, count)
    return count === 1 ? discrepancy : { ...discrepancy, id: `${discrepancy.id}-${count}` }
  })
}

/** Adds every discrepancy of the loaded packages, computed and curated, the most important first. */
export const deriveDiscrepancies = async (db: Knex.Transaction): Promise<void> => {
  const { rows: packages } = (await db.raw(
    'select name, system_id, plain_ids from staging.packages order by name',
  )) as { rows: StagedPackage[] }
  const found: ScopedDiscrepancy[] = []
  for (const staged of packages) {
    const scope = staged.system_id ?? ENGLAND
    const evidence = await readEvidence(db, staged.name, scope)
    for (const rule of scope === ENGLAND ? NATIONAL_RULES : RULES) {
      for (const discrepancy of rule(evidence)) {
        found.push({ ...discrepancy, id: idOf(staged, discrepancy.id), scope })
      }
    }
  }
  await insert(db, numberRepeats(found.sort(byWeight)))
}
