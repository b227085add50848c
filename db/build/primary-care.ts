import { sortName } from '../spelling.ts'
import { printedNote, type CitationBook } from './citations.ts'
import { dayAfterOrNull } from './dates.ts'
import type { Row, SeedFiles, SeedReader } from './tables.ts'

const MATCHES: Readonly<Record<string, string>> = { exact: 'EXACT', close: 'CLOSE', ambiguous: 'AMBIGUOUS' }

// Stands where a day is not known yet: the published files that are loaded say when a practice opened and closed.
const UNTIL_FILES_SAY = '1974-04-01'

/** Footprints of primary care with their names in time. */
export const buildFootprints = (seeds: SeedFiles, citations: CitationBook) => {
  const cite = (row: SeedReader): string =>
    citations.cite(row.text('source'), row.text('locator'), row.optional('note'))
  const systems = seeds.rows('systems').map(({ row }) => ({
    id: row.text('id'),
    ods_code: row.optional('ods_code'),
    short_name: row.optional('short_name'),
    valid_from: row.text('valid_from'),
    valid_to: null,
    citation_id: cite(row),
  }))
  const commissioners = seeds.rows('commissioners').map(({ row }) => ({
    id: row.text('id'),
    ods_code: row.text('ods_code'),
    short_name: row.optional('short_name'),
    system_id: row.optional('system'),
    valid_from: row.text('opened_on'),
    valid_to: dayAfterOrNull(row.optional('closed_on')),
    citation_id: cite(row),
  }))
  const networks = seeds.rows('networks').map(({ row }) => ({
    id: row.text('id'),
    ods_code: row.optional('ods_code'),
    system_id: row.text('system'),
    valid_from: row.text('opened_on'),
    valid_to: null,
    citation_id: cite(row),
    code_citation_id: citations.cite(row.text('code_source'), row.text('code_locator')),
  }))
  const networkCommissioners = seeds.rows('networks').map(({ row }) => ({
    network_id: row.text('id'),
    commissioner_id: row.text('commissioner'),
    valid_from: row.text('opened_on'),
    valid_to: null,
    citation_id: cite(row),
  }))
  const systemOfNetwork = new Map(networks.map((network) => [network.id, network.system_id]))
  const neighbourhoods = seeds.rows('neighbourhoods').map(({ row }) => ({
    id: row.text('id'),
    system_id: systemOfNetwork.get(row.text('network')),
    is_hub: row.flag('is_hub'),
    valid_from: row.text('opened_on'),
    valid_to: null,
    citation_id: cite(row),
  }))
  const neighbourhoodNetworks = seeds.rows('neighbourhoods').map(({ row }) => ({
    neighbourhood_id: row.text('id'),
    network_id: row.text('network'),
    valid_from: row.text('opened_on'),
    valid_to: null,
    citation_id: cite(row),
  }))
  return { systems, commissioners, networks, networkCommissioners, neighbourhoods, neighbourhoodNetworks }
}

type NamePeriod = {
  readonly kind: string
  readonly subject_id: string
  readonly name: string
  readonly valid_from: string
  readonly valid_to: string | null
  readonly citation_id: string
}

/** The name on each day: the curated one, until a renaming takes over. */
export const buildNames = (
  seeds: SeedFiles,
  citations: CitationBook,
): (NamePeriod & { sort_name: string })[] => {
  const cite = (row: SeedReader): string =>
    citations.cite(row.text('source'), row.text('locator'), row.optional('note'))
  const named = (
    file: string,
    kind: string,
    opened: (row: SeedReader) => string,
    closed?: string,
  ): NamePeriod[] =>
    seeds.rows(file).map(({ row }) => ({
      kind,
      subject_id: row.text('id'),
      name: row.text('name'),
      valid_from: opened(row),
      valid_to: closed ? dayAfterOrNull(row.optional(closed)) : null,
      citation_id: cite(row),
    }))
  const opened = (column: string) => (row: SeedReader) => row.text(column)
  const first = [
    ...named('systems', 'SYSTEM', opened('valid_from')),
    ...named('commissioners', 'COMMISSIONER', opened('opened_on'), 'closed_on'),
    ...named('networks', 'PRIMARY_CARE_NETWORK', opened('opened_on')),
    ...named('neighbourhoods', 'NEIGHBOURHOOD', opened('opened_on')),
    ...named('practices', 'PRACTICE', () => UNTIL_FILES_SAY),
  ]
  const renamed: NamePeriod[] = seeds.rows('renames').map(({ row }) => ({
    kind: row.text('kind'),
    subject_id: row.text('id'),
    name: row.text('name'),
    valid_from: row.text('valid_from'),
    valid_to: null,
    citation_id: cite(row),
  }))
  return [...first, ...renamed].map((period) => {
    const next = renamed.find(
      (other) =>
        other.kind === period.kind &&
        other.subject_id === period.subject_id &&
        other.valid_from > period.valid_from,
    )
    return { ...period, sort_name: sortName(period.name), valid_to: next?.valid_from ?? period.valid_to }
  })
}

/** Practices and branches that documents list. What holds on a day, the published files say. */
export const buildPractices = (seeds: SeedFiles, citations: CitationBook): Row[] =>
  seeds.rows('practices').map(({ row }) => ({
    id: row.text('id'),
    ods_code: row.optional('ods_code'),
    main_practice_id: row.optional('main_practice'),
    valid_from: UNTIL_FILES_SAY,
    valid_to: null,
    citation_id: citations.cite(row.text('source'), row.text('locator'), row.optional('note')),
  }))

