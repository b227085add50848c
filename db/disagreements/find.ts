import type { Row } from '../build/tables.ts'
import { findBudgetSums, findRates } from './budgets.ts'
import { findPracticeCounts, findRanges, findUnnamed } from './counts.ts'
import { differenceOf, type Disagreement, type Evidence, type Finder, type Weight } from './disagreement.ts'
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

/** Every disagreement, computed and curated, the heaviest first, as rows. */
export const buildDisagreements = (evidence: Evidence): { disagreements: Row[]; statements: Row[] } => {
  const found = [...FINDERS, listCurated].flatMap((find) => find(evidence)).sort(byWeight)
  const disagreements = found.map(
    ({ id, kind, weight, about, touches = [], summary, resolution, statements }, position) => ({
      id,
      kind,
      weight,
      about,
      subjects: [...new Set([about, ...touches])].filter((subject) => subject !== ''),
      summary,
      difference: differenceOf(statements),
      resolution,
      position,
    }),
  )
  const statements = found.flatMap(({ id, statements: sayings }) =>
    sayings.map(({ text, value, source, locator, note }, position) => ({
      discrepancy_id: id,
      position,
      text,
      value,
      citation_id: evidence.citations.cite(source, locator, note ?? null),
    })),
  )
  return { disagreements, statements }
}
