import { createHash } from 'node:crypto'
import { buildDisagreements } from '../disagreements/find.ts'
import type { FaultList } from '../faults.ts'
import { CitationBook } from './citations.ts'
import { readKnownChanges, readNeedWords } from '../official/program-tables.ts'
import { buildContacts, buildOrganisations, buildSources } from './kernel.ts'
import type { OfficialEvidence } from './official-evidence.ts'
import {
  buildCommunityServices,
  buildFinance,
  buildIndicators,
  buildLocalAuthorities,
  buildWorkforce,
} from './other-subgraphs.ts'
import {
  buildFootprints,
  buildMemberships,
  buildNames,
  buildPractices,
  buildStatements,
} from './primary-care.ts'
import { buildSearchEntries } from './search.ts'
import { buildContract, buildStrategy } from './strategy.ts'
import type { Row, SeedFiles, Tables } from './tables.ts'

/** Every row of every table that the curated files give. Referenced tables come first. */
export const buildTables = (seeds: SeedFiles, official: OfficialEvidence, faults: FaultList): Tables => {
  const citations = new CitationBook()
  official.check(faults)
  const sources = buildSources(seeds)
  const organisations = buildOrganisations(seeds, citations)
  const footprints = buildFootprints(seeds, citations)
  const practices = buildPractices(seeds, citations)
  const memberships = buildMemberships(seeds, citations)
  const statements = buildStatements(seeds, citations)
  const names = buildNames(seeds, citations)
  const community = buildCommunityServices(seeds, citations)
  const authorities = buildLocalAuthorities(seeds, citations)
  const finance = buildFinance(seeds, citations)
  const strategy = buildStrategy(seeds, citations)
  const contract = buildContract(seeds, citations)
  const workforce = buildWorkforce(seeds, citations)
  const indicators = buildIndicators(seeds, citations)
  const { disagreements, statements: sayings } = buildDisagreements({ seeds, official, citations })
  const contacts = buildContacts(seeds, citations)
  const facts: [string, readonly Row[]][] = [
    ['kernel.organisations', organisations],
    ['kernel.contacts', contacts],
    ['kernel.known_changes', readKnownChanges()],
    ['kernel.postcodes', []],
    ['kernel.areas', []],
    ['kernel.need_words', readNeedWords()],
    ['kernel.search_entries', buildSearchEntries(seeds)],
    ['kernel.discrepancies', disagreements],
    ['kernel.discrepancy_statements', sayings],
    ['primary_care.systems', footprints.systems],
    ['primary_care.commissioners', footprints.commissioners],
    ['primary_care.networks', footprints.networks],
    ['primary_care.network_commissioners', footprints.networkCommissioners],
    ['primary_care.neighbourhoods', footprints.neighbourhoods],
    ['primary_care.neighbourhood_networks', footprints.neighbourhoodNetworks],
    ['primary_care.practices', practices],
    ['primary_care.area_registrations', []],
    ['primary_care.practice_statuses', []],
    ['primary_care.practice_sites', []],
    ['primary_care.practice_commissioners', []],
    ['primary_care.network_memberships', memberships.networkMemberships],
    ['primary_care.neighbourhood_memberships', memberships.neighbourhoodMemberships],
    ['primary_care.names', names],
    ['primary_care.stated_names', statements.names],
    ['primary_care.unlisted_practices', []],
    ['primary_care.clinical_directors', statements.directors],
    ['primary_care.figures', [...statements.figures, ...contract.figures]],
    ['primary_care.successions', statements.successions],
    ['primary_care.practice_notes', statements.notes],
    ['primary_care.strategy_chapters', strategy.chapters],
    ['primary_care.strategy_statements', strategy.statements],
    ['primary_care.strategy_quotes', strategy.quotes],
    ['primary_care.missing_content', strategy.missing],
    ['primary_care.patient_questions', strategy.questions],
    ['primary_care.network_roles', contract.roles],
    ['primary_care.role_tasks', contract.tasks],
    ['primary_care.service_specifications', contract.specifications],
    ['primary_care.contract_statements', contract.statements],
    ['community_services.services', community.services],
    ['community_services.teams', community.teams],
    ['community_services.team_memberships', community.teamMemberships],
    ['community_services.figures', community.figures],
    ['local_authorities.places', authorities.places],
    ['local_authorities.place_systems', []],
    ['local_authorities.districts', authorities.districts],
    ['local_authorities.practice_areas', authorities.practiceAreas],
    ['local_authorities.social_prescribing', authorities.socialPrescribing],
    ['local_authorities.indicators', indicators.indicators],
    ['local_authorities.figures', indicators.figures],
    ['finance.budgets', finance.budgets],
    ['finance.streams', finance.streams],
    ['finance.budget_lines', finance.budgetLines],
    ['finance.rates', finance.rates],
    ['finance.comparable_lines', finance.comparableLines],
    ['finance.workforce_lines', workforce.lines],
    ['finance.practice_payments', []],
    ['finance.network_workforce', []],
    ['finance.figures', [...finance.figures, ...workforce.figures]],
  ]
  return new Map<string, readonly Row[]>([
    ['kernel.sources', sources],
    ['kernel.citations', citations.rows],
    ['kernel.datasets', buildDatasets(sources, citations, facts)],
    ...facts,
  ])
}

// A dataset is what one source gives: its rows are those that cite it, its digest is over them.
const buildDatasets = (
  sources: readonly Row[],
  citations: CitationBook,
  facts: [string, readonly Row[]][],
): Row[] => {
  const sourceOf = new Map(citations.rows.map((citation) => [citation.id, citation.source_id]))
  const bySource = new Map<string, string[]>()
  for (const [table, rows] of facts) {
    for (const row of rows) {
      const citation = row['citation_id'] ?? (row['citation_ids'] as string[] | undefined)?.[0]
      const source = row['source_id'] ?? sourceOf.get(String(citation))
      // A disagreement belongs to the sources of its statements.
      if (source === undefined) continue
      const texts = bySource.get(String(source)) ?? []
      texts.push(`${table}:${JSON.stringify(row)}`)
      bySource.set(String(source), texts)
    }
  }
  const loadedAt = new Date().toISOString()
  return sources.flatMap((source) => {
    const texts = bySource.get(String(source['id'])) ?? []
    if (texts.length === 0) return []
    const sha256 = createHash('sha256').update(texts.sort().join('\n')).digest('hex')
    return [
      {
        name: source['id'],
        source_id: source['id'],
        sha256,
        row_count: texts.length,
        loaded_at: loadedAt,
        released_on: source['holds_on'],
      },
    ]
  })
}