export interface ChangeDay {
  readonly practice_id: string
  readonly what: string
  readonly happened_on: string
}

/** Days of changes that two releases only bracket. */
export const listChangeDays = (seeds: SeedFiles): ChangeDay[] =>
  seeds.rows('change-days').map(({ row }) => ({
    practice_id: row.text('practice'),
    what: row.text('what'),
    happened_on: row.text('on'),
  }))

/** Who belongs to which network and neighbourhood by the documents, and every one that says so. */
export const buildMemberships = (seeds: SeedFiles, citations: CitationBook) => {
  const openedOn = new Map(seeds.rows('networks').map(({ row }) => [row.text('id'), row.text('opened_on')]))
  const stated = seeds.rows('practice-statements').flatMap(({ row }) =>
    row.list('practice').map((practice) => ({
      practice,
      network: row.text('network'),
      citation: citations.cite(row.text('source'), row.text('locator')),
    })),
  )
  const memberships = seeds.rows('practices').map(({ row }) => {
    const practice = row.text('id')
    const network = row.text('network')
    const citation = citations.cite(row.text('source'), row.text('locator'))
    return {
      practice,
      network,
      neighbourhood: row.text('neighbourhood'),
      period: { valid_from: openedOn.get(network), valid_to: null },
      citations: [
        ...new Set([
          citation,
          ...stated
            .filter((statement) => statement.practice === practice && statement.network === network)
            .map((statement) => statement.citation),
        ]),
      ],
    }
  })
  return {
    networkMemberships: memberships.map(({ practice, network, period, citations }) => ({
      practice_id: practice,
      network_id: network,
      ...period,
      citation_ids: citations,
    })),
    neighbourhoodMemberships: memberships.map(({ practice, neighbourhood, period, citations }) => ({
      practice_id: practice,
      neighbourhood_id: neighbourhood,
      ...period,
      citation_id: citations[0],
    })),
  }
}

/** Names, directors, figures, successions and remarks as sources state them. */
export const buildStatements = (seeds: SeedFiles, citations: CitationBook) => {
  const names: Row[] = []
  const addName = (
    kind: string,
    subject: string,
    name: string,
    citation: string,
    match?: string | null,
    note?: string | null,
  ) =>
    names.push({
      id: `${kind}:${subject}:${name}:${citation}`,
      kind,
      subject_id: subject,
      name,
      match: match ? MATCHES[match] : null,
      match_note: note ?? null,
      position: names.length,
      citation_id: citation,
    })
  const figures: Row[] = []
  for (const { row } of seeds.rows('network-statements')) {
    const citation = citations.cite(row.text('source'), row.text('locator'))
    const hub = row.optional('neighbourhood')
    const printedName = row.optional('printed_name')
    if (printedName) {
      if (hub) addName('NEIGHBOURHOOD', hub, printedName, citation)
      else addName('PRIMARY_CARE_NETWORK', row.text('network'), printedName, citation)
    }
    const size = row.number('list_size')
    if (size === null) continue
    const subject = hub ?? row.text('network')
    figures.push({
      id: `${subject}:registered-patients:${row.text('holds_on')}:${row.text('source')}`,
      subject_id: subject,
      measure: 'registered-patients',
      counted: null,
      period: row.text('holds_on'),
      holds_on: row.text('holds_on'),
      value: size,
      unit: 'PATIENTS',
      position: figures.length,
      citation_id: citations.cite(
        row.text('source'),
        row.text('locator'),
        printedNote(row.optional('list_size_printed'), size, row.optional('note')),
      ),
    })
  }
  for (const { row } of seeds.rows('practice-statements')) {
    const citation = citations.cite(row.text('source'), row.text('locator'))
    for (const practice of row.list('practice')) {
      addName(
        'PRACTICE',
        practice,
        row.text('printed_name'),
        citation,
        row.text('match'),
        row.optional('match_note'),
      )
    }
  }
  for (const { row } of seeds.rows('figures')) {
    const value = row.number('value')
    figures.push({
      id: row.text('id'),
      subject_id: row.text('subject'),
      measure: row.text('measure'),
      counted: row.optional('of'),
      period: row.optional('period'),
      holds_on: row.optional('holds_on'),
      value,
      unit: row.text('unit'),
      position: figures.length,
      citation_id: citations.cite(
        row.text('source'),
        row.text('locator'),
        printedNote(row.optional('printed'), value, row.optional('note')),
      ),
    })
  }
  const directors = seeds.rows('clinical-directors').map(({ row }, position) => ({
    network_id: row.text('network'),
    person_id: row.text('person'),
    name: row.text('printed_name'),
    stated_on: row.text('stated_on'),
    position,
    citation_id: citations.cite(row.text('source'), row.text('locator')),
  }))
  const successions = seeds.rows('successions').map(({ row }) => ({
    kind: row.text('kind'),
    subject_id: row.text('id'),
    happened_on: row.text('on'),
    succession: row.text('succession'),
    successor_id: row.text('to'),
    citation_id: citations.cite(row.text('source'), row.text('locator'), row.optional('note')),
  }))
  const notes = seeds.rows('practice-notes').map(({ row }, position) => ({
    id: `${row.text('practice')}:${position}`,
    practice_id: row.text('practice'),
    text: row.text('text'),
    position,
    citation_id: citations.cite(row.text('source'), row.text('locator')),
  }))
  return { names, figures, directors, successions, notes }
}
